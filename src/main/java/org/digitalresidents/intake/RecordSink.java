package org.digitalresidents.intake;

import java.util.List;
import org.digitalresidents.model.Rejection;

/**
 * Takes what a reader made of each record. A reader calls exactly one of {@code kept}, {@code
 * rejected}, {@code ignored}, {@code blank} for each record, in the order of the file: so the
 * counts add up by construction.
 */
public interface RecordSink {
  /** A record that told something, or confirmed what another record told (no draft). */
  void kept(Origin origin, List<? extends Draft> drafts);

  /** A record that could not be read. */
  void rejected(Origin origin, Rejection reason, String detail);

  /** A record that is no act. The reason is a short snake_case code, described by the format. */
  void ignored(Origin origin, String reason);

  /** An empty record. */
  void blank(Origin origin);

  /** Something worth printing beside the counts, added up over the file. */
  void note(String name, long count);
}
