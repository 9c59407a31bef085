package org.digitalresidents.intake.slack;

import java.io.IOException;
import java.util.Set;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.intake.text.JsonWalk;
import org.digitalresidents.model.Rejection;

/** The records of a file of an export: the objects of its one array. */
final class SlackWalk {
  /** What is done with a record that could be read. */
  interface Use {
    void record(Origin origin, JsonObject record) throws BadRecord;
  }

  /** What is done with one that could not. */
  interface Refusal {
    void record(Origin origin, Rejection reason, String detail);
  }

  private SlackWalk() {}

  /**
   * Walks over all records.
   *
   * @throws org.digitalresidents.model.Failure where the file breaks off
   */
  static void each(InputFile file, FileAccess access, int maxBytes, Use use, Refusal refusal)
      throws IOException {
    try (JsonWalk walk = JsonWalk.open(file, access, maxBytes, Set.of(""))) {
      JsonWalk.Stop stop = walk.next();
      while (stop != null) {
        Origin origin = walk.origin();
        if (stop == JsonWalk.Stop.REST) {
          refusal.record(origin, Rejection.TRAILING_TOKENS, "this follows the end of the array");
        } else {
          record(origin, walk, use, refusal);
        }
        stop = walk.next();
      }
    }
  }

  private static void record(Origin origin, JsonWalk walk, Use use, Refusal refusal) {
    try {
      use.record(origin, JsonObject.read(walk));
    } catch (BadRecord e) {
      refusal.record(origin, e.reason(), e.detail());
    }
  }
}
