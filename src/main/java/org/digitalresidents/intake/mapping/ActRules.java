package org.digitalresidents.intake.mapping;

import static org.digitalresidents.model.Activity.*;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.JsonSetting;

/**
 * Where each field of an act comes from.
 *
 * @param ts null where these rules do not say
 * @param money null where there is none
 * @param attrs null where these rules do not say
 */
record ActRules(TimeRule ts, MoneyRule money, EnumMap<Activity, Value> values, Attrs attrs)
    implements Serializable {
  /**
   * Which fields are kept as attributes.
   *
   * @param isRest all that nothing else uses
   * @param fields these, where not
   */
  record Attrs(boolean isRest, List<String> fields) implements Serializable {}

  private static final List<Activity> PLAIN =
      List.of(
          ETYPE,
          ACTOR_ID,
          ACTOR_KIND,
          ACCOUNT_ID,
          COMMUNITY_ID,
          GROUP_ID,
          EVENT_ID,
          SEQ,
          TARGET_EVENT_ID,
          THREAD_ID,
          TARGET_ACTOR_ID,
          TEXT,
          MSG_TYPE,
          LANG,
          CURRENCY,
          ORDER_ID,
          SOURCE_CHANNEL);

  static ActRules of(JsonSetting setting) {
    setting.allow(keys());
    EnumMap<Activity, Value> values = new EnumMap<>(Activity.class);
    for (Activity field : PLAIN) {
      if (setting.has(field.column())) {
        values.put(field, Value.of(setting.get(field.column())));
      }
    }
    checkCodes(setting, ETYPE, values, codes(Etype.values()));
    checkCodes(setting, ACTOR_KIND, values, codes(ActorKind.values()));
    return new ActRules(
        setting.has(TS.column()) ? TimeRule.of(setting.get(TS.column())) : null,
        setting.has(AMOUNT_MINOR.column())
            ? MoneyRule.of(setting.get(AMOUNT_MINOR.column()))
            : null,
        values,
        setting.has(ATTRS.column()) ? attrs(setting.get(ATTRS.column())) : null);
  }

  private static String[] keys() {
    List<String> keys = new java.util.ArrayList<>(List.of(TS.column()));
    PLAIN.forEach(field -> keys.add(field.column()));
    keys.addAll(List.of(AMOUNT_MINOR.column(), ATTRS.column()));
    return keys.toArray(String[]::new);
  }

  private static Attrs attrs(JsonSetting setting) {
    if (setting.node().isArray()) {
      return new Attrs(false, List.copyOf(setting.texts()));
    }
    return new Attrs(setting.oneOf("rest", "none").equals("rest"), List.of());
  }

  private static Set<String> codes(org.digitalresidents.table.Code[] codes) {
    Set<String> names = new TreeSet<>();
    Arrays.stream(codes).forEach(code -> names.add(code.code()));
    return names;
  }

  private static void checkCodes(
      JsonSetting setting, Activity field, Map<Activity, Value> values, Set<String> codes) {
    Value value = values.get(field);
    if (value == null) {
      return;
    }
    boolean isKnown = !value.isConstant() || codes.contains(value.constant());
    if (!isKnown || !codes.containsAll(value.values().values())) {
      throw setting.get(field.column()).wrong("as what they are called here: " + codes);
    }
  }

  /** These rules, and where they do not say, others. */
  ActRules over(ActRules others) {
    EnumMap<Activity, Value> both = new EnumMap<>(others.values);
    both.putAll(values);
    return new ActRules(
        ts == null ? others.ts : ts,
        money == null ? others.money : money,
        both,
        attrs == null ? others.attrs : attrs);
  }

  /** Whether an act by these rules may be money, and nothing says how much. */
  boolean lacksMoney() {
    Value etype = values.get(ETYPE);
    boolean isOrder =
        etype != null
            && (isPayment(etype.constant())
                || etype.values().values().stream().anyMatch(ActRules::isPayment));
    return isOrder && (money == null || !values.containsKey(CURRENCY));
  }

  private static boolean isPayment(String code) {
    return Etype.ORDER.code().equals(code) || Etype.REFUND.code().equals(code);
  }

  /** The fields of a record that these rules turn into something else. */
  Set<String> used() {
    Set<String> used = new TreeSet<>();
    values.values().forEach(value -> used.addAll(value.from()));
    if (ts != null) {
      used.addAll(ts.value().from());
    }
    if (money != null) {
      used.add(money.field());
      if (money.times() != null) {
        used.add(money.times());
      }
    }
    return used;
  }
}
