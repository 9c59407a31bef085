package org.digitalresidents.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.HealthIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandFileTest {
  @Test
  void aBandHasTheEndsItNamesAndSevenWeeksOrThoseItNames() {
    Bands bands =
        read(
            """
            {"response_rate": {"low": 0.1, "source": "ours"},
             "noise_share": {"high": 0.2, "weeks": 1, "source": "ours"}}
            """);

    assertThat(bands.of(HealthIndex.RESPONSE_RATE))
        .isEqualTo(new Band(0.1, Double.POSITIVE_INFINITY, 7));
    assertThat(bands.of(HealthIndex.NOISE_SHARE))
        .isEqualTo(new Band(Double.NEGATIVE_INFINITY, 0.2, 1));
    assertThat(bands.of(HealthIndex.BUYERS)).isEqualTo(Band.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"no_index": {"source": "x"}}                              | no_index is no key
          {"noise_share": {"high": 0.2}}                             | noise_share.source is missing
          {"noise_share": {"high": "1", "source": "x"}}              | noise_share.high is '1'
          {"noise_share": {"low": 2, "high": 1, "source": "x"}}      | low ≤ high
          {"noise_share": {"high": 1, "weeks": 14, "source": "x"}}   | weeks from 1 to 13
          """)
  void whatIsWrongIsSaid(String json, String message) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(Failure.class).hasMessageContaining(message);
  }

  @Test
  void theBandsOfTheProgramAreRead() throws IOException {
    assertThat(StandardBands.read().of(HealthIndex.BROADCAST_RATIO).high()).isEqualTo(0.5);
  }

  private static Bands read(String json) {
    return BandFile.read("bands.json", json.getBytes(StandardCharsets.UTF_8));
  }
}
