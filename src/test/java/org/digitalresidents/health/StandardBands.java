package org.digitalresidents.health;

import java.io.IOException;
import java.io.InputStream;

/** The bands that come with the program. */
final class StandardBands {
  private StandardBands() {}

  static Bands read() throws IOException {
    try (InputStream in = StandardBands.class.getResourceAsStream("/health/bands.json")) {
      return BandFile.read("bands.json", in.readAllBytes());
    }
  }
}
