package org.digitalresidents.lifetime;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.digitalresidents.lifetime.Histories.Trace;
import org.digitalresidents.model.MemberHistory;
import org.digitalresidents.model.MemberKey;
import org.digitalresidents.model.OrderLine;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;
import org.digitalresidents.time.EpochMicros;
import org.digitalresidents.time.PeriodNumbers;

/** Leads {@link HistoryFold} along the traces of one member after another. */
public final class HistoryPass implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  private static final String PAID = OrderLine.Kind.ORDER.code();

  private final HashMap<String, Ends> ends;
  private final PeriodNumbers weeks;

  HistoryPass(Map<String, Ends> ends, DayOfWeek weekStart) {
    this.ends = new HashMap<>(ends);
    this.weeks = new PeriodNumbers(PeriodUnit.WEEK, weekStart);
  }

  @Override
  public List<Table> tables() {
    return List.of(MemberHistory.MEMBER_HISTORY);
  }

  /** Every key names the member, and traces are divided by member. */
  @Override
  public boolean keysStayInTask() {
    return true;
  }

  @Override
  public List<Field> unit() {
    return List.of(MemberHistory.COMMUNITY_ID, MemberHistory.MEMBER_ID);
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    RecordShape<MemberHistoryRow> shape =
        RecordShape.of(MemberHistory.MEMBER_HISTORY, MemberHistoryRow.class);
    Reading reading = new Reading(row -> out.accept(shape.row(row)));
    input.forEachRemaining(reading::see);
    reading.end();
  }

  private final class Reading {
    private final Consumer<MemberHistoryRow> out;
    // Where each part of a trace lies, known with the first.
    private final Map<Trace, Integer> places = new EnumMap<>(Trace.class);
    private MemberKey member;
    private HistoryFold fold;

    Reading(Consumer<MemberHistoryRow> out) {
      this.out = out;
    }

    void see(Row trace) {
      if (places.isEmpty()) {
        for (Trace part : Trace.values()) {
          places.put(part, trace.fieldIndex(part.column()));
        }
      }
      MemberKey of = new MemberKey(text(trace, Trace.COMMUNITY_ID), text(trace, Trace.MEMBER_ID));
      if (!of.equals(member)) {
        end();
        member = of;
        fold = new HistoryFold(of, ends.get(of.communityId()));
      }
      tell(trace, text(trace, Trace.KIND));
    }

    private void tell(Row trace, String kind) {
      switch (kind) {
        case Histories.SPELL -> fold.stayed(micros(trace, Trace.AT), micros(trace, Trace.END_AT));
        case Histories.ACTIVE_DAY -> fold.wasActive(weeks.of(LocalDate.ofEpochDay(day(trace))));
        default -> tellOfOrder(trace, kind.equals(PAID));
      }
    }

    private void tellOfOrder(Row trace, boolean isPaid) {
      String order = text(trace, Trace.ORDER_ID);
      long at = micros(trace, Trace.AT);
      long amount = trace.getLong(places.get(Trace.AMOUNT));
      String currency = text(trace, Trace.CURRENCY);
      if (isPaid) {
        fold.paid(order, at, day(trace), amount, currency);
      } else if (order != null) {
        fold.refunded(order, at, amount, currency);
      } else {
        fold.refunded(at, day(trace), amount, currency);
      }
    }

    void end() {
      if (fold != null) {
        fold.end(out);
      }
    }

    private String text(Row trace, Trace part) {
      return trace.getString(places.get(part));
    }

    private int day(Row trace) {
      return trace.getInt(places.get(Trace.DAY));
    }

    /** Never where there is none. */
    private long micros(Row trace, Trace part) {
      Instant at = trace.getAs(places.get(part));
      return at == null ? Long.MAX_VALUE : EpochMicros.of(at);
    }
  }
}
