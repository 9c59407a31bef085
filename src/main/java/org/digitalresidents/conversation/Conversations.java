package org.digitalresidents.conversation;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Attrs;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.LinkRule;
import org.digitalresidents.model.Linking;
import org.digitalresidents.model.SpeechAct;

/**
 * Follows one stream after the other: links each post, says what it does, and tells both linkings'
 * questions and the posts what has come.
 *
 * <p>What programs say is no part of a conversation: it is tagged, and its explicit replies are
 * known, but the linker does not see it, so that marking a bot changes nothing of the others. In a
 * thread in which the source marks a question, only marked posts are questions and answers, so that
 * a comment that asks back is none, whatever a tagger thinks.
 */
final class Conversations implements StreamFold {
  /** A tag less sure makes no question by itself: what comes of the post may show that it is. */
  private static final double QUESTION_CONFIDENCE = 0.7;

  private static final Set<SpeechAct> MAY_ASK =
      EnumSet.of(SpeechAct.QUESTION, SpeechAct.DISAGREE, SpeechAct.OTHER);

  private final Tagger tagger;
  private final CopyWatch copies;
  private final Outlets out;
  private final Map<Linking, QuestionFold> questions = new EnumMap<>(Linking.class);
  private final PostFold posts;
  private final Recollection memory = new Recollection();
  private final Topics topics;
  private final Links links;
  private final Responses responses;
  private StreamKey stream; // null outside
  private boolean isMarked; // the source says which posts of this thread are questions

  Conversations(Readers readers, ConversationOptions options, Outlets out) {
    this.tagger = readers.tagger().get();
    this.copies = readers.copies().get();
    this.out = out;
    for (Linking linking : Linking.values()) {
      questions.put(linking, new QuestionFold(linking, options, out.questions(), out.helps()));
    }
    posts = new PostFold(out.posts());
    topics = new Topics(tagger, options.horizon());
    links = new Links(readers.linker().get(), topics, questions, memory, options);
    responses = new Responses(questions, posts, memory);
  }

  @Override
  public void begin(StreamKey next, long dataEnd) {
    stream = next;
    isMarked = false;
    links.begin(!next.streamId().isEmpty());
    copies.begin();
    memory.begin();
    questions.values().forEach(fold -> fold.begin(next, dataEnd));
    posts.begin(next, dataEnd);
  }

  @Override
  public void see(Post post, long at) {
    questions.values().forEach(fold -> fold.reach(at));
    posts.reach(at);
    topics.reach(at);
    switch (StreamPart.of(post.act().etype())) {
      case WRITTEN -> hear(post);
      case RESPONSE -> responses.see(post);
      case NONE -> {
        return;
      }
    }
  }

  @Override
  public void end() {
    if (stream != null) {
      questions.values().forEach(QuestionFold::end);
      posts.end();
      stream = null;
    }
  }

  private void hear(Post post) {
    Act act = post.act();
    isMarked |= act.etype() == Etype.QUESTION && act.threadId() != null;
    Copied copied = copies.see(post.actorId(), act.text());
    Link link = links.of(post, copied);
    Spoken to = link == null ? null : memory.post(link.toEventId());
    List<Tag> tags = tagger.tag(post, place(post, link, to, copied));
    Spoken said = new Spoken(post, tags, isMarked);
    boolean asks = asks(post, tags, link);
    tellQuestions(post, said, asks, link, to);
    tellTopics(post, said, tags, asks, link);
    tellPosts(said, link);
    posts.hear(post, tags);
    tell(post, tags, link, to);
    memory.remember(said);
    if (link != null && to == null) {
      memory.await(link.toEventId(), said);
    }
    settle(said);
  }

  /** The tagger is told the liberal reading: more than that is not taken for a link at all. */
  private Place place(Post post, Link link, Spoken to, Copied copied) {
    boolean isLinked = links.counts(Linking.LIBERAL, link);
    Line line = links.line(Linking.LIBERAL, link, to);
    boolean isKnown = isLinked && to != null;
    String addressed = isLinked ? post.act().targetActorId() : null;
    return new Place(
        !isLinked,
        post.act().threadId() != null,
        isLinked ? link.rule() : null,
        isKnown ? to.actorId() : addressed,
        isKnown ? to.acts() : Set.of(),
        line.isBy(post.actorId()),
        line.isByOther(post.actorId()),
        copied);
  }

  private void tellTopics(Post post, Spoken said, List<Tag> tags, boolean asks, Link link) {
    boolean isSaidByPerson = post.act().etype().isSpoken() && !post.act().actorKind().isProgram();
    if (isSaidByPerson && !links.areOfThread()) {
      topics.hear(post, tags, asks, link != null && said.isAnswer() ? link.toEventId() : null);
    }
  }

  private void tellQuestions(Post post, Spoken said, boolean asks, Link link, Spoken to) {
    Asking asking = asks ? Asking.SAID : supposed(post, said, link);
    questions.forEach(
        (linking, fold) -> {
          Line line = links.line(linking, link, to);
          if (asking != null) {
            fold.ask(post, asking, said, to, line);
          } else {
            fold.hear(said, to, line);
          }
        });
  }

  private boolean asks(Post post, List<Tag> tags, Link link) {
    Act act = post.act();
    boolean isDeleted = "true".equals(act.attrs().get(Attrs.DELETED));
    if (isDeleted || act.actorKind().isProgram() || !act.etype().isSpoken()) {
      return false;
    }
    if (act.etype() == Etype.QUESTION) {
      return true;
    }
    boolean isTagged =
        tags.stream()
            .anyMatch(t -> t.act() == SpeechAct.QUESTION && t.confidence() >= QUESTION_CONFIDENCE);
    return isTagged && !isMarked && act.etype() != Etype.ANSWER && !asksBack(post, link);
  }

  /** What opens a thread and does nothing else may ask all the same; null where it does not. */
  private static Asking supposed(Post post, Spoken said, Link link) {
    Act act = post.act();
    boolean opens = link == null && act.eventId().equals(act.threadId());
    boolean isByMember =
        act.actorKind() == ActorKind.MEMBER || act.actorKind() == ActorKind.UNKNOWN;
    if (!opens
        || !isByMember
        || act.etype() != Etype.MESSAGE
        || !MAY_ASK.containsAll(said.acts())) {
      return null;
    }
    return said.acts().contains(SpeechAct.QUESTION) ? Asking.HINTED : Asking.UNSAID;
  }

  /** Whether it replies to another's question itself, to understand it. */
  private boolean asksBack(Post post, Link link) {
    if (link == null || link.rule() != LinkRule.EXPLICIT) {
      return false;
    }
    OpenQuestion question = questions.get(Linking.LIBERAL).question(link.toEventId());
    return question != null && !question.isSupposed() && !question.isBy(post.actorId());
  }

  private void tellPosts(Spoken said, Link link) {
    FollowedPost to = link == null ? null : posts.post(link.toEventId());
    for (Linking linking : Linking.values()) {
      if (to != null && links.counts(linking, link)) {
        to.replied(linking, said);
      }
    }
  }

  private void tell(Post post, List<Tag> tags, Link link, Spoken to) {
    Set<SpeechAct> told = EnumSet.noneOf(SpeechAct.class);
    for (Tag tag : tags) {
      if (told.add(tag.act())) {
        out.acts().accept(MessageActRow.of(stream, post, tag));
      }
    }
    if (link != null && link.rule() != LinkRule.EXPLICIT) {
      out.replies().accept(ReplyRow.of(stream, post, link, to));
    }
  }

  /** Posts told before, by a clock that is ahead, may follow this one. */
  private void settle(Spoken said) {
    for (Spoken earlier : memory.awaiting(said.eventId())) {
      questions.values().forEach(fold -> fold.hearLate(earlier, said));
      FollowedPost post = posts.post(said.eventId());
      for (Linking linking : Linking.values()) {
        post.replied(linking, earlier);
      }
    }
  }
}
