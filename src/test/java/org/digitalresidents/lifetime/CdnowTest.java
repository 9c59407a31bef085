package org.digitalresidents.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.digitalresidents.model.MemberKey;
import org.digitalresidents.model.ModelChoice;
import org.digitalresidents.model.Predictor;
import org.digitalresidents.model.ValueSample;
import org.digitalresidents.time.EpochMicros;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The customers of CDNOW, on whom all of these models were published: bought first in the first
 * quarter of 1997, fitted to September, foretold for 39 weeks. Expected numbers: methods.md 4.1,
 * 4.2 and 10.
 */
class CdnowTest {
  private static final Path DATA =
      Path.of(System.getProperty("shared.data", "../shared/data")).resolve("cdnow");
  private static final Subject ORDERS =
      new Subject("cdnow", ValueSample.CALIBRATION, Aspect.ORDERS);
  private static final Subject SPEND = new Subject("cdnow", ValueSample.CALIBRATION, Aspect.SPEND);
  private static final double WEEK = 7;

  private static Map<String, MemberHistoryRow> customers;
  private static Ends ends;
  private static Told told;

  @BeforeAll
  static void fit() throws IOException {
    assumeThat(DATA).as("CDNOW of ../shared/data, absent here").exists();
    LifetimeOptions options =
        LifetimeOptions.standard(ZoneOffset.UTC, DayOfWeek.MONDAY)
            .holdingOutFrom(LocalDate.of(1997, 10, 1));
    ends = Ends.of(Instant.parse("1998-07-01T00:00:00Z"), options);
    customers = customers();
    told = new Told();
    new HistoryFits(ORDERS, ends, cells()).tell(told);
    new SpendFits(SPEND, spends(), false).tell(told);
  }

  /** By the number in the sample, the second column. */
  private static Map<String, MemberHistoryRow> customers() throws IOException {
    Map<String, HistoryFold> folds = new LinkedHashMap<>();
    int line = 0;
    for (String text : Files.readAllLines(DATA.resolve("CDNOW_sample.txt"))) {
      String[] cells = text.strip().split("\\s+", -1);
      LocalDate day = LocalDate.parse(cells[2], DateTimeFormatter.BASIC_ISO_DATE);
      long at = EpochMicros.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
      long cents = new BigDecimal(cells[4]).movePointRight(2).longValueExact();
      folds
          .computeIfAbsent(cells[1], id -> new HistoryFold(new MemberKey("cdnow", id), ends))
          .paid("order " + line++, at, day.toEpochDay(), cents, "USD");
    }
    Map<String, MemberHistoryRow> rows = new LinkedHashMap<>();
    for (HistoryFold fold : folds.values()) {
      fold.end(
          row -> {
            if (row.sample().equals(ValueSample.CALIBRATION.code())) {
              rows.put(row.memberId(), row);
            }
          });
    }
    return rows;
  }

  private static List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (MemberHistoryRow row : customers.values()) {
      MemberHistoryRow.Purchases past = row.purchases();
      Group group =
          Group.of(
              past.repeatOrderDays(),
              past.lastOrderAgeDays() / WEEK,
              past.orderAgeDays() / WEEK,
              1);
      cells.add(new Cell(group, past.holdoutOrderDays(), 1));
    }
    cells.sort(Comparator.comparingLong(cell -> cell.group().history().repeats()));
    return cells;
  }

  private static List<SpendGroup> spends() {
    List<SpendGroup> spends = new ArrayList<>();
    for (MemberHistoryRow row : customers.values()) {
      long x = row.purchases().repeatOrderDays();
      if (x > 0) {
        spends.add(new SpendGroup(x, row.purchases().repeatSpendMinor() / (100.0 * x), 1));
      }
    }
    spends.sort(Comparator.comparingLong(SpendGroup::purchases));
    return spends;
  }

  @Test
  void customersAreCountedAsPublished() {
    List<MemberHistoryRow.Purchases> all =
        customers.values().stream().map(MemberHistoryRow::purchases).toList();

    assertThat(all).hasSize(2357);
    assertThat(all.stream().filter(past -> past.repeatOrderDays() == 0)).hasSize(1411);
    assertThat(all.stream().mapToLong(MemberHistoryRow.Purchases::repeatOrderDays).sum())
        .isEqualTo(2457);
    assertThat(all.stream().mapToLong(MemberHistoryRow.Purchases::holdoutOrderDays).sum())
        .isEqualTo(1882);
    assertThat(ends.holdoutWeeks()).isEqualTo(39);
  }

  /** The file gives x, t_x and T in weeks to two decimals. */
  @Test
  void everyCustomerIsSummedUpAsPublished() throws IOException {
    List<String> published = Files.readAllLines(DATA.resolve("cdnow_customers_summary.csv"));

    assertThat(published).hasSize(1 + 2357);
    for (String line : published.subList(1, published.size())) {
      String[] cells = line.split(",", -1);
      MemberHistoryRow.Purchases past =
          customers.get("%04d".formatted(Integer.parseInt(cells[0]))).purchases();
      assertThat(past.repeatOrderDays()).as(line).isEqualTo(Long.parseLong(cells[1]));
      assertThat(past.lastOrderAgeDays() / WEEK)
          .as(line)
          .isCloseTo(Double.parseDouble(cells[2]), within(.00501));
      assertThat(past.orderAgeDays() / WEEK)
          .as(line)
          .isCloseTo(Double.parseDouble(cells[3]), within(.00501));
    }
  }

  @Test
  void repeatSpendIsAsPublished() {
    double[] means = spends().stream().mapToDouble(SpendGroup::mean).sorted().toArray();
    Spread spread = Spread.of(spends());

    assertThat(means).hasSize(946);
    assertThat(spread.mean()).isCloseTo(35.08, within(.005));
    assertThat(Math.sqrt(spread.squares() / 945)).isCloseTo(30.28, within(.005));
    assertThat((means[472] + means[473]) / 2).isCloseTo(27.50, within(.005));
    assertThat(means[0]).isEqualTo(2.99);
    assertThat(means[945]).isCloseTo(299.63, within(.005));
    assertThat(spread.correlation().getAsDouble()).isCloseTo(.114, within(.0005));
  }

  @Test
  void bgNbd() {
    assertModel(
        Predictor.BG_NBD,
        1e-5,
        -9582.42921,
        new double[] {.2425945, 4.4136024, .7929221, 2.4259069},
        new double[] {.01256, .3782, .1857, .7054});
  }

  @Test
  void mbgNbd() {
    assertModel(
        Predictor.MBG_NBD,
        1e-5,
        -9582.13572,
        new double[] {.5248433, 6.1830863, .8913593, 1.6140019},
        new double[] {.0833, .6956, .1548, .5375});
  }

  @Test
  void nbd() {
    assertModel(
        Predictor.NBD, 1e-5, -9763.65761, new double[] {.3847661, 12.0720222}, new double[0]);
  }

  @Test
  void gammaGamma() {
    assertModel(
        Predictor.GAMMA_GAMMA,
        1e-5,
        -4055.91769,
        new double[] {6.249573, 3.744224, 15.443518},
        new double[] {1.190, .290, 4.159});
  }

  private static void assertModel(
      Predictor predictor, double tolerance, double log, double[] estimates, double[] errors) {
    List<ValueModelRow> rows = told.of(predictor);
    assertThat(rows).hasSize(estimates.length);
    for (int i = 0; i < estimates.length; i++) {
      ValueModelRow row = rows.get(i);
      assertThat(row.search().converged()).isTrue();
      assertThat(row.search().logLikelihood()).isCloseTo(log, within(1e-4));
      assertThat(row.value().estimate())
          .as(row.key().parameter())
          .isCloseTo(estimates[i], within(tolerance * estimates[i]));
    }
    for (int i = 0; i < errors.length; i++) {
      assertThat(rows.get(i).value().standardError())
          .as(rows.get(i).key().parameter())
          .isCloseTo(errors[i], within(5e-4 * errors[i] + 5e-5));
    }
  }

  @Test
  void theLikeliestModelIsChosen() {
    assertThat(told.of(Predictor.MBG_NBD).get(0).choice()).isEqualTo(ModelChoice.CHOSEN.code());
    assertThat(told.of(Predictor.BG_NBD).get(0).choice()).isEqualTo(ModelChoice.LESS_LIKELY.code());
    assertThat(told.of(Predictor.NBD).get(0).choice()).isEqualTo(ModelChoice.YARDSTICK.code());
    assertThat(told.of(Predictor.GAMMA_GAMMA).get(0).choice()).isEqualTo(ModelChoice.CHOSEN.code());
  }

  @Test
  void histogramIsAsExpected() {
    double[] expected = {1407.7, 460.3, 192.5, 101.2, 59.8, 38.1, 25.5, 71.9};
    long[] actual = {1411, 439, 214, 100, 62, 38, 29, 64};
    List<ValueCalibrationRow> rows = told.calibration(Predictor.BG_NBD);

    for (int bucket = 0; bucket < expected.length; bucket++) {
      assertThat(rows.get(bucket).actualMembers()).isEqualTo(actual[bucket]);
      assertThat(rows.get(bucket).expectedMembers()).isCloseTo(expected[bucket], within(.0501));
    }
    ValueCalibrationRow all = rows.get(expected.length);
    assertThat(all.xBucket()).isEqualTo(Bucket.ALL);
    assertThat(all.chiSquare()).isCloseTo(4.82, within(.02));
    assertThat(all.expectedMembers()).isCloseTo(2357, within(1e-6));
  }

  @Test
  void holdoutIsForetoldAsPublished() {
    double[] actual = {.237, .697, 1.393, 1.560, 2.532, 2.947, 3.862, 6.359};
    double[] predicted = {.225, .523, 1.044, 1.520, 2.164, 2.654, 3.504, 6.157};
    List<ValueHoldoutRow> rows = told.holdout(Predictor.BG_NBD);

    for (int bucket = 0; bucket < actual.length; bucket++) {
      double members = rows.get(bucket).memberCount();
      assertThat(rows.get(bucket).actual() / members).isCloseTo(actual[bucket], within(.000501));
      assertThat(rows.get(bucket).predicted() / members)
          .isCloseTo(predicted[bucket], within(.000501));
    }
    ValueHoldoutRow all = rows.get(actual.length);
    assertThat(all.actual()).isEqualTo(1882);
    assertThat(all.predicted()).isCloseTo(1653.4, within(.05));
    assertThat(told.holdout(Predictor.MBG_NBD).get(actual.length).predicted())
        .isCloseTo(1576.7, within(.05));
  }

  @Test
  void customersAreAliveAsPublished() {
    LifetimeModel bg = Family.BG_NBD.model().apply(estimates(Predictor.BG_NBD));
    LifetimeModel mbg = Family.MBG_NBD.model().apply(estimates(Predictor.MBG_NBD));

    assertThat(meanAlive(bg)).isCloseTo(.813, within(.0005));
    assertThat(meanAlive(mbg)).isCloseTo(.449, within(.0005));
  }

  private static double meanAlive(LifetimeModel model) {
    return cells().stream()
        .mapToDouble(cell -> model.alive(cell.group().history()))
        .average()
        .orElseThrow();
  }

  private static double[] estimates(Predictor predictor) {
    return told.of(predictor).stream().mapToDouble(row -> row.value().estimate()).toArray();
  }
}
