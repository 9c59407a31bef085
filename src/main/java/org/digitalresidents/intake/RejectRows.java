package org.digitalresidents.intake;

import java.util.HexFormat;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.table.TableRow;

/** Makes rows of rejected records, keeping of them what may be kept. */
final class RejectRows {
  private final Slice slice;
  private final IntakeRules rules;

  RejectRows(Slice slice, IntakeRules rules) {
    this.slice = slice;
    this.rules = rules;
  }

  TableRow row(Origin origin, Rejection reason, String detail) {
    boolean hasBytes = origin.offset() >= 0;
    boolean isFull = rules.rejectedRaw() == RejectedRaw.FULL;
    boolean isHashed = rules.rejectedRaw() != RejectedRaw.NONE;
    return new TableRow(
        Parsed.REJECT,
        new Object[] {
          (long) slice.fileNo(),
          (long) slice.sliceNo(),
          origin.lineNo(),
          reason.code(),
          isFull ? detail : withoutValues(reason, detail),
          hasBytes ? origin.offset() : null,
          hasBytes && isFull ? origin.raw() : null,
          hasBytes && isHashed ? hash(origin.raw()) : null,
          hasBytes ? origin.length() : null
        });
  }

  /** The field at fault and the reason: the words between may quote the record. */
  private static String withoutValues(Rejection reason, String detail) {
    boolean namesField = detail.matches("(?s)[a-z_]{1,40}: .*");
    return (namesField ? detail.substring(0, detail.indexOf(' ') + 1) : "") + reason.meaning();
  }

  /** With a key the hash is one too: a short record could be guessed from a plain one. */
  private String hash(byte[] raw) {
    String hash = HexFormat.of().formatHex(Fingerprint.sha256().digest(raw));
    return rules.pseudonyms() == null ? hash : rules.pseudonyms().of("", "record", hash);
  }
}
