package org.digitalresidents.intake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.table.TableRow;

/** Turns what a reader says of the records of one slice into rows, and counts. */
final class SliceSink implements RecordSink {
  private final Slice slice;
  private final DraftRows rows;
  private final RejectRows rejects;
  private final Consumer<TableRow> out;
  private final Map<String, Long> rejectedByReason = new TreeMap<>();
  private final Map<String, Long> ignoredByReason = new TreeMap<>();
  private final Map<String, Long> notes = new TreeMap<>();
  private long lines;
  private long records;
  private long kept;
  private long rejected;
  private long ignored;
  private long blank;
  private long acts;
  private long actsWithoutId;

  SliceSink(Slice slice, Source source, IntakeRules rules, Consumer<TableRow> out) {
    this.slice = slice;
    this.rows = new DraftRows(slice, source, rules);
    this.rejects = new RejectRows(slice, rules);
    this.out = out;
  }

  private void count(Origin origin) {
    records++;
    lines = Math.max(lines, origin.lineNo() + 1);
  }

  @Override
  public void kept(Origin origin, List<? extends Draft> drafts) {
    int recordActs = 0;
    for (Draft draft : drafts) {
      if (draft instanceof ActDraft act) {
        recordActs++;
        if (!rows.isAccepted(act.ts())) {
          rejected(origin, Rejection.TS_OUT_OF_RANGE, rows.outOfRange(act.ts()));
          return;
        }
      }
    }
    count(origin);
    kept++;
    int actNo = 0;
    for (Draft draft : drafts) {
      if (draft instanceof ActDraft act) {
        actNo++;
        acts++;
        actsWithoutId += act.eventId() == null ? 1 : 0;
        out.accept(rows.act(origin, actNo, recordActs, act));
      } else {
        out.accept(row(draft));
      }
    }
  }

  private TableRow row(Draft draft) {
    if (draft instanceof SnapshotDraft snapshot) {
      return rows.snapshot(snapshot);
    }
    return draft instanceof ProfileDraft profile
        ? rows.profile(profile)
        : rows.group((GroupDraft) draft);
  }

  @Override
  public void rejected(Origin origin, Rejection reason, String detail) {
    count(origin);
    rejected++;
    rejectedByReason.merge(reason.code(), 1L, Long::sum);
    out.accept(rejects.row(origin, reason, detail));
  }

  @Override
  public void ignored(Origin origin, String reason) {
    count(origin);
    ignored++;
    ignoredByReason.merge(reason, 1L, Long::sum);
  }

  @Override
  public void blank(Origin origin) {
    count(origin);
    blank++;
  }

  @Override
  public void note(String name, long count) {
    notes.merge(name, count, Long::sum);
  }

  /** What the slice came to. */
  TableRow tally() {
    return new TableRow(
        Parsed.TALLY,
        new Object[] {
          (long) slice.fileNo(),
          (long) slice.sliceNo(),
          lines,
          records,
          kept,
          rejected,
          ignored,
          blank,
          acts,
          actsWithoutId,
          rejectedByReason,
          ignoredByReason,
          notes
        });
  }
}
