package org.digitalresidents.intake.stackexchange;

import java.time.Instant;
import java.util.Map;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.TsPrecision;

/**
 * Votes. Their times are dates only, and who voted is told for favourites and bounties alone. A
 * vote on a post that is not in the dump was cast on one that has been deleted: it is kept, with
 * {@code attrs.target = deleted}.
 *
 * <p>What is accepted is told by the questions ({@code AcceptedAnswerId}); an acceptance vote adds
 * the date. The date is a midnight, which for an answer accepted on its own day lies before it:
 * then {@code attrs.time = before_answer}, and the time of the solution is unknown.
 */
final class StackExchangeVotes extends StackExchangeRows {
  /** The vote type by which the author of a question accepts. */
  static final int ACCEPTS = 1;

  private static final int BOUNTY_START = 8;
  private static final int BOUNTY_CLOSE = 9;

  private static final Map<Integer, String> REACTIONS = Map.of(2, "up", 3, "down", 5, "favorite");

  private static final int OFFENSIVE = 4;
  private static final int SPAM = 12;

  StackExchangeVotes(StackExchangePosts posts, IntakeOptions options) {
    super(posts, options);
  }

  @Override
  Outcome outcome(XmlRow row) throws BadRecord {
    int type = row.requiredId("VoteTypeId");
    return switch (type) {
      case ACCEPTS -> accept(row);
      case 2, 3, 5 -> Outcome.of(vote(Etype.REACTION, row).attr("vote", REACTIONS.get(type)));
      case OFFENSIVE, SPAM -> Outcome.of(vote(Etype.REPORT, row).attr("vote", report(type)));
      case BOUNTY_START -> Outcome.of(bounty(row, "bounty_start"));
      case BOUNTY_CLOSE -> Outcome.of(bounty(row, "bounty_close"));
      default -> Outcome.ignored("moderation_vote");
    };
  }

  private static String report(int type) {
    return type == SPAM ? "spam" : "offensive";
  }

  private Outcome accept(XmlRow row) throws BadRecord {
    int answer = row.requiredId("PostId");
    int id = row.requiredId("Id");
    Instant date = instant(row, CREATED);
    note("acceptance_votes");
    if (!posts.isAccepted(answer)) {
      return Outcome.ignored("acceptance_withdrawn");
    }
    if (posts.vote(answer) != id) {
      return Outcome.ignored("acceptance_repeated");
    }
    ActDraft accept =
        act(Etype.ACCEPT, date, TsPrecision.DAY, "accept", answer).seq(seq(Rank.ACCEPT, answer));
    if (date.toEpochMilli() < posts.writtenMs(answer)) {
      note("accepts_dated_before_answer");
      accept.attr("time", "before_answer");
    }
    by(accept, posts.owner(posts.thread(answer)));
    return Outcome.of(at(accept, answer));
  }

  private ActDraft bounty(XmlRow row, String kind) throws BadRecord {
    return vote(Etype.OTHER, row).attr("kind", kind).attr("bounty_amount", row.get("BountyAmount"));
  }

  private ActDraft vote(Etype etype, XmlRow row) throws BadRecord {
    int id = row.requiredId("Id");
    ActDraft vote =
        act(etype, instant(row, CREATED), TsPrecision.DAY, "vote", id).seq(seq(Rank.REACTION, id));
    at(vote, row.requiredId("PostId"));
    return by(vote, row.id("UserId"));
  }
}
