package org.digitalresidents.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.MemberKey;
import org.digitalresidents.model.MemberRung;
import org.digitalresidents.model.RoleFeature;
import org.digitalresidents.model.Rung;
import org.digitalresidents.model.RungTo;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;

/** Tells each member's rungs from window to window. Holds two windows. */
public final class RungPass implements Pass<Row> {
  private static final long serialVersionUID = 1L;
  private static final int WINDOW_DAYS = 28;

  private final HashMap<String, Instant> dataEnds;
  private final RungOptions options;

  /**
   * A pass.
   *
   * @param dataEnds of every community in the input the instant its data end, exclusive
   */
  RungPass(Map<String, Instant> dataEnds, RungOptions options) {
    this.dataEnds = new HashMap<>(dataEnds);
    this.options = options;
  }

  /** A window as it is held until the next is known. */
  private record Held(
      MemberKey member, LocalDate start, LocalDate after, boolean isComplete, Standing standing) {
    static Held of(Row row) {
      return new Held(
          new MemberKey(
              row.getAs(RoleFeature.COMMUNITY_ID.column()),
              row.getAs(RoleFeature.MEMBER_ID.column())),
          row.getAs(RoleFeature.WINDOW_START.column()),
          row.getAs(RoleFeature.WINDOW_END.column()),
          row.getAs(RoleFeature.IS_COMPLETE.column()),
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

  /** Where the member stood in the window after; null where that is not over. */
  private RungTo later(Held window, Held next) {
    Instant over = window.after().plusDays(WINDOW_DAYS).atStartOfDay(options.zone()).toInstant();
    if (over.isAfter(dataEnds.get(window.member().communityId()))) {
      return null;
    }
    return window.precedes(next) ? RungTo.valueOf(rung(next).name()) : RungTo.LEFT;
  }

  private MemberRungRow row(Held window, Rung previous, long inARow, RungTo later) {
    Standing standing = window.standing();
    Rung rung = rung(window);
    Rung above = rung.above();
    Long missing =
        above == null ? null : Long.valueOf(standing.missing(above, options.fewestActs()));
    return new MemberRungRow(
        window.member().communityId(),
        window.member().actorId(),
        window.start(),
        window.after(),
        window.isComplete(),
        rung.code(),
        rung.level(),
        inARow,
        previous == null ? null : previous.code(),
        later == null ? null : later.code(),
        standing.looked(),
        standing.zeroCost(),
        standing.light(),
        standing.deep(),
        standing.leading(),
        above == null ? null : above.code(),
        missing,
        above == null ? null : "%s: %d more of %s".formatted(above.code(), missing, above.acts()));
  }
}
