package org.digitalresidents.intake.mapping;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.JsonSetting;

/**
 * What a mapping makes of a record.
 *
 * @param ignore which records are no acts, and why
 * @param base where the fields of an act come from
 * @param also what is different for some records; later ones stand above earlier ones
 */
record MappingRules(List<Ignore> ignore, ActRules base, List<Also> also) implements Serializable {
  /** More exceptions than this are no longer a mapping. */
  static final int MAX_ALSO = 32;

  /** Records that are no acts. */
  record Ignore(List<When> when, String reason) implements Serializable {}

  /** Rules for some records only. */
  record Also(List<When> when, ActRules rules) implements Serializable {}

  static MappingRules of(JsonSetting file) {
    JsonSetting fields = file.required("fields", "where the fields of an act come from");
    ActRules base = ActRules.of(fields);
    fields.required(Activity.TS.column(), "a field and its format");
    fields.required(Activity.ETYPE.column(), "a field, or {\"value\": \"message\"}");
    if (base.lacksMoney()) {
      throw fields.wrong("amount_minor and currency beside an order or a refund");
    }
    List<Also> also = new ArrayList<>();
    for (JsonSetting setting : list(file, "also")) {
      also.add(also(setting, base));
    }
    if (also.size() > MAX_ALSO) {
      throw file.get("also").wrong("at most " + MAX_ALSO + " rules");
    }
    List<Ignore> ignore = list(file, "ignore").stream().map(MappingRules::ignore).toList();
    return new MappingRules(ignore, base, List.copyOf(also));
  }

  private static List<JsonSetting> list(JsonSetting file, String key) {
    return file.has(key) ? file.get(key).elements() : List.of();
  }

  private static Also also(JsonSetting setting, ActRules base) {
    setting.allow("when", "fields");
    JsonSetting fields = setting.required("fields", "the fields that are different");
    ActRules rules = ActRules.of(fields);
    if (rules.over(base).lacksMoney()) {
      throw fields.wrong("amount_minor and currency beside an order or a refund");
    }
    return new Also(When.all(setting.required("when", "a condition")), rules);
  }

  private static Ignore ignore(JsonSetting setting) {
    setting.allow("when", "reason");
    JsonSetting reason = setting.required("reason", "a short name, such as no_customer");
    if (!reason.text().matches("[a-z][a-z0-9_]{0,63}")) {
      throw reason.wrong("lower-case letters, digits and underscores");
    }
    return new Ignore(When.all(setting.required("when", "a condition")), reason.text());
  }

  /** All fields of a record that are looked at. */
  Set<String> fields() {
    Set<String> fields = used();
    ignore.forEach(rule -> rule.when().forEach(when -> fields.add(when.field())));
    also.forEach(rule -> rule.when().forEach(when -> fields.add(when.field())));
    addAttrs(base, fields);
    also.forEach(rule -> addAttrs(rule.rules(), fields));
    return fields;
  }

  private static void addAttrs(ActRules rules, Set<String> fields) {
    if (rules.attrs() != null) {
      fields.addAll(rules.attrs().fields());
    }
  }

  /** The fields of a record that become something else than attributes. */
  Set<String> used() {
    Set<String> used = new TreeSet<>(base.used());
    also.forEach(rule -> used.addAll(rule.rules().used()));
    return used;
  }
}
