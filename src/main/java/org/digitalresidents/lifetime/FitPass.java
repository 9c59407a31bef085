package org.digitalresidents.lifetime;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.MemberHistory;
import org.digitalresidents.model.ValueCalibration;
import org.digitalresidents.model.ValueHoldout;
import org.digitalresidents.model.ValueModel;
import org.digitalresidents.model.ValueSample;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;

/** Collects the groups of one subject after another, sorted, and has each fitted. */
public final class FitPass implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  private static final double DAYS_A_WEEK = 7;

  private final HashMap<String, Ends> ends;

  FitPass(Map<String, Ends> ends) {
    this.ends = new HashMap<>(ends);
  }

  @Override
  public List<Table> tables() {
    return List.of(
        ValueModel.VALUE_MODEL, ValueHoldout.VALUE_HOLDOUT, ValueCalibration.VALUE_CALIBRATION);
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    Reading reading = new Reading(new Shapes(out));
    input.forEachRemaining(reading::see);
    reading.end();
  }

  private static final class Shapes implements FitRows {
    private final RecordShape<ValueModelRow> model =
        RecordShape.of(ValueModel.VALUE_MODEL, ValueModelRow.class);
    private final RecordShape<ValueHoldoutRow> holdout =
        RecordShape.of(ValueHoldout.VALUE_HOLDOUT, ValueHoldoutRow.class);
    private final RecordShape<ValueCalibrationRow> calibration =
        RecordShape.of(ValueCalibration.VALUE_CALIBRATION, ValueCalibrationRow.class);
    private final Consumer<TableRow> out;

    Shapes(Consumer<TableRow> out) {
      this.out = out;
    }

    @Override
    public void accept(ValueModelRow row) {
      out.accept(model.row(row));
    }

    @Override
    public void accept(ValueHoldoutRow row) {
      out.accept(holdout.row(row));
    }

    @Override
    public void accept(ValueCalibrationRow row) {
      out.accept(calibration.row(row));
    }
  }

  private final class Reading {
    private final FitRows out;
    private final List<Cell> cells = new ArrayList<>();
    private final List<SpendGroup> spends = new ArrayList<>();
    private final Set<String> currencies = new HashSet<>();
    // Where each part of a group lies, known with the first.
    private final Map<Part, Integer> places = new EnumMap<>(Part.class);
    private Subject subject;

    Reading(FitRows out) {
      this.out = out;
    }

    void see(Row group) {
      if (places.isEmpty()) {
        for (Part part : Part.values()) {
          places.put(part, group.fieldIndex(part.column()));
        }
      }
      Subject of = subject(group);
      if (!of.equals(subject)) {
        end();
        subject = of;
      }
      long x = number(group, Part.X);
      long members = number(group, Part.MEMBERS);
      if (of.aspect() == Aspect.SPEND) {
        currencies.add(text(group, Part.CURRENCY));
        long spent = number(group, Part.LAST);
        if (x > 0 && spent > 0) {
          spends.add(new SpendGroup(x, spent / (double) x, members));
        }
      } else {
        double unit = of.aspect() == Aspect.ORDERS ? DAYS_A_WEEK : 1;
        Group same =
            Group.of(x, number(group, Part.LAST) / unit, number(group, Part.AGE) / unit, members);
        cells.add(new Cell(same, number(group, Part.CAME), number(group, Part.GOING)));
      }
    }

    private Subject subject(Row group) {
      String sample = group.getAs(MemberHistory.SAMPLE.column());
      return new Subject(
          group.getAs(MemberHistory.COMMUNITY_ID.column()),
          sample.equals(ValueSample.ALL.code()) ? ValueSample.ALL : ValueSample.CALIBRATION,
          Aspect.valueOf(text(group, Part.ASPECT)));
    }

    void end() {
      if (!cells.isEmpty()) {
        new HistoryFits(subject, ends.get(subject.communityId()), cells).tell(out);
      }
      if (!spends.isEmpty()) {
        new SpendFits(subject, spends, currencies.size() > 1).tell(out);
      }
      cells.clear();
      spends.clear();
      currencies.clear();
    }

    private String text(Row group, Part part) {
      return group.getString(places.get(part));
    }

    private long number(Row group, Part part) {
      return group.getLong(places.get(part));
    }
  }
}
