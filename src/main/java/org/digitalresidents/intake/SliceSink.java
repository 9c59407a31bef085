package org.digitalresidents.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.MemberSnapshot;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.table.TableRow;

/**
 * Turns what a reader says of the records of one slice into rows, and counts. Rules that hold for
 * every format stand here: the accepted span of time, and what stands where a reader left a gap.
 */
final class SliceSink implements RecordSink {
  private final Slice slice;
  private final IntakeOptions options;
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

  SliceSink(Slice slice, IntakeOptions options, Consumer<TableRow> out) {
    this.slice = slice;
    this.options = options;
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
        if (isOutOfRange(act.ts())) {
          rejected(origin, Rejection.TS_OUT_OF_RANGE, outOfRange(act.ts()));
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
        out.accept(new TableRow(Parsed.ACT, values(origin, actNo, recordActs, act)));
      } else if (draft instanceof SnapshotDraft snapshot) {
        out.accept(new TableRow(MemberSnapshot.MEMBER_SNAPSHOT, values(snapshot)));
      }
    }
  }

  private boolean isOutOfRange(Instant ts) {
    return ts.isBefore(options.minTime()) || !ts.isBefore(options.maxTime());
  }

  private String outOfRange(Instant ts) {
    return "%s lies outside [%s, %s); widen it with --min-time or --max-time"
        .formatted(ts, options.minTime(), options.maxTime());
  }

  private Object[] values(Origin origin, int actNo, int recordActs, ActDraft draft) {
    ActorKind kind = kind(draft);
    String actorId = kind == ActorKind.UNKNOWN ? null : draft.actorId();
    String text = draft.text();
    Long length = draft.nChar();
    if (length == null && text != null) {
      length = (long) text.codePointCount(0, text.length());
    }
    return new Object[] {
      (long) slice.fileNo(),
      (long) slice.sliceNo(),
      origin.lineNo(),
      (long) actNo,
      (long) recordActs,
      community(draft.communityId()),
      draft.eventId(),
      draft.ts(),
      draft.precision().code(),
      draft.seq(),
      draft.seq() == null,
      draft.groupId() == null ? "*" : draft.groupId(),
      actorId,
      kind.code(),
      draft.accountId() == null ? draft.actorId() : draft.accountId(),
      draft.etype().code(),
      draft.targetEventId(),
      draft.threadId(),
      draft.targetActorId(),
      text,
      draft.msgType(),
      draft.lang(),
      length,
      draft.amountMinor(),
      draft.currency(),
      draft.orderId(),
      draft.sourceChannel(),
      draft.attrs().isEmpty() ? null : draft.attrs()
    };
  }

  private static ActorKind kind(ActDraft draft) {
    if (draft.actorId() == null) {
      return ActorKind.UNKNOWN;
    }
    return draft.actorKind() == null ? ActorKind.MEMBER : draft.actorKind();
  }

  private Object[] values(SnapshotDraft snapshot) {
    return new Object[] {
      community(snapshot.communityId()),
      snapshot.groupId(),
      snapshot.accountId(),
      snapshot.asOf(),
      snapshot.inGroup(),
      snapshot.joinedAt(),
      snapshot.lastSeenAt()
    };
  }

  private String community(String named) {
    return named == null || options.overrideCommunity() ? options.community() : named;
  }

  @Override
  public void rejected(Origin origin, Rejection reason, String detail) {
    count(origin);
    rejected++;
    rejectedByReason.merge(reason.code(), 1L, Long::sum);
    boolean hasBytes = origin.offset() >= 0;
    out.accept(
        new TableRow(
            Parsed.REJECT,
            new Object[] {
              (long) slice.fileNo(),
              (long) slice.sliceNo(),
              origin.lineNo(),
              reason.code(),
              detail,
              hasBytes ? origin.offset() : null,
              hasBytes ? origin.raw() : null,
              hasBytes ? origin.length() : null
            }));
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
