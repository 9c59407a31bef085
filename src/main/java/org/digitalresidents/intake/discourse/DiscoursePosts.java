package org.digitalresidents.intake.discourse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Instants;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.model.Etype;

/** The acts of one post: what it is itself, its acceptance, and its likes and reactions. */
final class DiscoursePosts {
  /** A post that stood before, which others may answer. */
  private record Seen(String id, String account) {}

  private final DiscourseTopics topics;
  private final DiscourseActions actions;
  private final Instants instants;
  private final Map<String, Seen> seen = new HashMap<>();
  private final Map<String, Long> notes = new TreeMap<>();
  private long seenIn;

  DiscoursePosts(DiscourseTopics topics, IntakeOptions options) {
    this.topics = topics;
    this.actions = new DiscourseActions(topics);
    this.instants = new Instants(options);
  }

  /** What was counted beside, since the beginning. */
  Map<String, Long> notes() {
    return notes;
  }

  /**
   * The acts of a post.
   *
   * @param objectNo the object of the file it stands in
   */
  List<ActDraft> drafts(JsonObject json, long objectNo) throws BadRecord {
    if (objectNo != seenIn) {
      seen.clear();
      seenIn = objectNo;
    }
    DiscoursePost post = DiscoursePost.of(json, topics.topic(objectNo), instants);
    List<ActDraft> drafts = new ArrayList<>();
    drafts.add(
        DiscourseActions.isAction(post) ? actions.act(post, first(post).id()) : written(post));
    state(post, drafts.get(0));
    if (post.isAccepted()) {
      drafts.add(accept(post));
    }
    DiscourseLikes.add(post, drafts);
    if (post.account() == null) {
      notes.merge("posts_without_author", 1L, Long::sum);
    }
    seen.putIfAbsent(place(post, post.number()), new Seen(post.id(), post.account()));
    return drafts;
  }

  private ActDraft written(DiscoursePost post) throws BadRecord {
    Seen first = first(post);
    ActDraft act = post.act(etype(post, first.account()));
    if (!post.isFirst()) {
      Seen target = post.repliesTo() == null ? first : seen.get(place(post, post.repliesTo()));
      if (target == null && post.repliesTo() == 1) {
        target = first;
      }
      act.targetEventId(target == null ? null : target.id());
      act.targetActorId(target == null ? null : target.account());
    }
    return act.actorId(post.account())
        .actorKind(post.kind())
        .text(DiscourseText.of(post))
        .msgType("text")
        .attr("tags", post.isFirst() ? post.topic().tags() : null)
        .attr("poll_voters", DiscourseText.pollVoters(post));
  }

  private static Etype etype(DiscoursePost post, String asker) throws BadRecord {
    boolean isOfQuestion = post.isOfQuestion();
    if (post.isFirst()) {
      return isOfQuestion ? Etype.QUESTION : Etype.MESSAGE;
    }
    boolean isToFirst = post.repliesTo() == null || post.repliesTo() == 1;
    boolean isByAsker = asker != null && asker.equals(post.account());
    boolean isRegular = post.type() == DiscoursePost.REGULAR;
    boolean isAnswer = isOfQuestion && isToFirst && isRegular && !isByAsker;
    return isAnswer || post.isAccepted() ? Etype.ANSWER : Etype.REPLY;
  }

  /** The first post of a post's topic, as far as it is known. */
  private Seen first(DiscoursePost post) {
    Seen first = seen.get(place(post, 1));
    return first == null ? new Seen(post.topic().firstPostId(), post.topic().creatorId()) : first;
  }

  private static String place(DiscoursePost post, long number) {
    return post.topicId() + "/" + number;
  }

  private static void state(DiscoursePost post, ActDraft act) throws BadRecord {
    JsonObject json = post.json();
    Long version = json.whole("version");
    boolean isDeleted = json.has("deleted_at") || json.flag("user_deleted");
    act.eventId(post.id())
        .seq(number(post.id()))
        .attr("trust_level", json.id("trust_level"))
        .attr("edited", trueOrNone(version != null && version > 1))
        .attr("hidden", trueOrNone(json.flag("hidden")))
        .attr("deleted", trueOrNone(isDeleted))
        .attr("accepted", trueOrNone(post.isAccepted()))
        .attr("via_email", trueOrNone(json.flag("via_email")))
        .attr("whisper", trueOrNone(post.type() == DiscoursePost.WHISPER))
        .attr("moderator_action", trueOrNone(post.type() == DiscoursePost.MODERATOR_ACTION));
  }

  private ActDraft accept(DiscoursePost post) throws BadRecord {
    String accepter = topics.account(post.topic().accepterName());
    return post.act(Etype.ACCEPT)
        .eventId(post.id() + "/accept")
        .actorId(accepter)
        .actorKind(topics.kind(accepter))
        .targetEventId(post.id())
        .targetActorId(post.account())
        .attr("ts_is", "earliest")
        .attr("actor_is", accepter == null ? "unknown" : null);
  }

  private static String trueOrNone(boolean isSo) {
    return isSo ? "true" : null;
  }

  private static Long number(String id) {
    return id.matches("[0-9]{1,18}") ? Long.valueOf(id) : null;
  }
}
