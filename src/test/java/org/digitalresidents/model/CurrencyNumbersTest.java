package org.digitalresidents.model;

import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.model.OrderLine.ORDER_LINE;
import static org.digitalresidents.testing.TextTable.table;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class CurrencyNumbersTest {
  /** Ann paid in one currency, bob in two, of cat's none is known. */
  @Test
  void theOneCurrencyIsNamedAndSeveralAreAMix() {
    Dataset<Row> lines =
        table(
            ORDER_LINE,
            """
            community_id | event_id | member_id | currency
            x            | e1       | ann       | CNY
            x            | e2       | ann       | CNY
            x            | e3       | ann       |
            x            | e4       | bob       | CNY
            x            | e5       | bob       | USD
            x            | e6       | cat       |
            """);
    Column number = CurrencyNumbers.ofLine();
    Dataset<Row> members =
        lines
            .groupBy(OrderLine.MEMBER_ID.col())
            .agg(CurrencyNumbers.LOW.from(min(number)), CurrencyNumbers.HIGH.from(max(number)));

    List<String> found =
        CurrencyNumbers.named(members, lines)
            .select(OrderLine.MEMBER_ID.col(), CurrencyNumbers.NAME.col(), CurrencyNumbers.isMix())
            .orderBy(OrderLine.MEMBER_ID.col())
            .collectAsList()
            .stream()
            .map(Row::toString)
            .toList();

    assertThat(found).containsExactly("[ann,CNY,false]", "[bob,null,true]", "[cat,null,null]");
  }
}
