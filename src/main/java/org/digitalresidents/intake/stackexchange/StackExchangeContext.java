package org.digitalresidents.intake.stackexchange;

import java.io.IOException;
import java.util.Map;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.Slice;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Instants;
import org.digitalresidents.intake.text.Lines;

/**
 * Gathers what the files of a dump must know of one another, by reading Posts.xml and the votes
 * that accept. Rows that cannot be read are passed over: they are rejected when their file is read.
 */
final class StackExchangeContext {
  private interface RowUse {
    void see(XmlRow row) throws BadRecord;
  }

  private final IntakeOptions options;
  private final Instants instants;
  private final StackExchangePosts posts = new StackExchangePosts();
  private boolean hasAnswerBeforeQuestion;

  StackExchangeContext(IntakeOptions options) {
    this.options = options;
    this.instants = new Instants(options);
  }

  /** Reads the files; those that are missing give nothing. */
  StackExchangePosts gather(Map<StackExchange.Part, InputFile> parts, FileAccess access)
      throws IOException {
    InputFile postsFile = parts.get(StackExchange.Part.POSTS);
    each(postsFile, access, this::post);
    // Dumps come sorted by id, so that a question stands before its answers; this is for others.
    if (hasAnswerBeforeQuestion) {
      each(postsFile, access, this::written);
    }
    each(parts.get(StackExchange.Part.VOTES), access, this::vote);
    return posts;
  }

  private void post(XmlRow row) throws BadRecord {
    int id = row.requiredId("Id");
    if (id <= 0) {
      return;
    }
    int type = row.id("PostTypeId");
    int thread = type == 1 ? id : type == 2 ? row.id("ParentId") : StackExchangePosts.NONE;
    posts.add(id, thread, row.id("OwnerUserId"));
    int answer = type == 1 ? row.id("AcceptedAnswerId") : 0;
    if (answer > 0) {
      hasAnswerBeforeQuestion |= posts.has(answer);
      posts.accept(answer);
    }
    written(row);
  }

  private void written(XmlRow row) throws BadRecord {
    int id = row.requiredId("Id");
    if (posts.isAccepted(id)) {
      String created = row.required("CreationDate");
      posts.written(id, instants.ofUtcText("CreationDate", created).instant().toEpochMilli());
    }
  }

  private void vote(XmlRow row) throws BadRecord {
    if (row.id("VoteTypeId") == StackExchangeVotes.ACCEPTS) {
      posts.acceptedBy(row.requiredId("PostId"), row.requiredId("Id"));
    }
  }

  private void each(InputFile file, FileAccess access, RowUse use) throws IOException {
    if (file == null) {
      return;
    }
    XmlRow row = new XmlRow();
    Slice whole = new Slice(file, 0, 0, 0, file.bytes());
    try (Lines lines = Lines.open(whole, access, options.maxRecordBytes())) {
      while (lines.next()) {
        boolean isRow =
            !lines.isTooLong() && XmlRow.isRow(lines.buffer(), lines.start(), lines.end());
        if (isRow) {
          see(lines, row, use);
        }
      }
    }
  }

  private static void see(Lines lines, XmlRow row, RowUse use) {
    try {
      row.read(lines.buffer(), lines.start(), lines.end());
      use.see(row);
    } catch (BadRecord e) {
      // Rejected, with its reason, by the pass that reports.
      return;
    }
  }
}
