package org.digitalresidents.ladder;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.MemberKey;
import org.digitalresidents.model.MemberRung;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.RoleFeature;
import org.digitalresidents.model.Rung;
import org.digitalresidents.model.RungTo;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;

/** Tells each member's rungs from window to window. Holds two windows. */
public final class RungPass implements Pass<Row> {
  private static final long serialVersionUID = 1L;
  private static final int WINDOW_DAYS = 28;

  private final HashMap<String, Watch> watches;
  private final RungOptions options;

  /**
   * A pass.
   *
   * @param watches of every community in the input, from when to when its data speak
   */
  RungPass(Map<String, Watch> watches, RungOptions options) {
    this.watches = new HashMap<>(watches);
    this.options = options;
  }

  /** A window as it is held until the next is known. */
  private record Held(MemberKey member, LocalDate start, LocalDate after, Standing standing) {
    static Held of(Row row) {
      return new Held(
          new MemberKey(
              row.getAs(RoleFeature.COMMUNITY_ID.column()),
              row.getAs(RoleFeature.MEMBER_ID.column())),
          row.getAs(RoleFeature.WINDOW_START.column()),
          row.getAs(RoleFeature.WINDOW_END.column()),
          Standing.of(row));
    }

    boolean precedes(Held next) {
      return next != null && next.member.equals(member) && next.start.equals(after);
    }
  }

  @Override
  public List<Table> tables() {
    return List.of(MemberRung.MEMBER_RUNG);
  }

  /** Every key names the member, and windows are divided by member. */
  @Override
  public boolean keysStayInTask() {
    return true;
  }

  @Override
  public List<Field> unit() {
    return List.of(MemberRung.COMMUNITY_ID, MemberRung.MEMBER_ID);
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    RecordShape<MemberRungRow> shape = RecordShape.of(MemberRung.MEMBER_RUNG, MemberRungRow.class);
    Held held = null;
    Rung previous = null;
    long inARow = 0;
    while (held != null || input.hasNext()) {
      Held next = input.hasNext() ? Held.of(input.next()) : null;
      if (held != null) {
        Rung rung = rung(held);
        inARow = rung == previous ? inARow + 1 : 1;
        out.accept(shape.row(row(held, previous, inARow, later(held, next))));
        previous = held.precedes(next) ? rung : null;
      }
      held = next;
    }
  }

  private Rung rung(Held window) {
    return window.standing().rung(options.fewestActs());
  }

  /** Where the member stood in the window after; null where either was not seen to the full. */
  private RungTo later(Held window, Held next) {
    LocalDate after = window.after();
    boolean isSeen = isWhole(window) && watch(window).covers(after, after.plusDays(WINDOW_DAYS));
    if (!isSeen) {
      return null;
    }
    return window.precedes(next) ? RungTo.valueOf(rung(next).name()) : RungTo.LEFT;
  }

  private boolean isWhole(Held window) {
    return watch(window).covers(window.start(), window.after());
  }

  private Watch watch(Held window) {
    return watches.get(window.member().communityId());
  }

  private MemberRungRow row(Held window, Rung previous, long inARow, RungTo later) {
    Standing standing = window.standing();
    Rung rung = rung(window);
    Rung above = standing.above(rung);
    Long missing =
        above == null ? null : Long.valueOf(standing.missing(above, options.fewestActs()));
    return new MemberRungRow(
        window.member().communityId(),
        window.member().actorId(),
        window.start(),
        window.after(),
        isWhole(window),
        rung.code(),
        rung.level(),
        inARow,
        previous == null ? null : previous.code(),
        later == null ? null : later.code(),
        standing.looked(),
        standing.looked() == null ? NullReason.NO_READS.code() : null,
        standing.zeroCost(),
        standing.light(),
        standing.deep(),
        standing.leading(),
        above == null ? null : above.code(),
        missing,
        above == null ? null : "%s: %d more of %s".formatted(above.code(), missing, above.acts()));
  }
}
