package org.digitalresidents.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.digitalresidents.model.Act;

/** Journeys by chance, the same for the same seed: many ties, several groups, every odd order. */
public final class RandomActs {
  private static final String[] GROUPS = {"g1", "g2", "g3", "g1", "g2", "*", "dm"};
  private static final String[] KINDS = {
    "join",
    "join",
    "leave",
    "leave",
    "kick",
    "message",
    "reaction",
    "view",
    "order",
    "refund",
    "award",
    "push"
  };
  private static final String[] ENDS = {"dissolved", "moved", "roster_absent", "bored"};

  private RandomActs() {}

  public static List<Act> journey(long seed) {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>();
    int size = random.nextInt(30);
    int hour = random.nextInt(50);
    for (int i = 0; i < size; i++) {
      hour += random.nextInt(3) == 0 ? random.nextInt(20) : random.nextInt(2);
      String kind = oneOf(KINDS, random);
      lines.add(kind + " " + oneOf(GROUPS, random) + " @" + hour + properties(kind, i, random));
    }
    return ActText.acts(lines.toArray(String[]::new));
  }

  private static String properties(String kind, int number, Random random) {
    String by = random.nextInt(12) == 0 ? " by=staff" : "";
    return by
        + switch (kind) {
          case "join" -> " channel=c" + number;
          case "leave" ->
              random.nextBoolean() ? "" : " interval_censored=true reason=" + oneOf(ENDS, random);
          case "order", "refund" ->
              " amount=%d currency=%s%s"
                  .formatted(
                      random.nextInt(1000),
                      random.nextInt(9) == 0 ? "USD" : "CNY",
                      random.nextBoolean() ? "" : " order=o" + random.nextInt(3));
          default -> "";
        };
  }

  private static String oneOf(String[] values, Random random) {
    return values[random.nextInt(values.length)];
  }
}
