package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of staff, bots and persons, and rosters, as an import takes them. */
class PeopleTest {
  @TempDir private Path folder;

  private TestLake lake;

  @BeforeEach
  void newLake() throws IOException {
    lake = new TestLake(folder.resolve("lake"));
    Files.createDirectories(folder.resolve("in"));
  }

  private void in(String name, String content) throws IOException {
    Files.writeString(folder.resolve("in/" + name), content);
  }

  private TestLake.Outcome intake(String... more) {
    String[] line = new String[more.length + 4];
    line[0] = "--input";
    line[1] = folder.resolve("in").toString();
    line[2] = "--community";
    line[3] = "town";
    System.arraycopy(more, 0, line, 4, more.length);
    return lake.run("intake", line);
  }

  private static String message(String id, String ts, String actor) {
    return "{\"ts\":\"%s\",\"etype\":\"message\",\"event_id\":\"%s\",\"actor_id\":\"%s\",\"group_id\":\"g\"}\n"
        .formatted(ts, id, actor);
  }

  @Test
  void accountsOfTwoPlatformsAreOnePersonOnlyByTheMap() throws IOException {
    in(
        "log.jsonl",
        message("e1", "2024-01-01T00:00:00Z", "7") + message("e2", "2024-01-01T01:00:00Z", "boss"));
    in("chat.json", telegram());
    in(
        "orders.csv",
        """
        order_id,ts,account_id,amount,currency,status,platform
        o1,2024-01-02T00:00:00Z,user7,12.34,CNY,paid,telegram
        o2,2024-01-02T00:00:00Z,c-7,1.00,CNY,paid,
        """);
    Path staff = Files.writeString(folder.resolve("staff.txt"), "boss\n");

    intake("--staff", staff.toString()).mustBe(0);
    String actors =
        "SELECT actor_id, actor_kind, list(etype ORDER BY ts) FROM activity GROUP BY ALL ORDER BY ALL";
    List<String> apart = lake.rows(actors);
    assertThat(apart)
        .containsExactly(
            "7 | member | [message]",
            "boss | staff | [message]",
            "c-7 | member | [order]",
            "telegram:user7 | member | [message, order]");

    Path identity =
        Files.writeString(
            folder.resolve("identity.csv"),
            "platform,account_id,person_id\ntelegram,user7,ann\n,7,ann\n,c-7,ann\n");
    TestLake.Outcome mapped =
        intake("--staff", staff.toString(), "--identity", identity.toString()).mustBe(0);

    assertThat(lake.rows(actors))
        .containsExactly(
            "ann | member | [message, message, order, order]", "boss | staff | [message]");
    assertThat(mapped.err()).contains("1 of 5 accounts are not in the identity map: log 1");
    assertThat(lake.number("SELECT count(*) FROM activity")).isEqualTo(5);
    assertThat(lake.number("SELECT count(*) FROM rejected_line")).isZero();
    assertThat(lake.number("SELECT sum(acts) FROM source_hour")).isEqualTo(5);

    intake("--staff", staff.toString()).mustBe(0);
    assertThat(lake.rows(actors)).as("the map was withdrawn").isEqualTo(apart);
  }

  private static String telegram() {
    return """
        {"name": "g", "type": "public_supergroup", "id": 5, "messages": [
          {"id": 1, "type": "message", "date": "2024-01-01T08:00:00",
           "date_unixtime": "1704067200", "from": "x", "from_id": "user7", "text": "hi"}]}
        """;
  }

  @Test
  void whoIsMissingInALaterRosterLeftUnlessALeaveIsTold() throws IOException {
    in("log.jsonl", message("e1", "2024-01-01T00:00:00Z", "ann"));
    in(
        "roster1.csv",
        """
        group_id,account_id,as_of,joined_at
        g,ann,2024-01-10T00:00:00Z,
        g,bob,2024-01-10T00:00:00Z,2024-01-03T00:00:00Z
        g,cat,2024-01-10T00:00:00Z,
        """);
    intake().mustBe(0);
    String derived =
        "SELECT actor_id, etype, strftime(ts AT TIME ZONE 'UTC', '%d %H'), attrs['interval_censored']"
            + " FROM activity WHERE attrs['derived'] = 'roster' ORDER BY ALL";
    assertThat(lake.rows(derived))
        .containsExactly("bob | join | 03 00 | ", "cat | other | 10 00 | ");

    in("roster2.csv", "group_id,account_id,as_of\ng,cat,2024-01-20T00:00:00Z\n");
    intake().mustBe(0);
    assertThat(lake.rows(derived))
        .containsExactly(
            "ann | leave | 15 00 | true",
            "bob | join | 03 00 | ",
            "bob | leave | 15 00 | true",
            "cat | other | 10 00 | ");

    in("late.jsonl", message("e3", "2024-01-11T00:00:00Z", "ann").replace("message", "leave"));
    TestLake.Outcome late = intake().mustBe(0);
    assertThat(lake.rows(derived))
        .containsExactly(
            "bob | join | 03 00 | ", "bob | leave | 15 00 | true", "cat | other | 10 00 | ");
    assertThat(late.err()).contains("1 no longer do");
    lake.run("journeys").mustBe(0);
    assertThat(
            lake.rows(
                "SELECT member_id, start_kind, end_kind,"
                    + " strftime(observed_from AT TIME ZONE 'UTC', '%d') FROM membership_spell"
                    + " WHERE group_id = 'g' ORDER BY ALL"))
        .containsExactly(
            "ann | evidence | leave | 01",
            "bob | join | roster_absent | 10", // of bob's joining on day 3 only that roster tells
            "cat | evidence |  | 10");

    in("earlier.csv", "group_id,account_id,as_of,joined_at\ng,bob,2024-01-05T00:00:00Z,\n");
    intake().mustBe(0);
    assertThat(
            lake.rows(
                "SELECT attrs['seen_at'] FROM activity WHERE actor_id = 'bob' AND etype = 'join'"))
        .containsExactly("2024-01-05T00:00:00Z");
  }

  @Test
  void anActThatMayBeLaterThanItsTimeIsNoReasonForALeave() throws IOException {
    in(
        "log.jsonl",
        "{\"ts\":\"2024-01-01T00:00:00Z\",\"etype\":\"reaction\",\"event_id\":\"e1\","
            + "\"actor_id\":\"ann\",\"group_id\":\"g\",\"attrs\":{\"ts_is\":\"earliest\"}}\n");
    in("roster.csv", "group_id,account_id,as_of\ng,bob,2024-01-20T00:00:00Z\n");

    intake().mustBe(0);

    assertThat(lake.rows("SELECT actor_id, etype FROM activity ORDER BY ALL"))
        .containsExactly("ann | reaction", "bob | other");
  }

  @Test
  void membersOfARosterAreThePersonsOfTheMapThatIsGivenNow() throws IOException {
    in("roster.csv", "group_id,account_id,as_of\ng,ann7,2024-01-20T00:00:00Z\n");
    intake().mustBe(0);
    Path identity =
        Files.writeString(
            folder.resolve("identity.csv"), "platform,account_id,person_id\n,ann7,ann\n");

    intake("--identity", identity.toString()).mustBe(0);

    assertThat(lake.rows("SELECT member_id FROM member_snapshot")).containsExactly("ann");
    assertThat(lake.rows("SELECT actor_id, etype FROM activity")).containsExactly("ann | other");
  }
}
