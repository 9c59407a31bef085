package org.digitalresidents.health;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.JsonSetting;

/**
 * Reference bands as a person fixes them: one JSON object with a key for each index, in which a key
 * that is unknown is an error. Units are those of the index.
 *
 * <pre>{@code
 * {"broadcast_ratio": {"high": 0.5, "weeks": 7, "source": "our convention"}}
 * }</pre>
 *
 * <p>{@code low} and {@code high} are optional; {@code weeks}, in how many of the last 13 weeks the
 * index must be outside to be a finding, is 7 where it is not given; {@code source} says where the
 * band is from.
 */
public final class BandFile {
  private static final int WEEKS = History.WEEKS / 2 + 1;

  private BandFile() {}

  /**
   * Reads bands.
   *
   * @param fileName what the file is called, for messages
   * @throws org.digitalresidents.model.Failure where a key or value is not allowed, naming it
   */
  public static Bands read(String fileName, byte[] json) {
    JsonSetting file = JsonSetting.read(fileName, json);
    file.allow(Arrays.stream(HealthIndex.values()).map(HealthIndex::code).toArray(String[]::new));
    Map<HealthIndex, Band> bands = new EnumMap<>(HealthIndex.class);
    for (String key : file.keys()) {
      HealthIndex index = HealthIndex.valueOf(key.toUpperCase(Locale.ROOT));
      bands.put(index, band(file.get(key)));
    }
    return new Bands(bands);
  }

  private static Band band(JsonSetting setting) {
    setting.allow("low", "high", "weeks", "source");
    setting.required("source", "where the band is from").text();
    double low = end(setting, "low", Double.NEGATIVE_INFINITY);
    double high = end(setting, "high", Double.POSITIVE_INFINITY);
    long weeks = setting.has("weeks") ? setting.get("weeks").number() : WEEKS;
    if (low > high || weeks < 1 || weeks > History.WEEKS) {
      throw setting.wrong("low ≤ high, weeks from 1 to " + History.WEEKS);
    }
    return new Band(low, high, (int) weeks);
  }

  private static double end(JsonSetting setting, String key, double otherwise) {
    return setting.has(key) ? setting.get(key).real() : otherwise;
  }
}
