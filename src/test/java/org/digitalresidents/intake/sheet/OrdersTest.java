package org.digitalresidents.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.Formats;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.LogFormat;
import org.digitalresidents.intake.MemoryFiles;
import org.digitalresidents.intake.RecordingSink;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.TsPrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrdersTest {
  private static final String HEADER = "order_id,ts,account_id,amount,currency,status\n";
  private static final String TS = "2024-03-10T02:30:00Z";

  private final MemoryFiles files = new MemoryFiles();
  private final Orders format = new Orders();

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void bindsCellsByNameWhateverTheirOrder(String delimiter) {
    RecordingSink sink =
        read(
            "\uFEFFstatus|sku|currency|amount|platform|community_id|account_id|ts|group_id|order_id\n"
                    .replace("|", delimiter)
                + "paid|red cup|CNY|29.9|wecom|tea|wm1|1710037800000|g1|o1\n"
                    .replace("|", delimiter));

    ActDraft act = sink.acts.get(0);
    assertThat(act.etype()).isEqualTo(Etype.ORDER);
    assertThat(act.ts()).isEqualTo(Instant.ofEpochMilli(1_710_037_800_000L));
    assertThat(act.amountMinor()).isEqualTo(2_990);
    assertThat(act.currency()).isEqualTo("CNY");
    assertThat(act.orderId()).isEqualTo("o1");
    assertThat(act.actorId()).isEqualTo("wm1");
    assertThat(act.platform()).isEqualTo("wecom");
    assertThat(act.communityId()).isEqualTo("tea");
    assertThat(act.groupId()).isEqualTo("g1");
    assertThat(act.eventId()).isNull();
    assertThat(act.attrs()).isEqualTo(Map.of("sku", "red cup", "status", "paid"));
    assertThat(sink.notes).isEqualTo(Map.of("currency_CNY", 1L));
  }

  /** Digits by ISO 4217: 2 for CNY, 0 for JPY, 3 for KWD. */
  @ParameterizedTest
  @CsvSource({
    "29.9, CNY, 2990",
    "0.10, CNY, 10",
    "29.9000, CNY, 2990",
    "0, CNY, 0",
    "1200, JPY, 1200",
    "1200.0, JPY, 1200",
    "1.234, KWD, 1234",
    "100000000000000.00, CNY, 10000000000000000"
  })
  void amountsBecomeMinorUnitsOfTheirCurrency(String amount, String currency, long minor) {
    RecordingSink sink = read(HEADER + line(amount, currency, "paid"));

    assertThat(sink.acts).extracting(ActDraft::amountMinor).containsExactly(minor);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "29.999|CNY|paid|NUMBER_RANGE",
        "0.5|JPY|paid|NUMBER_RANGE",
        "100000000000000.01|CNY|paid|NUMBER_RANGE",
        "-100000000000000.01|CNY|refunded|NUMBER_RANGE",
        "92233720368547758.08|CNY|paid|NUMBER_RANGE",
        "-1|CNY|paid|NUMBER_RANGE",
        "-1|CNY|pending|NUMBER_RANGE",
        "1 234.50|CNY|paid|TYPE_MISMATCH",
        "\"1,234.50\"|CNY|paid|TYPE_MISMATCH",
        "¥29|CNY|paid|TYPE_MISMATCH",
        "1e999|CNY|paid|TYPE_MISMATCH",
        "''|CNY|paid|MISSING_REQUIRED",
        "1|RMB|paid|UNKNOWN_CODE",
        "1|cny|paid|UNKNOWN_CODE",
        "1|XAU|paid|UNKNOWN_CODE",
        "1|''|paid|MISSING_REQUIRED",
        "1|CNY|processing|UNKNOWN_CODE",
        "1|CNY|''|MISSING_REQUIRED",
      })
  void refusesWhatIsNoMoney(String amount, String currency, String status, Rejection reason) {
    RecordingSink sink = read(HEADER + line(amount, currency, status) + line("5", "CNY", "paid"));

    assertThat(sink.reasons()).containsExactly(reason);
    assertThat(sink.kept).isEqualTo(1);
    assertThat(sink.records()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"paid", "Completed", " SHIPPED ", "已支付", "交易成功", "TRADE_FINISHED"})
  void statusesThatMeanPaid(String status) {
    assertThat(read(HEADER + line("1", "CNY", status)).actsOf(Etype.ORDER)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"refunded", "Partially Refunded", "partially-refunded", "已退款"})
  void aRefundIsWhatWasPaidBackWhateverItsSign(String status) {
    RecordingSink sink =
        read(HEADER + line("12.50", "CNY", status) + line("-12.50", "CNY", status));

    assertThat(sink.actsOf(Etype.REFUND)).isEqualTo(2);
    assertThat(sink.acts).extracting(ActDraft::amountMinor).containsExactly(1_250L, 1_250L);
  }

  @ParameterizedTest
  @CsvSource({
    "pending, order_pending",
    "待支付, order_pending",
    "Canceled, order_cancelled",
    "交易关闭, order_cancelled",
    "failed, order_failed",
    "退款中, order_refund_pending"
  })
  void whatIsNotPaidIsKeptAndCountsNoMoney(String status, String kind) {
    RecordingSink sink =
        read(
            "order_id,ts,account_id,amount,currency,status,kind\n"
                + line("12.50", "CNY", status).replace("\n", ",gift\n")
                + line("", "CNY", status).replace("\n", ",\n"));

    ActDraft act = sink.acts.get(0);
    assertThat(act.etype()).isEqualTo(Etype.OTHER);
    assertThat(act.amountMinor()).isNull();
    assertThat(act.orderId()).isNull();
    assertThat(act.attrs())
        .containsEntry("kind", kind)
        .containsEntry("source_kind", "gift")
        .containsEntry("status", status)
        .containsEntry("order_id", "o1")
        .containsEntry("amount_minor", "1250")
        .containsEntry("currency", "CNY");
    assertThat(sink.kept).isEqualTo(2);
    assertThat(sink.notes).isEmpty();
  }

  @Test
  void linesOfAnOrderAreActsOfTheirOwn() {
    String header = "order_id,line_id,ts,account_id,amount_minor,currency,status\n";

    RecordingSink sink =
        read(
            header
                + "o1,1,%s,a,100,CNY,paid\n".formatted(TS)
                + "o1,2,%s,a,100,CNY,paid\n".formatted(TS)
                + "o1,2,%s,a,-100,CNY,refunded\n".formatted(TS)
                + "o1,3,%s,a,100,CNY,pending\n".formatted(TS)
                + "o1,,%s,a,100,CNY,paid\n".formatted(TS)
                + ",4,%s,a,100,CNY,refunded\n".formatted(TS)
                + ",5,%s,a,100,CNY,paid\n".formatted(TS)
                + "o1,6,%s,a,1.5,CNY,paid\n".formatted(TS));

    assertThat(sink.acts)
        .extracting(ActDraft::eventId)
        .containsExactly("o1/1", "o1/2", "o1/2/refund", "o1/3/order_pending", null, null);
    assertThat(sink.acts.get(5).orderId()).isNull();
    assertThat(sink.reasons()).containsExactly(Rejection.MISSING_REQUIRED, Rejection.NUMBER_RANGE);
  }

  @Test
  void bothAmountsMustAgree() {
    String header = "order_id,ts,account_id,amount,amount_minor,currency,status\n";

    RecordingSink sink =
        read(
            header
                + "o1,%s,a,1.00,100,CNY,paid\n".formatted(TS)
                + "o1,%s,a,,100,CNY,paid\n".formatted(TS)
                + "o1,%s,a,1.00,,CNY,paid\n".formatted(TS)
                + "o1,%s,a,1.00,1,CNY,paid\n".formatted(TS));

    assertThat(sink.acts).extracting(ActDraft::amountMinor).containsExactly(100L, 100L, 100L);
    assertThat(sink.reasons()).containsExactly(Rejection.TYPE_MISMATCH);
  }

  /** The options say Asia/Shanghai, eight hours ahead. */
  @Test
  void timesWithoutZoneAreOfTheSourcesZone() {
    RecordingSink sink =
        read(
            HEADER
                + """
            o1,2024-03-10 02:30:00,a,1,CNY,paid
            o2,2024-03-10 02:30:00+01:00,a,1,CNY,paid
            o3,2024-03-10,a,1,CNY,paid
            o4,2024-02-30,a,1,CNY,paid
            o5,1710037800,a,1,CNY,paid
            o6,1889-01-01T00:00:00Z,a,1,CNY,paid
            """);

    assertThat(sink.acts)
        .extracting(ActDraft::ts)
        .containsExactly(
            Instant.parse("2024-03-09T18:30:00Z"),
            Instant.parse("2024-03-10T01:30:00Z"),
            Instant.parse("2024-03-10T00:00:00Z"));
    assertThat(sink.acts)
        .extracting(ActDraft::precision)
        .containsExactly(TsPrecision.S, TsPrecision.S, TsPrecision.DAY);
    assertThat(sink.notes).containsEntry("times_without_zone", 1L);
    assertThat(sink.reasons())
        .containsExactly(
            Rejection.TS_UNPARSEABLE, Rejection.TS_UNIT_SUSPECT, Rejection.TS_OUT_OF_RANGE);
  }

  @Test
  void countsCurrenciesAndKeepsNoNames() {
    RecordingSink sink =
        read(
            "order_id,ts,account_id,amount,currency,status,Buyer Name,收货人,sku\n"
                + "o1,%s,,1,CNY,paid,Somebody,Somebody,s1\n".formatted(TS)
                + "o2,%s,b,1,USD,refunded,Somebody,Somebody,s1\n".formatted(TS));

    assertThat(sink.notes)
        .isEqualTo(
            Map.of("currency_CNY", 1L, "currency_USD", 1L, "personal_columns_left_aside", 2L));
    assertThat(sink.acts.get(0).attrs()).containsOnlyKeys("sku", "status");
    assertThat(sink.acts.get(0).actorId()).isNull();
  }

  @Test
  void badLinesAndBlankOnesAreCounted() {
    RecordingSink sink =
        read(HEADER + line("1", "CNY", "paid") + "\no1,x\n" + HEADER + "o1," + TS + ",\"a\n");

    assertThat(sink.kept).isEqualTo(1);
    assertThat(sink.blank).isEqualTo(1);
    assertThat(sink.reasons())
        .containsExactly(Rejection.CSV_ARITY, Rejection.UNKNOWN_CODE, Rejection.CSV_UNCLOSED_QUOTE);
    assertThat(sink.records()).isEqualTo(5);
  }

  @Test
  void refusesAHeaderThatCannotBind() {
    assertThatThrownBy(() -> read("order_id|ts|account_id|amount|currency|status\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("a.csv")
        .hasMessageContaining("order_id, ts, account_id, currency, status")
        .hasMessageContaining("'order_id|ts|account_id|amount|currency|status'");
    assertThatThrownBy(() -> read("order_id,ts,account_id,currency,status\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("amount_minor");
    assertThatThrownBy(() -> read("order_id,ts,account_id,currency,status,amount,ts\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("'ts'");
  }

  @Test
  void aTruncatedGzipFileIsRefused() {
    byte[] packed =
        MemoryFiles.gzip(
            (HEADER + line("1", "CNY", "paid").repeat(99))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    InputFile cut = files.put("a.csv", java.util.Arrays.copyOf(packed, packed.length / 2));

    assertThatThrownBy(() -> files.read(format, cut))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("a.csv");
  }

  /** At most one format may claim a file. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "order_id,ts,account_id,amount,currency,status|orders",
        "order_id,ts,account_id,amount_minor,currency,region|orders",
        "order_id,ts,etype,account_id,amount_minor,currency|log",
        "order_id,ts,account_id,currency,status|",
        "account_id,group_id,as_of|roster",
        "account_id,joined_at|roster",
        "account_id,group_id,as_of,gender|roster",
        "account_id,joined_at,gender,region|roster",
        "account_id,as_of,gender|profile",
        "account_id;age_band|profile",
        "account_id,group_id,region|profile",
        "account_id,ts,region|",
        "account_id,name|",
      })
  void aTableIsOfOneFormat(String header, String format) {
    InputFile file = files.put("a.csv", header + "\n");

    List<String> claims =
        Formats.ALL.stream().filter(f -> files.recognizes(f, file)).map(LogFormat::name).toList();

    assertThat(claims).isEqualTo(format == null ? List.of() : List.of(format));
  }

  private RecordingSink read(String csv) {
    return files.read(format, files.put("a.csv", csv));
  }

  private static String line(String amount, String currency, String status) {
    return String.join(",", "o1", TS, "a", amount, currency, status) + "\n";
  }
}
