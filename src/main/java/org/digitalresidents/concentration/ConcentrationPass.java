package org.digitalresidents.concentration;

import static org.digitalresidents.model.Concentration.CONCENTRATION;
import static org.digitalresidents.model.ConcentrationCurve.CONCENTRATION_CURVE;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Concentration;
import org.digitalresidents.model.CurrencyNumbers;
import org.digitalresidents.table.Named;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;

/** One reading of {@link Values}, ascending within each stratum, that fills both tables. */
final class ConcentrationPass implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  @Override
  public List<Table> tables() {
    return List.of(CONCENTRATION, CONCENTRATION_CURVE);
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    RecordShape<ConcentrationRow> rows = RecordShape.of(CONCENTRATION, ConcentrationRow.class);
    RecordShape<ConcentrationCurveRow> points =
        RecordShape.of(CONCENTRATION_CURVE, ConcentrationCurveRow.class);
    Stratum stratum = null;
    StratumFold fold = null;
    while (input.hasNext()) {
      Row row = input.next();
      if (!stratum(row).equals(stratum)) {
        end(fold);
        stratum = stratum(row);
        fold =
            new StratumFold(
                stratum,
                spread(row),
                figures -> out.accept(rows.row(figures)),
                point -> out.accept(points.row(point)));
      }
      fold.see(number(row, Values.VALUE), number(row, Values.COUNT), number(row, Values.NEGATIVE));
    }
    end(fold);
  }

  private static void end(StratumFold fold) {
    if (fold != null) {
      fold.end();
    }
  }

  private static Stratum stratum(Row row) {
    return new Stratum(
        row.getAs(Concentration.COMMUNITY_ID.column()),
        row.getAs(Concentration.GROUP_ID.column()),
        row.getAs(Concentration.MEASURE.column()),
        row.getAs(Concentration.TIMEFRAME.column()),
        row.<LocalDate>getAs(Concentration.TIMEFRAME_START.column()));
  }

  private static Spread spread(Row row) {
    return new Spread(
        row.getAs(Values.MISSING.column()),
        row.<Boolean>getAs(Values.MEMBERS_KNOWN.column()),
        row.getAs(CurrencyNumbers.NAME.column()),
        Boolean.TRUE.equals(row.<Boolean>getAs(Values.IS_MIX.column())),
        number(row, Values.N),
        number(row, Values.TOTAL),
        number(row, Values.POSITIVE_VALUES));
  }

  private static long number(Row row, Named column) {
    return row.<Long>getAs(column.column());
  }
}
