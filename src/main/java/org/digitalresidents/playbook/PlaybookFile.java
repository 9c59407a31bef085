package org.digitalresidents.playbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitalresidents.model.Guardrail;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.JsonSetting;
import org.digitalresidents.model.PlaybookChannel;
import org.digitalresidents.model.PlaybookLevel;
import org.digitalresidents.table.Code;

/**
 * The playbook as a person writes it: one JSON object, in which a key that is unknown is an error.
 *
 * <pre>{@code
 * {"quiet_hours": {"from": "22:00", "to": "08:00"},
 *  "resistance": ["extra_leaves_24h"],
 *  "rules": [
 *    {"id": "coupon_potential", "level": "member",
 *     "when": {"tier": "potential", "orders": {"at_least": 1}},
 *     "action": {"code": "targeted_coupon", "zh": "定向优惠券", "en": "A coupon for them"},
 *     "channel": "push", "guardrails": ["consent"], "source": "S3:10",
 *     "expected": {"zh": "下单", "en": "They order."},
 *     "test": {"unit": "member", "strata": ["tier", "risk"],
 *              "measure": {"zh": "下单成员占比", "en": "members who order"},
 *              "within": "28 d", "baseline": 0.1, "change": 0.05}}]}
 * }</pre>
 *
 * <ul>
 *   <li>Rules are tried in their order; the first that holds and is allowed is the action.
 *   <li>{@code when}: see {@link Conditions}. All must hold; what is not known holds nowhere.
 *       {@code unless}, which may be left out, is written in the same way: none may hold.
 *   <li>{@code channel}: {@code push} always has the guardrails {@code not_resisted}, {@code
 *       not_muted}, {@code quiet_hours}; {@code private_message} {@code contact_kept}, {@code
 *       quiet_hours}; {@code in_group} and {@code office} none of their own. {@code guardrails}
 *       adds to them; none can be taken away.
 *   <li>A rule that looks at purchases of a member cannot act {@code in_group}: others would learn
 *       of them.
 *   <li>{@code resistance}: outside of which indices' reference bands a group counts as resisting.
 *   <li>A {@code finding} and {@code resistance} name indices that have a reference band: without
 *       one nothing is ever outside, and the rule would never hold.
 * </ul>
 */
public final class PlaybookFile {
  private static final String NAME = "[a-z][a-z0-9_]{0,31}";
  private static final String NAME_MEANING = "at most 32 lower-case letters, digits, underscores";
  private static final String HOUR = "([01][0-9]|2[0-3]):[0-5][0-9]";
  private static final long MICROS_A_DAY = 86_400_000_000L;

  private PlaybookFile() {}

  /**
   * Reads a playbook.
   *
   * @param fileName what the file is called, for messages
   * @param banded the indices that have a reference band
   * @throws org.digitalresidents.model.Failure where a key or value is not allowed, naming it
   */
  public static Rules read(String fileName, byte[] json, Set<HealthIndex> banded) {
    JsonSetting file = JsonSetting.read(fileName, json);
    file.allow("about", "quiet_hours", "resistance", "rules");
    List<HealthIndex> resistance =
        file.has("resistance")
            ? Conditions.banded(file.get("resistance"), banded)
            : List.of(HealthIndex.EXTRA_LEAVES_24H);
    JsonSetting list = file.required("rules", "a list of rules");
    Set<String> ids = new HashSet<>();
    Map<PlaybookLevel, Long> priorities = new EnumMap<>(PlaybookLevel.class);
    List<Rule> rules = new ArrayList<>();
    for (JsonSetting one : list.elements()) {
      PlaybookLevel level = code(PlaybookLevel.values(), required(one, "level", "member or group"));
      Rule rule = rule(one, level, priorities.merge(level, 1L, Long::sum), banded);
      if (!ids.add(rule.id())) {
        throw one.get("id").wrong("each id once");
      }
      rules.add(rule);
    }
    if (rules.isEmpty()) {
      throw list.wrong("a list of one rule or more");
    }
    return new Rules(rules, resistance, quietHours(file));
  }

  private static String quietHours(JsonSetting file) {
    JsonSetting hours = file.required("quiet_hours", "{\"from\": \"22:00\", \"to\": \"08:00\"}");
    hours.allow("from", "to");
    return hour(hours, "from") + "–" + hour(hours, "to");
  }

  private static String hour(JsonSetting hours, String key) {
    JsonSetting hour = hours.required(key, "a time of day, such as 22:00");
    if (!hour.text().matches(HOUR)) {
      throw hour.wrong("a time of day, such as 22:00");
    }
    return hour.text();
  }

  private static Rule rule(
      JsonSetting one, PlaybookLevel level, long priority, Set<HealthIndex> banded) {
    one.allow(
        "id",
        "level",
        "when",
        "unless",
        "action",
        "channel",
        "guardrails",
        "source",
        "expected",
        "test");
    JsonSetting action = required(one, "action", "what to do: {\"code\", \"zh\", \"en\"}");
    action.allow("code", "zh", "en");
    JsonSetting channel = required(one, "channel", "how it reaches anybody");
    PlaybookChannel way = code(PlaybookChannel.values(), channel);
    List<Condition> when = Conditions.of(required(one, "when", "what must hold"), level, banded);
    List<Condition> unless =
        one.has("unless") ? Conditions.of(one.get("unless"), level, banded) : List.of();
    boolean isPrivate = Conditions.arePrivate(when) || Conditions.arePrivate(unless);
    if (way == PlaybookChannel.IN_GROUP && isPrivate) {
      throw channel.wrong("push, private_message or office, for a rule that looks at purchases");
    }
    return new Rule(
        name(required(one, "id", "a short name")),
        level,
        priority,
        when,
        unless,
        name(action.required("code", "a short name")),
        words(action),
        way,
        guardrails(one, way),
        required(one, "source", "where the action is from").text(),
        bilingual(one, "expected"),
        trial(required(one, "test", "how to test it")));
  }

  private static JsonSetting required(JsonSetting one, String key, String allowed) {
    one.requireObject();
    return one.required(key, allowed);
  }

  private static String name(JsonSetting name) {
    if (!name.text().matches(NAME)) {
      throw name.wrong(NAME_MEANING);
    }
    return name.text();
  }

  private static Words bilingual(JsonSetting one, String key) {
    JsonSetting words = required(one, key, "a text in two languages: {\"zh\", \"en\"}");
    words.allow("zh", "en");
    return words(words);
  }

  private static Words words(JsonSetting of) {
    return new Words(
        of.required("zh", "a text in Chinese").text(),
        of.required("en", "a text in English").text());
  }

  private static List<Guardrail> guardrails(JsonSetting one, PlaybookChannel channel) {
    Set<Guardrail> all =
        new LinkedHashSet<>(
            switch (channel) {
              case PUSH ->
                  List.of(Guardrail.NOT_RESISTED, Guardrail.NOT_MUTED, Guardrail.QUIET_HOURS);
              case PRIVATE_MESSAGE -> List.of(Guardrail.CONTACT_KEPT, Guardrail.QUIET_HOURS);
              case IN_GROUP, OFFICE -> List.of();
            });
    if (one.has("guardrails")) {
      all.addAll(codes(Guardrail.values(), one.get("guardrails")));
    }
    return List.copyOf(all);
  }

  private static Trial trial(JsonSetting test) {
    test.allow("unit", "strata", "measure", "within", "baseline", "change");
    JsonSetting within = test.required("within", "a length of time: \"28 d\"");
    double baseline = test.required("baseline", "a number over 0, at most 1").fraction();
    JsonSetting change = test.required("change", "a number, such as 0.1 or -0.1");
    double reached = baseline + change.real();
    if (change.real() == 0 || reached < 0 || reached > 1) {
      throw change.wrong("a number that is not 0 and leaves baseline + change within 0 and 1");
    }
    if (within.micros() < MICROS_A_DAY) {
      throw within.wrong("a day or more");
    }
    return new Trial(
        code(PlaybookLevel.values(), test.required("unit", "member or group")),
        test.required("strata", "a list of what the lot is drawn within").texts(),
        bilingual(test, "measure"),
        within.micros() / MICROS_A_DAY,
        baseline,
        change.real());
  }

  static <C extends Enum<C> & Code> List<C> codes(C[] all, JsonSetting setting) {
    return setting.elements().stream().map(one -> code(all, one)).toList();
  }

  private static <C extends Enum<C> & Code> C code(C[] all, JsonSetting setting) {
    String[] words = Arrays.stream(all).map(Code::code).toArray(String[]::new);
    return all[Arrays.asList(words).indexOf(setting.oneOf(words))];
  }
}
