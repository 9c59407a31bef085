package org.digitalresidents.journey;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.JsonSetting;

/**
 * Which acts are meant: a rule that a person writes in a JSON file.
 *
 * <pre>{@code
 * {"etype": ["question", "answer"], "group_id": "g1"}
 * {"etype": "order", "amount_minor": {"at_least": 1}}
 * {"attrs": {"kind": ["add_to_cart", "cart"]}}
 * [{"active": true}, {"text": ["怎么买", "how much"]}]
 * }</pre>
 *
 * <ul>
 *   <li>All that stands in one object must hold; of several objects in a list, one.
 *   <li>{@code etype}, {@code group_id}, {@code source_channel}, and in {@code attrs} each
 *       attribute: one of the values given. An act without the value is not meant.
 *   <li>{@code active}: spoke or interacted. {@code joins}: the join by which the member came in,
 *       not one while in. Both may be false.
 *   <li>{@code amount_minor}, {@code n_char}: {@code at_least}, {@code at_most}.
 *   <li>{@code text}: one of the words stands in it, in capitals or not; words of Latin letters as
 *       whole words. It needs the texts to be read, which costs time.
 *   <li>{@code not}: a rule that must not hold.
 * </ul>
 */
public final class ActRule implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final String[] KEYS = {
    "etype",
    "active",
    "joins",
    "group_id",
    "source_channel",
    "attrs",
    "amount_minor",
    "n_char",
    "text",
    "not"
  };

  private final List<List<Condition>> alternatives;
  private final Set<Etype> etypes;
  private final boolean needsText;
  private final String written;

  /** One thing that must hold. */
  private interface Condition extends Serializable {
    boolean holds(Act act, boolean comesIn);
  }

  private interface Part<T> extends Function<Act, T>, Serializable {}

  private ActRule(
      List<List<Condition>> alternatives, Set<Etype> etypes, boolean needsText, String written) {
    this.alternatives = alternatives;
    this.etypes = etypes;
    this.needsText = needsText;
    this.written = written;
  }

  /**
   * Reads a rule.
   *
   * @throws org.digitalresidents.model.Failure where a key or value is not allowed, naming it
   */
  public static ActRule of(JsonSetting setting) {
    List<List<Condition>> alternatives = new ArrayList<>();
    Set<Etype> etypes = EnumSet.noneOf(Etype.class);
    boolean needsText = false;
    for (JsonSetting one : setting.elements()) {
      one.allow(KEYS);
      if (one.keys().isEmpty()) {
        throw one.wrong("a condition on acts, such as {\"etype\": \"order\"}");
      }
      needsText |= one.has("text") || (one.has("not") && of(one.get("not")).needsText);
      alternatives.add(conditions(one));
      etypes.addAll(etypesOf(one));
    }
    if (alternatives.isEmpty()) {
      throw setting.wrong("a condition on acts, or several in a list");
    }
    return new ActRule(alternatives, etypes, needsText, setting.node().toString());
  }

  /**
   * Whether the act is meant.
   *
   * @param comesIn whether it is the join by which the member came in
   */
  public boolean matches(Act act, boolean comesIn) {
    for (List<Condition> all : alternatives) {
      if (holds(all, act, comesIn)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it asks for words, so that texts must be read. */
  public boolean needsText() {
    return needsText;
  }

  /** The kinds of acts it can mean: all where it does not say. */
  public Set<Etype> etypes() {
    return Collections.unmodifiableSet(etypes);
  }

  /** As it was written. */
  @Override
  public String toString() {
    return written;
  }

  private static boolean holds(List<Condition> all, Act act, boolean comesIn) {
    for (Condition condition : all) {
      if (!condition.holds(act, comesIn)) {
        return false;
      }
    }
    return true;
  }

  private static List<Condition> conditions(JsonSetting rule) {
    List<Condition> all = new ArrayList<>();
    if (rule.has("etype")) {
      Set<String> codes = etypes(rule.get("etype"));
      all.add((act, comesIn) -> codes.contains(act.etype().code()));
    }
    if (rule.has("active")) {
      boolean wanted = rule.get("active").flag();
      all.add((act, comesIn) -> act.etype().isActivity() == wanted);
    }
    if (rule.has("joins")) {
      boolean wanted = rule.get("joins").flag();
      all.add((act, comesIn) -> comesIn == wanted);
    }
    addOneOf(all, rule.get("group_id"), Act::groupId);
    addOneOf(all, rule.get("source_channel"), Act::sourceChannel);
    addAttributes(all, rule.get("attrs"));
    addRange(all, rule.get("amount_minor"), Act::amountMinor);
    addRange(all, rule.get("n_char"), Act::nChar);
    if (rule.has("text")) {
      Words words = Words.of(rule.get("text").texts());
      all.add((act, comesIn) -> words.areIn(act.text()));
    }
    if (rule.has("not")) {
      ActRule other = of(rule.get("not"));
      all.add((act, comesIn) -> !other.matches(act, comesIn));
    }
    return List.copyOf(all);
  }

  private static Set<Etype> etypesOf(JsonSetting rule) {
    Set<Etype> etypes = EnumSet.allOf(Etype.class);
    if (rule.has("etype")) {
      Set<String> codes = etypes(rule.get("etype"));
      etypes.removeIf(etype -> !codes.contains(etype.code()));
    }
    if (rule.has("active") && rule.get("active").flag()) {
      etypes.removeIf(etype -> !etype.isActivity());
    }
    if (rule.has("joins") && rule.get("joins").flag()) {
      etypes.retainAll(Set.of(Etype.JOIN));
    }
    return etypes;
  }

  private static Set<String> etypes(JsonSetting setting) {
    Set<String> codes = new TreeSet<>(setting.texts());
    for (String code : codes) {
      if (Etype.ofCode(code) == null) {
        throw setting.wrong(
            "one of " + Arrays.toString(Etype.values()).toLowerCase(Locale.ROOT) + ", or several");
      }
    }
    return codes;
  }

  private static void addOneOf(List<Condition> all, JsonSetting values, Part<String> part) {
    if (values != null) {
      Set<String> wanted = new TreeSet<>(values.texts());
      all.add(
          (act, comesIn) -> {
            String value = part.apply(act);
            return value != null && wanted.contains(value);
          });
    }
  }

  private static void addAttributes(List<Condition> all, JsonSetting attributes) {
    if (attributes != null) {
      attributes.requireObject();
      for (String name : attributes.keys()) {
        addOneOf(all, attributes.get(name), act -> act.attrs().get(name));
      }
    }
  }

  private static void addRange(List<Condition> all, JsonSetting range, Part<Long> part) {
    if (range != null) {
      range.allow("at_least", "at_most");
      long least = range.has("at_least") ? range.get("at_least").number() : Long.MIN_VALUE;
      long most = range.has("at_most") ? range.get("at_most").number() : Long.MAX_VALUE;
      all.add(
          (act, comesIn) -> {
            Long value = part.apply(act);
            return value != null && value >= least && value <= most;
          });
    }
  }
}
