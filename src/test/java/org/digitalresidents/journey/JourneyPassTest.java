package org.digitalresidents.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.MemberKey;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;
import org.digitalresidents.time.EpochMicros;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JourneyPassTest {
  private static final MemberKey NOBODY = new MemberKey("town", null);

  @Test
  void fillsTheTablesOfTheFolds() {
    assertThat(ActivityRows.passOf(ActivityRows.END).tables())
        .map(Table::name)
        .containsExactly("membership_spell", "member_day", "non_member_day", "order_line");
  }

  @Test
  void tellsEveryJourneyByItself() {
    List<Row> rows = new ArrayList<>();
    rows.addAll(ActivityRows.rows(new MemberKey("isle", "ann"), ActText.acts("join g1 @0")));
    rows.addAll(ActivityRows.rows(NOBODY, ActText.acts("message g1 @1 by=unknown")));
    rows.addAll(
        ActivityRows.rows(
            ActText.ANN,
            ActText.acts(
                "message g1 @1", "leave g1 @2 reason=moved", "order g1 @3 amount=5 currency=CNY")));

    List<TableRow> told = ActivityRows.pass(ActivityRows.END, rows);

    assertThat(told)
        .map(row -> row.table() + " " + row.values()[0] + " " + row.values()[1])
        .containsExactly(
            "membership_spell isle g1",
            "membership_spell isle *",
            "member_day isle g1",
            "non_member_day town g1",
            "membership_spell town g1",
            "membership_spell town *",
            "order_line town e2",
            "member_day town g1");
    assertThat(ActivityRows.text(told.get(4))).contains("evidence", "moved");
  }

  @Test
  void tellsNothingOfNoActs() {
    assertThat(ActivityRows.pass(ActivityRows.END, Collections.emptyIterator())).isEmpty();
  }

  @Test
  void doesNotSeeActsFromTheEndOfTheDataOn() {
    List<Row> rows =
        ActivityRows.rows(
            ActText.ANN, ActText.acts("join g1 @0", "message g1 @4", "leave g1 @5", "view g2 @6"));

    List<TableRow> told = ActivityRows.pass(EpochMicros.instant(ActText.micros(5)), rows);

    assertThat(told)
        .map(ActivityRows::text)
        .containsExactlyElementsOf(
            ActivityRows.pass(ActivityRows.END, rows.subList(0, 2)).stream()
                .map(ActivityRows::text)
                .toList());
  }

  @Test
  void needsToKnowTheEndOfTheData() {
    List<Row> rows = ActivityRows.rows(new MemberKey("moon", "ann"), ActText.acts("join g1 @0"));

    assertThatThrownBy(() -> ActivityRows.pass(ActivityRows.END, rows))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("No data_end is given for community moon");
  }

  @Test
  void refusesAJourneyThatComesBack() {
    List<Row> rows = new ArrayList<>();
    rows.addAll(ActivityRows.rows(ActText.ANN, ActText.acts("join g1 @0")));
    rows.addAll(ActivityRows.rows(new MemberKey("town", "ben"), ActText.acts("join g1 @0")));
    rows.addAll(ActivityRows.rows(ActText.ANN, ActText.acts("leave g1 @3")));

    assertThatThrownBy(() -> ActivityRows.pass(ActivityRows.END, rows))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ann")
        .hasMessageContaining("not sorted");
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "0, 2", "1, 2", "2, 3", "0, 0"})
  void refusesActsOutOfOrder(int earlier, int later) {
    List<Act> sorted = ActText.acts("view g1 @0", "view g1 @0", "view g1 @1", "view g1 @1");
    List<Row> rows =
        ActivityRows.rows(ActText.ANN, List.of(sorted.get(later), sorted.get(earlier)));

    assertThatThrownBy(() -> ActivityRows.pass(ActivityRows.END, rows))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ann")
        .hasMessageContaining("not sorted");
  }

  @Test
  void takesStringsInTheOrderOfTheirBytes() { // UTF-16 would have the emoji before the wide bar
    List<Row> rows = new ArrayList<>();
    for (String actor : new String[] {null, "", "a", "aa", "b", "\u00e9", "阿", "\uff5c", "😀"}) {
      rows.addAll(ActivityRows.rows(new MemberKey("town", actor), ActText.acts("push g1 @0")));
    }

    assertThat(ActivityRows.pass(ActivityRows.END, rows)).isNotEmpty();
  }

  @Test
  void saysWhichActCannotBeFolded() {
    String order = "order g1 @0 currency=CNY amount=" + Long.MAX_VALUE;
    List<Row> rows = ActivityRows.rows(ActText.ANN, ActText.acts(order, order));

    assertThatThrownBy(() -> ActivityRows.pass(ActivityRows.END, rows))
        .hasMessageContaining("e1")
        .hasMessageContaining("ann")
        .hasRootCauseInstanceOf(ArithmeticException.class);
  }

  @Test
  void travelsToTheTasks() throws Exception {
    List<Row> rows = ActivityRows.rows(ActText.ANN, ActText.acts("join g1 @0", "message g1 @1"));
    JourneyPass pass = ActivityRows.passOf(ActivityRows.END);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(pass);
    }
    JourneyPass arrived;
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      arrived = (JourneyPass) in.readObject();
    }

    List<TableRow> told = new ArrayList<>();
    arrived.read(rows.iterator(), told::add);

    assertThat(told)
        .map(ActivityRows::text)
        .isEqualTo(
            ActivityRows.pass(ActivityRows.END, rows).stream().map(ActivityRows::text).toList());
    assertThat(arrived.tables()).isEqualTo(pass.tables());
  }
}
