package org.digitalresidents.funnel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.digitalresidents.funnel.FunnelSpec.Bound;
import org.digitalresidents.funnel.FunnelSpec.Entries;
import org.digitalresidents.funnel.FunnelSpec.Exclusion;
import org.digitalresidents.funnel.FunnelSpec.Order;
import org.digitalresidents.funnel.FunnelSpec.Step;
import org.digitalresidents.funnel.FunnelSpec.Then;
import org.digitalresidents.funnel.FunnelSpec.Ties;
import org.digitalresidents.journey.ActRule;
import org.digitalresidents.model.JsonSetting;

/**
 * Funnels as a person writes them: one JSON object, in which a key that is unknown is an error.
 *
 * <pre>{@code
 * {"funnels": [{
 *   "name": "checkout",
 *   "steps": [
 *     {"name": "cart", "when": {"attrs": {"kind": "add_to_cart"}}},
 *     {"name": "help", "when": {"attrs": {"kind": "support_chat"}}, "optional": true},
 *     {"name": "paid", "when": {"etype": "order"}, "within": "2 h", "after": "10 s"}],
 *   "window": "1 d",
 *   "exclude": [{"when": {"attrs": {"kind": "logout"}}, "between": [1, 3], "then": "cut"}],
 *   "hold": ["attrs.session_id"]
 * }]}
 * }</pre>
 *
 * <ul>
 *   <li>{@code when}: see {@link ActRule}. {@code within} and {@code after}: at most and at least
 *       so long after the step before.
 *   <li>{@code order}: {@code ordered} (the default), {@code strict}, {@code any}; {@code ties}:
 *       {@code any}, {@code seq}, {@code strict}; {@code entries}: {@code best}, {@code first},
 *       {@code every}; {@code spell}: {@code none}, {@code community}, {@code group}. What they
 *       mean, {@link FunnelSpec} says.
 *   <li>{@code window}: how long the whole may take. It, or {@code within} at each step after the
 *       first, must be there: without an end nobody could be said to have failed.
 *   <li>{@code exclude}: {@code between} two steps, by their numbers, else anywhere; {@code then}
 *       {@code cut}, {@code keep_reached}, {@code drop_member}.
 *   <li>{@code hold}: {@code group_id} and attributes, {@code attrs.x}. {@code among}: a rule for
 *       the acts it sees at all.
 * </ul>
 */
public final class FunnelFile {
  private static final String[] KEYS = {
    "name", "steps", "order", "ties", "entries", "spell", "window", "hold", "exclude", "among"
  };

  private FunnelFile() {}

  /**
   * Reads funnels.
   *
   * @param fileName what the file is called, for messages
   * @throws org.digitalresidents.model.Failure where a key or value is not allowed, naming it
   */
  public static List<FunnelSpec> read(String fileName, byte[] json) {
    JsonSetting file = JsonSetting.read(fileName, json);
    file.allow("funnels");
    List<FunnelSpec> funnels = new ArrayList<>();
    Set<String> names = new HashSet<>();
    JsonSetting list = file.required("funnels", "a list of funnels");
    for (JsonSetting one : list.elements()) {
      FunnelSpec funnel = funnel(one);
      if (!names.add(funnel.name())) {
        throw one.get("name").wrong("each name once");
      }
      funnels.add(funnel);
    }
    if (funnels.isEmpty()) {
      throw list.wrong("a list of one funnel or more");
    }
    return funnels;
  }

  private static FunnelSpec funnel(JsonSetting setting) {
    setting.allow(KEYS);
    JsonSetting name = setting.required("name", "a short name, such as checkout");
    if (!name.text().matches("[a-z][a-z0-9_]{0,31}")) {
      throw name.wrong("at most 32 lower-case letters, digits and underscores");
    }
    List<Step> steps = steps(setting.required("steps", "a list of two steps or more"));
    FunnelSpec funnel =
        new FunnelSpec(
            name.text(),
            steps,
            oneOf(setting, "order", Order.ORDERED),
            oneOf(setting, "ties", Ties.ANY),
            oneOf(setting, "entries", Entries.BEST),
            oneOf(setting, "spell", Bound.NONE),
            setting.has("window") ? setting.get("window").micros() : FunnelSpec.NO_LIMIT,
            hold(setting),
            exclusions(setting, steps.size()),
            setting.has("among") ? ActRule.of(setting.get("among")) : null);
    check(setting, funnel);
    return funnel;
  }

  private static List<Step> steps(JsonSetting list) {
    List<Step> steps = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonSetting one : list.elements()) {
      Step step = step(one, steps.isEmpty());
      if (!names.add(step.name())) {
        throw one.get("name").wrong("each name once");
      }
      steps.add(step);
    }
    if (steps.size() < 2 || steps.size() > FunnelSpec.MOST_STEPS) {
      throw list.wrong("a list of 2 to " + FunnelSpec.MOST_STEPS + " steps");
    }
    return steps;
  }

  private static Step step(JsonSetting one, boolean isFirst) {
    one.allow("name", "when", "within", "after", "optional");
    if (isFirst) {
      for (String key : List.of("within", "after", "optional")) {
        if (one.has(key)) {
          throw one.get(key).wrong("nothing: the first step begins the attempt");
        }
      }
    }
    long within = one.has("within") ? one.get("within").micros() : FunnelSpec.NO_LIMIT;
    long after = one.has("after") ? one.get("after").micros() : 0;
    if (after > within) {
      throw one.get("after").wrong("less than \"within\"");
    }
    return new Step(
        one.required("name", "a name for the step").text(),
        ActRule.of(one.required("when", "a condition, such as {\"etype\": \"order\"}")),
        within,
        after,
        one.has("optional") && one.get("optional").flag());
  }

  private static List<String> hold(JsonSetting setting) {
    if (!setting.has("hold")) {
      return List.of();
    }
    List<String> names = setting.get("hold").texts();
    boolean areKnown =
        names.stream().allMatch(n -> n.equals(FunnelSpec.GROUP_ID) || n.matches("attrs\\..+"));
    if (!areKnown) {
      throw setting.get("hold").wrong("group_id, and attributes like attrs.session_id");
    }
    return names;
  }

  private static List<Exclusion> exclusions(JsonSetting setting, int steps) {
    List<Exclusion> exclusions = new ArrayList<>();
    if (!setting.has("exclude")) {
      return exclusions;
    }
    for (JsonSetting one : setting.get("exclude").elements()) {
      one.allow("when", "between", "then");
      int from = 1;
      int to = steps;
      if (one.has("between")) {
        List<Long> numbers =
            one.get("between").elements().stream().map(JsonSetting::number).toList();
        boolean areSteps =
            numbers.size() == 2
                && numbers.get(0) >= 1
                && numbers.get(0) < numbers.get(1)
                && numbers.get(1) <= steps;
        if (!areSteps) {
          throw one.get("between").wrong("the numbers of two steps, such as [1, 2]");
        }
        from = Math.toIntExact(numbers.get(0));
        to = Math.toIntExact(numbers.get(1));
      }
      ActRule when = ActRule.of(one.required("when", "a condition on acts"));
      exclusions.add(new Exclusion(when, from, to, oneOf(one, "then", Then.CUT)));
    }
    return exclusions;
  }

  private static <E extends Enum<E>> E oneOf(JsonSetting setting, String key, E byDefault) {
    if (!setting.has(key)) {
      return byDefault;
    }
    E[] all = byDefault.getDeclaringClass().getEnumConstants();
    String[] words =
        Arrays.stream(all).map(e -> e.name().toLowerCase(Locale.ROOT)).toArray(String[]::new);
    return all[Arrays.asList(words).indexOf(setting.get(key).oneOf(words))];
  }

  private static void check(JsonSetting setting, FunnelSpec funnel) {
    if (funnel.reach() == FunnelSpec.NO_LIMIT) {
      throw setting.wrong("with a \"window\", or with \"within\" at each step after the first");
    }
    if (funnel.reach() == 0) {
      throw setting.wrong("with some time for it: a \"window\" of more than 0");
    }
    if (funnel.exclusions().size() > FunnelSpec.MOST_STEPS) {
      throw setting.get("exclude").wrong("at most " + FunnelSpec.MOST_STEPS + " exclusions");
    }
    for (Step step : funnel.steps()) {
      if (step.after() > funnel.window()) {
        throw setting.wrong(
            "with \"after\" of step %s less than the window, or nobody gets there"
                .formatted(step.name()));
      }
    }
    if (funnel.bound() == Bound.GROUP && !funnel.holdsGroup()) {
      throw setting
          .get("spell")
          .wrong("with \"hold\": [\"group_id\"], since a stay is in one group");
    }
    boolean hasLimits =
        funnel.steps().stream()
            .anyMatch(s -> s.isOptional() || s.after() > 0 || s.within() < FunnelSpec.NO_LIMIT);
    boolean hasRanges =
        funnel.exclusions().stream().anyMatch(e -> e.from() > 1 || e.to() < funnel.size());
    if (funnel.order() == Order.ANY && (hasLimits || hasRanges)) {
      throw setting
          .get("order")
          .wrong(
              "ordered or strict, where steps have limits, are optional, or are named by number");
    }
    if (funnel.order() == Order.ANY && funnel.entries() != Entries.BEST) {
      throw setting.get("entries").wrong("best, where any step can be the first");
    }
  }
}
