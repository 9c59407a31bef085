package org.digitalresidents.intake.telegram;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Instants;
import org.digitalresidents.intake.text.JsonObject;

/**
 * The times of an export. Newer ones write each twice, as the clock of the exporting computer
 * showed it and in seconds since 1970; older ones, and reactions, have the first only.
 */
final class TelegramTimes {
  private static final Duration MAX_OFFSET = Duration.ofHours(18);

  private final Instants instants;
  private final ZoneId sourceZone;
  private long withoutZone;

  TelegramTimes(IntakeOptions options) {
    this.instants = new Instants(options);
    this.sourceZone = options.sourceZone();
  }

  /** How many times were read as those of the zone the import was told. */
  long withoutZone() {
    return withoutZone;
  }

  /** A time of a message, which must be there. */
  Instants.Moment of(JsonObject message, String field) throws BadRecord {
    String seconds = field + "_unixtime";
    if (message.has(seconds)) {
      return instants.ofSeconds(seconds, message.number(seconds));
    }
    String text = message.required(field, message.text(field));
    withoutZone++;
    return instants.ofLocalText(field, text, sourceZone);
  }

  /** A time that stands in a message without seconds: the message tells how far the clock was. */
  Instants.Moment within(JsonObject message, String field, String text) throws BadRecord {
    ZoneId zone = zone(message);
    if (zone == null) {
      withoutZone++;
      zone = sourceZone;
    }
    return instants.ofLocalText(field, text, zone);
  }

  private ZoneId zone(JsonObject message) throws BadRecord {
    String clock = message.text("date");
    String seconds = message.number("date_unixtime");
    if (clock == null || seconds == null) {
      return null;
    }
    Duration offset =
        Duration.between(
            instants.ofSeconds("date_unixtime", seconds).instant(),
            instants.ofUtcText("date", clock).instant());
    boolean isPossible = offset.abs().compareTo(MAX_OFFSET) <= 0;
    return isPossible ? ZoneOffset.ofTotalSeconds((int) offset.toSeconds()) : null;
  }
}
