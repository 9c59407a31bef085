package org.digitalresidents.intake.stackexchange;

import java.time.Instant;
import java.util.List;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.TsPrecision;

/** The files of a dump whose rows are about one person each: users, comments, badges. */
final class StackExchangePeople {
  private StackExchangePeople() {}

  /** A user joined when the account was made, and was there when last seen. */
  static final class Users extends StackExchangeRows {
    Users(StackExchangePosts posts, IntakeOptions options) {
      super(posts, options);
    }

    @Override
    Outcome outcome(XmlRow row) throws BadRecord {
      int id = row.requiredId("Id");
      Instant joined = instant(row, CREATED);
      ActDraft join = act(Etype.JOIN, joined, TsPrecision.MS, "user", id).seq(seq(Rank.JOIN, id));
      by(join, id);
      boolean isPerson = id > 0 && row.get("LastAccessDate") != null;
      return isPerson
          ? new Outcome(List.of(join, present(id, joined, instant(row, "LastAccessDate"))), "")
          : Outcome.of(join);
    }
  }

  /** A comment replies to a post. */
  static final class Comments extends StackExchangeRows {
    Comments(StackExchangePosts posts, IntakeOptions options) {
      super(posts, options);
    }

    @Override
    Outcome outcome(XmlRow row) throws BadRecord {
      int id = row.requiredId("Id");
      int user = row.id("UserId");
      ActDraft reply =
          act(Etype.REPLY, instant(row, CREATED), TsPrecision.MS, "comment", id)
              .seq(seq(Rank.REPLY, id))
              .text(row.get("Text"))
              .attr("score", row.get("Score"));
      at(reply, row.requiredId("PostId"));
      if (user == StackExchangePosts.NONE) {
        note("unowned_comments");
        reply.attr("display_name", row.get("UserDisplayName"));
      }
      return Outcome.of(by(reply, user));
    }
  }

  /** A badge was awarded to a user. */
  static final class Badges extends StackExchangeRows {
    Badges(StackExchangePosts posts, IntakeOptions options) {
      super(posts, options);
    }

    @Override
    Outcome outcome(XmlRow row) throws BadRecord {
      int id = row.requiredId("Id");
      ActDraft award =
          act(Etype.AWARD, instant(row, "Date"), TsPrecision.MS, "badge", id)
              .seq(seq(Rank.AWARD, id))
              .attr("badge", row.get("Name"))
              .attr("class", row.get("Class"))
              .attr("tag_based", row.get("TagBased"));
      return Outcome.of(by(award, row.id("UserId")));
    }
  }
}
