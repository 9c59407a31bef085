package org.digitalresidents.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.MemoryFiles;
import org.digitalresidents.intake.ProfileDraft;
import org.digitalresidents.intake.RecordingSink;
import org.digitalresidents.intake.SnapshotDraft;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Rejection;
import org.junit.jupiter.api.Test;

class RosterTest {
  private static final Instant NOON = Instant.parse("2024-03-10T12:00:00Z");

  private final MemoryFiles files = new MemoryFiles();

  @Test
  void aLineIsAMemberAtOneMoment() {
    RecordingSink sink =
        read(
            """
            joined_at,community_id,platform,in_group,group_id,as_of,last_seen_at,account_id
            2024-01-02T03:04:05Z,tea,wecom,0,g1,2024-03-10T12:00:00Z,1710037800000,wm1
            ,,,,,2024-03-10T12:00:00Z,,wm2
            """);

    assertThat(sink.acts).isEmpty();
    assertThat(sink.snapshots)
        .containsExactly(
            new SnapshotDraft(
                "tea",
                "wecom",
                "g1",
                "wm1",
                NOON,
                false,
                true,
                Instant.parse("2024-01-02T03:04:05Z"),
                Instant.ofEpochMilli(1_710_037_800_000L)),
            new SnapshotDraft(null, null, "*", "wm2", NOON, true, true, null, null));
  }

  /** The options say Asia/Shanghai, eight hours ahead. */
  @Test
  void aBareDayBeginsForAJoinAndEndsForTheRoster() {
    RecordingSink sink =
        read(
            """
            account_id,as_of,joined_at,last_seen_at
            a,2024-03-10,2024-03-10,2024-03-09
            b,2024-03-10T01:00:00Z,,2024-03-10
            """);

    SnapshotDraft a = sink.snapshots.get(0);
    assertThat(a.asOf()).isEqualTo("2024-03-10T15:59:59.999999Z");
    assertThat(a.joinedAt()).isEqualTo("2024-03-09T16:00:00Z");
    assertThat(a.lastSeenAt()).isEqualTo("2024-03-09T15:59:59.999999Z");
    // Nobody was seen after the moment the roster speaks of.
    assertThat(sink.snapshots.get(1).lastSeenAt()).isEqualTo("2024-03-10T01:00:00Z");
  }

  @Test
  void theMomentMayBeToldBesideTheFile() {
    String csv = "account_id,joined_at,as_of\na,,\nb,,2024-01-01T00:00:00Z\n";

    assertThat(read(csv, asOf(NOON)).snapshots)
        .extracting(SnapshotDraft::asOf)
        .containsExactly(NOON, Instant.parse("2024-01-01T00:00:00Z"));
    assertThat(read(csv).reasons()).containsExactly(Rejection.MISSING_REQUIRED);
    assertThat(read("account_id,joined_at\na,\n", asOf(NOON)).snapshots).hasSize(1);
    assertThatThrownBy(() -> read("account_id,joined_at\na,\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("r.csv")
        .hasMessageContaining("--as-of");
  }

  @Test
  void yesAndNoInSeveralWords() {
    RecordingSink sink =
        read("account_id,in_group\na,true\nb,1\nc,是\nd,\ne,FALSE\nf,0\ng,否\nh,maybe\n", asOf(NOON));

    assertThat(sink.snapshots)
        .extracting(SnapshotDraft::inGroup)
        .containsExactly(true, true, true, true, false, false, false);
    assertThat(sink.reasons()).containsExactly(Rejection.UNKNOWN_CODE);
  }

  @Test
  void othersThanMembersHaveNoMembership() {
    RecordingSink sink =
        read(
            "account_id,kind\na,member\nb,staff\nc,Bot\nd,system\ne,king\nf,\n,member\n",
            asOf(NOON));

    assertThat(sink.snapshots).extracting(SnapshotDraft::accountId).containsExactly("a", "f");
    assertThat(sink.ignored).isEqualTo(Map.of("kind_staff", 1L, "kind_bot", 1L, "kind_system", 1L));
    assertThat(sink.reasons()).containsExactly(Rejection.UNKNOWN_CODE, Rejection.MISSING_REQUIRED);
    assertThat(sink.records()).isEqualTo(7);
  }

  @Test
  void aRosterMayTellOfPeopleToo() {
    RecordingSink sink =
        read("account_id,nickname,gender,region\na,Somebody,女,\nb,Other,,\n", asOf(NOON));

    assertThat(sink.snapshots).hasSize(2);
    assertThat(sink.profiles)
        .containsExactly(new ProfileDraft(null, null, "a", NOON, null, "female", null, Map.of()));
    assertThat(sink.notes).isEqualTo(Map.of("columns_left_aside", 1L));
  }

  @Test
  void theSameListWithAnotherDelimiterIsNoRoster() {
    assertThatThrownBy(() -> read("account_id|joined_at\na|\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("'account_id|joined_at'");
  }

  private RecordingSink read(String csv) {
    return read(csv, MemoryFiles.OPTIONS);
  }

  private RecordingSink read(String csv, IntakeOptions options) {
    return files.read(new Roster(), files.put("r.csv", csv), options);
  }

  static IntakeOptions asOf(Instant asOf) {
    return new IntakeOptions(
        "town",
        false,
        Instant.parse("1990-01-01T00:00:00Z"),
        Instant.parse("2100-01-01T00:00:00Z"),
        1 << 20,
        ZoneId.of("Asia/Shanghai"),
        null,
        asOf);
  }
}
