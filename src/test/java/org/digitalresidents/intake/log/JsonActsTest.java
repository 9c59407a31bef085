package org.digitalresidents.intake.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.MemoryFiles;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.intake.RecordingSink;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.TsPrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonActsTest {
  private static final String ACT = "\"ts\":\"2024-03-10T02:30:00Z\",\"etype\":\"message\"";

  private final MemoryFiles files = new MemoryFiles();
  private final ActivityLog format = new ActivityLog();

  @Test
  void readsEveryColumnOfTheContract() {
    ActDraft act =
        act(
            """
            {"event_id":" e1 ","ts":"2024-03-10 02:30:00.123456789+08:00","ts_precision":"min","seq":-7,\
            "community_id":"brand","group_id":"g","actor_id":"a","actor_kind":"staff","account_id":"raw",\
            "etype":"order","target_event_id":"t","thread_id":"th","target_actor_id":"ta","text":" 社群🙂 ",\
            "msg_type":"text","lang":"zh","amount_minor":0,"currency":"CNY","order_id":"o",\
            "source_channel":"qr","attrs":{"a":1,"b":"x","c":null,"d":{"k":[1,true,null,"\\"q"]}},\
            "extra":1.50,"nested":[1, 2]}""");

    assertThat(act.eventId()).isEqualTo("e1");
    assertThat(act.ts()).isEqualTo(Instant.parse("2024-03-09T18:30:00.123456Z"));
    assertThat(act.precision()).isEqualTo(TsPrecision.MIN);
    assertThat(act.seq()).isEqualTo(-7);
    assertThat(act.communityId()).isEqualTo("brand");
    assertThat(act.groupId()).isEqualTo("g");
    assertThat(act.actorId()).isEqualTo("a");
    assertThat(act.actorKind()).isEqualTo(ActorKind.STAFF);
    assertThat(act.accountId()).isEqualTo("raw");
    assertThat(act.etype()).isEqualTo(Etype.ORDER);
    assertThat(act.text()).isEqualTo(" 社群🙂 ");
    assertThat(act.nChar()).isEqualTo(5);
    assertThat(act.amountMinor()).isZero();
    assertThat(act.currency()).isEqualTo("CNY");
    assertThat(act.orderId()).isEqualTo("o");
    assertThat(act.sourceChannel()).isEqualTo("qr");
    assertThat(act.attrs())
        .isEqualTo(
            Map.of(
                "a",
                "1",
                "b",
                "x",
                "d",
                "{\"k\":[1,true,null,\"\\\"q\"]}",
                "extra",
                "1.50",
                "nested",
                "[1,2]"));
  }

  @Test
  void fillsWhatTheContractGivesADefault() {
    ActDraft act = act("{" + ACT + ",\"actor_id\":\"a\",\"group_id\":\" \",\"thread_id\":null}");

    assertThat(act.communityId()).isEqualTo("town");
    assertThat(act.groupId()).isEqualTo("*");
    assertThat(act.actorKind()).isEqualTo(ActorKind.MEMBER);
    assertThat(act.accountId()).isEqualTo("a");
    assertThat(act.threadId()).isNull();
    assertThat(act.eventId()).isNull();
    assertThat(act.seq()).isNull();
    assertThat(act.nChar()).isNull();
  }

  @Test
  void anActWithoutActorIsByAnUnknownOne() {
    ActDraft act =
        act("{" + ACT + ",\"actor_id\":\" \",\"account_id\":\"x\",\"actor_kind\":\"bot\"}");

    assertThat(act.actorKind()).isEqualTo(ActorKind.UNKNOWN);
    assertThat(act.actorId()).isNull();
    assertThat(act.accountId()).isNull();
  }

  @Test
  void anUnknownEtypeIsKeptAsOtherUnderItsOwnName() {
    ActDraft act = act("{\"ts\":1710037800000,\"etype\":\"Red_Packet\",\"kind\":\"mine\"}");

    assertThat(act.etype()).isEqualTo(Etype.OTHER);
    assertThat(act.attrs()).isEqualTo(Map.of("kind", "Red_Packet", "source_kind", "mine"));
  }

  @Test
  void aKickByStaffBelongsToTheOneRemoved() {
    String kick =
        "{\"ts\":1710037800000,\"etype\":\"kick\",\"actor_id\":\"boss\",\"target_actor_id\":\"m\"";
    ActDraft byStaff = act(kick + ",\"actor_kind\":\"staff\",\"account_id\":\"raw\"}");
    ActDraft told = act(kick + "}");

    assertThat(byStaff.actorId()).isEqualTo("m");
    assertThat(byStaff.accountId()).isEqualTo("m");
    assertThat(byStaff.actorKind()).isEqualTo(ActorKind.MEMBER);
    assertThat(byStaff.targetActorId()).isEqualTo("boss");
    assertThat(told.actorId()).isEqualTo("boss");
  }

  @Test
  void moneyOfAnotherActIsAnAttribute() {
    ActDraft act = act("{" + ACT + ",\"amount_minor\":5,\"currency\":\"CNY\",\"order_id\":\"o\"}");

    assertThat(act.amountMinor()).isNull();
    assertThat(act.orderId()).isNull();
    assertThat(act.attrs())
        .isEqualTo(Map.of("amount_minor", "5", "currency", "CNY", "order_id", "o"));
  }

  @Test
  void textsAreInNormalFormC() {
    ActDraft act = act("{" + ACT + ",\"actor_id\":\"e\\u0301\",\"text\":\"o\u0308\"}");

    assertThat(act.actorId()).isEqualTo("é");
    assertThat(act.text()).isEqualTo("ö");
    assertThat(act.nChar()).isEqualTo(1);
  }

  @Test
  void theImportsCommunityStandsWhereToldSo() {
    IntakeOptions usual = MemoryFiles.OPTIONS;
    IntakeOptions override =
        new IntakeOptions(
            "mine",
            true,
            usual.minTime(),
            usual.maxTime(),
            usual.maxRecordBytes(),
            usual.sourceZone(),
            null,
            null);
    InputFile file = files.put("a.json", "{" + ACT + ",\"community_id\":\"theirs\"}");

    assertThat(files.read(format, file).acts.get(0).communityId()).isEqualTo("theirs");
    assertThat(files.read(format, file, override).acts.get(0).communityId()).isEqualTo("mine");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-10T02:30:00.5Z,     2024-03-10T02:30:00.500Z, MS",
    "2024-03-10T02:30:00Z,       2024-03-10T02:30:00Z,     S",
    "2024-03-10 02:30+0530,      2024-03-09T21:00:00Z,     MIN",
    "2024-03-10T02:30:00-08,     2024-03-10T10:30:00Z,     S",
    "2024-02-29,                 2024-02-29T00:00:00Z,     DAY",
    "1990-01-01T00:00:00Z,       1990-01-01T00:00:00Z,     S",
    "2099-12-31T23:59:59.999Z,   2099-12-31T23:59:59.999Z, MS"
  })
  void readsTimesWithTheirPrecision(String text, Instant instant, TsPrecision precision) {
    ActDraft act = act("{\"etype\":\"message\",\"ts\":\"" + text + "\"}");

    assertThat(act.ts()).isEqualTo(instant);
    assertThat(act.precision()).isEqualTo(precision);
  }

  @Test
  void acceptsRecordsJustAsDeepAndWideAsAllowed() {
    StringBuilder wide = new StringBuilder("{" + ACT);
    for (int i = 0; i < 254; i++) {
      wide.append(",\"f").append(i).append("\":0");
    }

    assertThat(act(wide + "}").attrs()).hasSize(254);
    assertThat(act("{" + ACT + ",\"a\":" + "[".repeat(99) + "]".repeat(99) + "}").attrs())
        .hasSize(1);
  }

  @Test
  void everyRecordHasOneOutcome() {
    String text = "{" + ACT + "}\n\n \t\n{}\r\nnope\r{" + ACT + "}";

    RecordingSink sink = files.read(format, files.put("a.json", text));

    assertThat(sink.kept).isEqualTo(2);
    assertThat(sink.blank).isEqualTo(2);
    assertThat(sink.rejected).hasSize(2);
    assertThat(sink.records()).isEqualTo(6);
    assertThat(sink.origins).extracting(Origin::lineNo).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
  }

  /** Fault 4: no two columns differ in case only, so a key in other letters is one more fact. */
  @Test
  void aKeyInOtherLettersIsAnAttribute() {
    ActDraft act = act("{" + ACT + ",\"text\":\"a\",\"Text\":\"b\",\"TS\":0}");

    assertThat(act.text()).isEqualTo("a");
    assertThat(act.attrs()).isEqualTo(Map.of("Text", "b", "TS", "0"));
  }

  /** Fault 56: an id is what stands there, in NFC and without white space around. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a|a",
        " \\t a b \\u3000|a b",
        "e\\u0301|\u00e9",
        "\u00e9|\u00e9",
        "null|null",
        "__proto__|__proto__",
        "007|007",
        "a\u200bb|a\u200bb",
        "\u200b|\u200b",
        "\u202ea|\u202ea",
        "\\u00a0a|\u00a0a",
        "A|A",
        " \\n|",
        "|",
      })
  void anIdIsOneHoweverItIsWritten(String written, String id) {
    ActDraft act = act("{" + ACT + ",\"actor_id\":\"" + (written == null ? "" : written) + "\"}");

    assertThat(act.actorId()).isEqualTo(id);
  }

  @Test
  void readsTheSameInATurkishLocale() {
    Locale usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      ActDraft act =
          act("{\"ts\":\"2024-03-10t02:30:00z\",\"etype\":\"invite\",\"actor_id\":\"I\"}");
      assertThat(act.etype()).isEqualTo(Etype.INVITE);
      assertThat(act.actorId()).isEqualTo("I");
    } finally {
      Locale.setDefault(usual);
    }
  }

  private ActDraft act(String line) {
    RecordingSink sink = files.read(format, files.put("a.json", line));
    assertThat(sink.rejected).isEmpty();
    return sink.acts.get(0);
  }
}
