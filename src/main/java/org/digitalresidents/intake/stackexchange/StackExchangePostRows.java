package org.digitalresidents.intake.stackexchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.PlainText;
import org.digitalresidents.intake.text.TextRules;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.TsPrecision;

/**
 * Posts: questions and answers. The accepted answer stands with the question; its time is the
 * vote's, and only where the dump holds no such vote does the question's row give the accept, at
 * the time of the answer and with {@code attrs.time = unknown}.
 */
final class StackExchangePostRows extends StackExchangeRows {
  private static final int QUESTION = 1;
  private static final int ANSWER = 2;

  /** The post types that are no conversation, by their number. */
  private static final Map<Integer, String> OTHER_TYPES =
      Map.of(
          3, "orphaned_tag_wiki",
          4, "tag_wiki",
          5, "tag_wiki",
          6, "moderator_nomination",
          7, "wiki_placeholder",
          8, "privilege_wiki",
          9, "election");

  StackExchangePostRows(StackExchangePosts posts, IntakeOptions options) {
    super(posts, options);
  }

  @Override
  Outcome outcome(XmlRow row) throws BadRecord {
    int type = row.requiredId("PostTypeId");
    return switch (type) {
      case QUESTION -> question(row);
      case ANSWER -> Outcome.of(answer(row));
      default -> Outcome.ignored(OTHER_TYPES.getOrDefault(type, "post_type_" + type));
    };
  }

  private Outcome question(XmlRow row) throws BadRecord {
    int id = row.requiredId("Id");
    String title = row.get("Title");
    String text = (title == null ? "" : title + "\n") + body(row);
    ActDraft question =
        post(Etype.QUESTION, row)
            .seq(seq(Rank.QUESTION, id))
            .threadId(postId(id))
            .text(text.isBlank() ? null : text.strip())
            .attr("tags", tags(row.get("Tags")))
            .attr("view_count", row.get("ViewCount"));
    if (row.get("ClosedDate") != null) {
      question.attr("closed", instant(row, "ClosedDate").toString());
    }
    int accepted = row.id("AcceptedAnswerId");
    if (accepted <= 0) {
      return Outcome.of(question);
    }
    note("accepted_ids");
    boolean hasVote = posts.vote(accepted) != StackExchangePosts.NONE;
    return hasVote
        ? Outcome.of(question)
        : new Outcome(List.of(question, acceptWithoutVote(question, accepted)), "");
  }

  private ActDraft acceptWithoutVote(ActDraft question, int answer) {
    note("accepts_without_vote");
    long writtenMs = posts.writtenMs(answer);
    Instant when = writtenMs == 0 ? question.ts() : Instant.ofEpochMilli(writtenMs);
    ActDraft accept =
        act(Etype.ACCEPT, when, TsPrecision.DAY, "accept", answer)
            .seq(seq(Rank.ACCEPT, answer))
            .actorId(question.actorId())
            .accountId(question.accountId())
            .actorKind(question.actorKind())
            .attr("time", "unknown");
    return at(accept, answer).threadId(question.threadId());
  }

  private ActDraft answer(XmlRow row) throws BadRecord {
    int id = row.requiredId("Id");
    int parent = row.requiredId("ParentId");
    ActDraft answer = post(Etype.ANSWER, row).seq(seq(Rank.ANSWER, id));
    String body = body(row);
    at(answer, parent).threadId(postId(parent)).text(body.isEmpty() ? null : body);
    return answer;
  }

  private ActDraft post(Etype etype, XmlRow row) throws BadRecord {
    int owner = row.id("OwnerUserId");
    ActDraft post =
        act(etype, instant(row, CREATED), TsPrecision.MS, "post", row.requiredId("Id"))
            .attr("score", row.get("Score"));
    if (owner == StackExchangePosts.NONE) {
      note("posts_without_owner");
      post.attr("display_name", row.get("OwnerDisplayName"));
    }
    return by(post, owner);
  }

  private static String body(XmlRow row) throws BadRecord {
    String html = row.get("Body");
    return html == null ? "" : TextRules.normal("Body", PlainText.of(html));
  }

  /** Tags as a list with commas; dumps write {@code <a><b>} or, of late, {@code |a|b|}. */
  private static String tags(String tags) {
    if (tags == null) {
      return null;
    }
    return tags.replace("><", ",").replaceAll("^[<|]|[>|]$", "").replace('|', ',');
  }
}
