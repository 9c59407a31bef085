package org.digitalresidents.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.MemoryFiles;
import org.digitalresidents.intake.ProfileDraft;
import org.digitalresidents.intake.RecordingSink;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfilesTest {
  private final MemoryFiles files = new MemoryFiles();

  @Test
  void aLineIsAPerson() {
    RecordingSink sink =
        read(
            """
            region,tier,as_of,age_band,phone,gender,account_id,platform,community_id
            浙江,gold,2024-03-10T12:00:00Z,18-24,123,F,wm1,wecom,tea
            ,,,,,,wm2,,
            ,,,,,,,,silver
            ,,,,,,,,
            """);

    assertThat(sink.profiles)
        .containsExactly(
            new ProfileDraft(
                "tea",
                "wecom",
                "wm1",
                Instant.parse("2024-03-10T12:00:00Z"),
                "18-24",
                "female",
                "浙江",
                Map.of("tier", "gold")),
            new ProfileDraft(null, null, "wm2", null, null, null, null, Map.of()));
    assertThat(sink.reasons()).containsExactly(Rejection.MISSING_REQUIRED);
    assertThat(sink.blank).isEqualTo(1);
    assertThat(sink.notes).isEqualTo(Map.of("personal_columns_left_aside", 1L));
    assertThat(sink.acts).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "女, female",
    "f, female",
    "Female, female",
    "2, female",
    "男, male",
    "M, male",
    "1, male",
    "保密, unknown",
    "0, unknown",
    "X, other",
    "Two-Spirit, two-spirit"
  })
  void gendersAreFewWords(String given, String gender) {
    RecordingSink sink = read("account_id,gender\na," + given + "\n");

    assertThat(sink.profiles).extracting(ProfileDraft::gender).containsExactly(gender);
  }

  @Test
  void theMomentMayBeToldBesideTheFile() {
    IntakeOptions options = RosterTest.asOf(Instant.parse("2024-03-10T12:00:00Z"));

    RecordingSink sink =
        files.read(
            new Profiles(),
            files.put("p.csv", "account_id,gender,as_of\na,f,\nb,f,2024-01-01\n"),
            options);

    assertThat(sink.profiles)
        .extracting(ProfileDraft::asOf)
        .containsExactly(options.asOf(), Instant.parse("2024-01-01T15:59:59.999999Z"));
  }

  @Test
  void refusesATableThatTellsNothingOfPeople() {
    assertThatThrownBy(() -> read("account_id,tier\na,gold\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("p.csv")
        .hasMessageContaining("age_band, gender, region");
  }

  private RecordingSink read(String csv) {
    return files.read(new Profiles(), files.put("p.csv", csv));
  }
}
