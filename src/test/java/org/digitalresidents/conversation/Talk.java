package org.digitalresidents.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.LinkRule;
import org.digitalresidents.model.SpeechAct;
import org.digitalresidents.model.TsPrecision;
import org.digitalresidents.time.EpochMicros;

/**
 * A conversation written as text: {@code "a1 bob message @3 to=q says=answer"} is a post that bob
 * wrote three hours after {@link #START}, in reply to q, which a tagger takes for an answer, and
 * {@code sure} how surely. {@code link=q:0.4} is what a linker concludes; {@code at} is who is
 * addressed, {@code by} the actor's kind, {@code precision} that of the time, {@code thread} and
 * {@code text} (blanks as {@code _}) fill columns; any other is one of attrs. Acts of an instant
 * follow one another as written.
 */
final class Talk {
  static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

  static final StreamKey STREAM = new StreamKey("town", "g", "");

  /** In which nothing is guessed but what the lines say. */
  static final StreamKey THREAD = new StreamKey("town", "g", "thread");

  /** A linker and a tagger who think what the lines say. */
  static final Readers READERS = new Readers(GivenLinks::new, () -> Talk::given, NoCopies::new);

  private static final String LINK = "link";
  private static final String SAYS = "says";
  private static final String SURE = "sure";

  /** What came of a conversation. */
  record Told(
      List<MessageActRow> acts,
      List<ReplyRow> replies,
      List<QuestionRow> questions,
      List<HelpRow> helps,
      List<PostRow> posts,
      List<GatheringRow> gatherings) {

    static Told nothing() {
      return new Told(
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>());
    }

    Outlets outlets() {
      return new Outlets(acts::add, replies::add, questions::add, helps::add, posts::add);
    }
  }

  private Talk() {}

  static Told tell(String end, String... lines) {
    return tell(ConversationOptions.STANDARD, at(end), posts(lines));
  }

  /** What comes of posts of a group, in the order in which a pass would tell them. */
  static Told tell(ConversationOptions options, Instant dataEnd, List<Post> posts) {
    return tell(STREAM, options, dataEnd, posts);
  }

  /** The same of posts of any stream. */
  static Told tell(
      StreamKey stream, ConversationOptions options, Instant dataEnd, List<Post> posts) {
    Told told = Told.nothing();
    List<StreamFold> folds =
        List.of(
            new Conversations(READERS, options, told.outlets()),
            new GatheringFold(told.gatherings()::add));
    folds.forEach(fold -> fold.begin(stream, EpochMicros.of(dataEnd)));
    posts.stream()
        .sorted(Comparator.comparingLong(Talk::standsAt).thenComparing(Talk::isResponse))
        .forEach(post -> folds.forEach(fold -> fold.see(post, standsAt(post))));
    folds.forEach(StreamFold::end);
    return told;
  }

  static List<Post> posts(String... lines) {
    List<Post> posts = new ArrayList<>();
    for (String line : lines) {
      posts.add(post(posts.size(), line));
    }
    return posts;
  }

  /** An instant so many hours after the start, as in {@code "@2.5"}. */
  static Instant at(String hours) {
    double number = Double.parseDouble(hours.substring(1));
    return START.plus(Duration.ofSeconds(Math.round(number * 3600)));
  }

  private static long standsAt(Post post) {
    long day = TsPrecision.DAY.spanMicros();
    boolean isLate = isResponse(post) && post.act().precision() == TsPrecision.DAY;
    return isLate ? post.act().ts() + day - 1 : post.act().ts();
  }

  private static boolean isResponse(Post post) {
    return StreamPart.of(post.act().etype()) == StreamPart.RESPONSE;
  }

  private static Post post(int seq, String line) {
    String[] words = line.split(" ", -1);
    Map<String, String> attrs = new HashMap<>();
    for (int i = 4; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      attrs.put(words[i].substring(0, equals), words[i].substring(equals + 1));
    }
    String kind = attrs.getOrDefault("by", words[1].equals("-") ? "unknown" : "member");
    attrs.remove("by");
    String precision = attrs.getOrDefault("precision", "ms");
    attrs.remove("precision");
    String text = attrs.remove("text");
    Act act =
        new Act(
            EpochMicros.of(at(words[3])),
            TsPrecision.valueOf(precision.toUpperCase(Locale.ROOT)),
            seq,
            words[0],
            STREAM.groupId(),
            ActorKind.valueOf(kind.toUpperCase(Locale.ROOT)),
            Etype.ofCode(words[2]),
            attrs.remove("to"),
            attrs.remove("thread"),
            attrs.remove("at"),
            text == null ? null : text.replace('_', ' '),
            text == null ? null : Long.valueOf(text.length()),
            null,
            null,
            null,
            null,
            attrs);
    return new Post(words[1].equals("-") ? null : words[1], act);
  }

  /** What the lines say a tagger thinks. */
  static List<Tag> given(Post post, Place place) {
    String says = post.act().attrs().getOrDefault(SAYS, "other");
    double sure = Double.parseDouble(post.act().attrs().getOrDefault(SURE, "0.9"));
    return Arrays.stream(says.split(",", -1))
        .map(act -> SpeechAct.valueOf(act.toUpperCase(Locale.ROOT)))
        .map(act -> new Tag(act, sure, "given", act == SpeechAct.THANKS))
        .toList();
  }

  private static final class NoCopies implements CopyWatch {
    @Override
    public void begin() {}

    @Override
    public Copied see(String authorId, String text) {
      return Copied.NO;
    }
  }

  /** What the lines say a linker thinks. */
  static final class GivenLinks implements Linker {
    @Override
    public void begin() {}

    @Override
    public Optional<Link> link(Post post) {
      Act act = post.act();
      if (act.targetEventId() != null) {
        return Optional.of(new Link(act.targetEventId(), LinkRule.EXPLICIT, 1));
      }
      String link = act.attrs().get(LINK);
      if (link != null) {
        int colon = link.indexOf(':');
        double confidence = Double.parseDouble(link.substring(colon + 1));
        return Optional.of(new Link(link.substring(0, colon), LinkRule.MODEL, confidence));
      }
      boolean isWithin = act.threadId() != null && !act.threadId().equals(act.eventId());
      return isWithin
          ? Optional.of(new Link(act.threadId(), LinkRule.THREAD, 1))
          : Optional.empty();
    }
  }
}
