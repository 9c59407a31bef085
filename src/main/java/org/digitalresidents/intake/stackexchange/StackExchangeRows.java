package org.digitalresidents.intake.stackexchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.Draft;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.SnapshotDraft;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Instants;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.TsPrecision;

/** What the rows of one file of a dump tell; one subclass per file. */
abstract class StackExchangeRows {
  /**
   * What a row told.
   *
   * @param ignored why it tells nothing; empty where it does
   */
  record Outcome(List<? extends Draft> drafts, String ignored) {
    static Outcome of(ActDraft act) {
      return new Outcome(List.of(act), "");
    }

    static Outcome ignored(String reason) {
      return new Outcome(List.of(), reason);
    }
  }

  /**
   * Order of the kinds of act at one instant: one joins before asking, asks before answers come.
   */
  enum Rank {
    JOIN(0),
    QUESTION(1),
    ANSWER(2),
    REPLY(3),
    REACTION(4),
    ACCEPT(5),
    AWARD(6);

    private final long place;

    Rank(long place) {
      this.place = place;
    }
  }

  /** Ids of a dump have at most 31 bits, so a rank above them keeps the source's own order. */
  private static final int RANK_SHIFT = 40;

  static final String CREATED = "CreationDate";

  final StackExchangePosts posts;
  private final Instants instants;
  private final IntakeOptions options;
  private final Map<String, Long> notes = new TreeMap<>();

  StackExchangeRows(StackExchangePosts posts, IntakeOptions options) {
    this.posts = posts;
    this.instants = new Instants(options);
    this.options = options;
  }

  static StackExchangeRows of(
      StackExchange.Part part, StackExchangePosts posts, IntakeOptions options) {
    return switch (part) {
      case POSTS -> new StackExchangePostRows(posts, options);
      case VOTES -> new StackExchangeVotes(posts, options);
      case USERS -> new StackExchangePeople.Users(posts, options);
      case COMMENTS -> new StackExchangePeople.Comments(posts, options);
      case BADGES -> new StackExchangePeople.Badges(posts, options);
    };
  }

  /** What a row tells. */
  abstract Outcome outcome(XmlRow row) throws BadRecord;

  /** What was counted beside, since the beginning. */
  final Map<String, Long> notes() {
    return notes;
  }

  final void note(String name) {
    notes.merge(name, 1L, Long::sum);
  }

  /** An act of this site. The times of a dump are UTC without saying so. */
  final ActDraft act(Etype etype, Instant ts, TsPrecision precision, String prefix, int id) {
    return ActDraft.of(etype, ts, precision)
        .communityId(options.community())
        .groupId(options.community())
        .eventId(prefix + ":" + id)
        .actorKind(ActorKind.UNKNOWN);
  }

  final Instant instant(XmlRow row, String attribute) throws BadRecord {
    return instants.ofUtcText(attribute, row.required(attribute)).instant();
  }

  static long seq(Rank rank, int id) {
    return (rank.place << RANK_SHIFT) + Math.max(id, 0);
  }

  /** Names who acted: a user, the system (-1), or nobody known (0). */
  static ActDraft by(ActDraft draft, int user) {
    if (user == StackExchangePosts.NONE) {
      return draft;
    }
    String id = Integer.toString(user);
    return draft
        .actorId(id)
        .accountId(id)
        .actorKind(user < 0 ? ActorKind.SYSTEM : ActorKind.MEMBER);
  }

  /** Points an act at a post, its thread and its author, as far as the dump knows them. */
  final ActDraft at(ActDraft draft, int post) {
    draft.targetEventId(postId(post)).targetActorId(user(posts.owner(post)));
    if (!posts.has(post)) {
      return draft.attr("target", "deleted");
    }
    return draft.threadId(postId(posts.thread(post)));
  }

  /** The event id of a post; null for none. */
  static String postId(int post) {
    return post == StackExchangePosts.NONE ? null : "post:" + post;
  }

  /** The actor id of a user; null for none. */
  static String user(int user) {
    return user == StackExchangePosts.NONE ? null : Integer.toString(user);
  }

  final SnapshotDraft present(int user, Instant joined, Instant lastSeen) {
    String community = options.community();
    return new SnapshotDraft(
        community, null, community, user(user), lastSeen, true, false, joined, lastSeen);
  }
}
