package org.digitalresidents.rfm;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reader makes of {@code why}, who has the rules of the users' page and nothing else. */
record WhyText(String shown, String rule, Map<String, Double> facts) {
  private static final Pattern HELD = Pattern.compile("held (\\w+) \\(raw (.*)\\)");

  static WhyText read(String why) {
    Matcher held = HELD.matcher(why);
    boolean isHeld = held.matches();
    String raw = isHeld ? held.group(2) : why;
    int colon = raw.indexOf(": ");
    Map<String, Double> facts = new HashMap<>();
    for (String fact : raw.substring(colon + 2).split(";", -1)[0].split(", ", -1)) {
      String[] words = fact.split(" ", -1);
      facts.put(words[0], words.length == 1 ? 1.0 : Double.parseDouble(words[1]));
    }
    WhyText read = new WhyText(isHeld ? held.group(1) : "", raw.substring(0, colon), facts);
    return isHeld ? read : new WhyText(tierOf(read.recomputed()), read.rule(), facts);
  }

  /** The rule by the numbers printed: the table of definitions C3, from above. */
  String recomputed() {
    double index = facts.getOrDefault("index_percentile", 0.0);
    if (index >= 0.9 && facts.containsKey("important_value")) {
      return "core_valued";
    }
    if (index >= 0.9 && facts.containsKey("hero")) {
      return "core_hero";
    }
    if (index >= 0.6) {
      return "active";
    }
    if (facts.getOrDefault("rfm_percentile", 0.0) > 0.5) {
      return "potential_buyer";
    }
    if (facts.getOrDefault("trend_low", 0.0) > 0) {
      return "potential_rising";
    }
    boolean isNew = facts.getOrDefault("joined_ago_days", 99.0) <= 28;
    return isNew && facts.getOrDefault("active_days_28", 0.0) >= 2 ? "potential_new" : "ordinary";
  }

  static String tierOf(String rule) {
    return rule.split("_", -1)[0];
  }
}
