package org.digitalresidents.stage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitalresidents.journey.ActRule;
import org.digitalresidents.model.JsonSetting;
import org.digitalresidents.model.Stage;
import org.digitalresidents.model.StageVariant;
import org.digitalresidents.stage.Evidence.Distinct;
import org.digitalresidents.stage.Evidence.Part;
import org.digitalresidents.table.Code;

/**
 * The evidence of each stage as a person writes it: one JSON object, in which a key that is unknown
 * is an error.
 *
 * <pre>{@code
 * {"counts_for": "90 d",
 *  "orders": {
 *    "awareness": [{"code": "member", "while_member": true}],
 *    "interest": [{"code": "active_days", "when": {"active": true},
 *                  "at_least": 2, "distinct": "days", "within": "28 d"}],
 *    "decision": [{"code": "first_order", "when": {"etype": "order"}, "first": true}],
 *    "loyalty": [{"code": "order_and_help", "within": "180 d", "all_of": [
 *                  {"when": {"etype": "order"}}, {"when": {"etype": "answer"}, "at_least": 2}]}]},
 *  "contributions": {…}}
 * }</pre>
 *
 * <ul>
 *   <li>{@code counts_for}: how long evidence counts; a piece of evidence may have its own.
 *   <li>{@code orders}, {@code contributions}: for communities with orders and without; each names
 *       all four stages, each with one piece of evidence or more.
 *   <li>{@code when}: see {@link ActRule}. {@code at_least}: how many such acts; of {@code
 *       distinct} {@code days} or {@code orders}, how many of those; {@code within} which span.
 *   <li>{@code first}: only the first such act ever.
 *   <li>{@code all_of}, in place of {@code when}: parts that must all have been done {@code within}
 *       the span.
 *   <li>{@code while_member}, in place of {@code when}: being a member, as long as one is.
 * </ul>
 *
 * <p>The words of the standard rules are ours, after the examples of definitions B3 (价格, 怎么买,
 * compare): a few plain ones, to be replaced by those of one's own trade.
 */
public final class StageFile {
  private static final String STANDARD = "/stage/stages.json";
  private static final int MOST_COUNTED = 1_000;

  private StageFile() {}

  /** The standard rules. */
  public static StageRules standard() {
    try (InputStream in = StageFile.class.getResourceAsStream(STANDARD)) {
      return read(STANDARD, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads rules.
   *
   * @param fileName what the file is called, for messages
   * @throws org.digitalresidents.model.Failure where a key or value is not allowed, naming it
   */
  public static StageRules read(String fileName, byte[] json) {
    JsonSetting file = JsonSetting.read(fileName, json);
    String[] variants = codes(StageVariant.values());
    file.allow(variants[0], variants[1], "counts_for");
    long countsFor = span(file.required("counts_for", "a length of time, like \"90 d\""));
    Map<StageVariant, List<Evidence>> byVariant = new EnumMap<>(StageVariant.class);
    for (StageVariant variant : StageVariant.values()) {
      JsonSetting stages = file.required(variant.code(), "an object of the four stages");
      byVariant.put(variant, stages(stages, countsFor));
    }
    return new StageRules(byVariant);
  }

  private static String[] codes(Code[] codes) {
    return Arrays.stream(codes).map(Code::code).toArray(String[]::new);
  }

  private static List<Evidence> stages(JsonSetting setting, long countsFor) {
    setting.allow(codes(Stage.values()));
    List<Evidence> topDown = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Stage[] stages = Stage.values();
    for (int i = stages.length - 1; i >= 0; i--) {
      JsonSetting list = setting.required(stages[i].code(), "a list of evidence");
      if (list.elements().isEmpty()) {
        throw list.wrong("one piece of evidence or more");
      }
      for (JsonSetting one : list.elements()) {
        Evidence evidence = evidence(stages[i], one, countsFor);
        if (!names.add(evidence.code())) {
          throw one.get("code").wrong("each code once");
        }
        topDown.add(evidence);
      }
    }
    return List.copyOf(topDown);
  }

  private static Evidence evidence(Stage stage, JsonSetting one, long countsFor) {
    one.allow(
        "code",
        "when",
        "at_least",
        "distinct",
        "within",
        "first",
        "all_of",
        "while_member",
        "counts_for");
    JsonSetting code = one.required("code", "a short name, such as first_order");
    if (!code.text().matches("[a-z][a-z0-9_]{0,31}")) {
      throw code.wrong("at most 32 lower-case letters, digits and underscores");
    }
    List<Part> parts = parts(one);
    boolean isFirstOnly = one.has("first") && one.get("first").flag();
    boolean isCounted = parts.size() > 1 || parts.stream().anyMatch(part -> part.atLeast() > 1);
    if (isCounted && isFirstOnly) {
      throw one.get("first").wrong("only with a single \"when\", without \"at_least\"");
    }
    if (isCounted && !one.has("within")) {
      throw one.wrong("with \"within\", since several acts must fall into one span");
    }
    if (!isCounted && one.has("within")) {
      throw one.get("within").wrong("only with \"at_least\" or \"all_of\"");
    }
    return new Evidence(
        stage,
        code.text(),
        parts,
        isCounted ? span(one.get("within")) : 0,
        isFirstOnly,
        one.has("counts_for") ? span(one.get("counts_for")) : countsFor);
  }

  private static List<Part> parts(JsonSetting one) {
    long kinds = List.of("when", "all_of", "while_member").stream().filter(one::has).count();
    if (kinds != 1) {
      throw one.wrong("with one of \"when\", \"all_of\" and \"while_member\"");
    }
    if (one.has("when")) {
      return List.of(part(one));
    }
    for (String key : List.of("at_least", "distinct")) {
      if (one.has(key)) {
        throw one.get(key).wrong("only beside a \"when\"");
      }
    }
    if (one.has("while_member")) {
      return membership(one);
    }
    List<Part> parts = new ArrayList<>();
    for (JsonSetting each : one.get("all_of").elements()) {
      each.allow("when", "at_least", "distinct");
      parts.add(part(each));
    }
    if (parts.size() < 2) {
      throw one.get("all_of").wrong("a list of two parts or more");
    }
    return parts;
  }

  private static List<Part> membership(JsonSetting one) {
    if (!one.get("while_member").flag()) {
      throw one.get("while_member").wrong("true");
    }
    for (String key : List.of("first", "counts_for")) {
      if (one.has(key)) {
        throw one.get(key).wrong("only with acts");
      }
    }
    return List.of();
  }

  private static Part part(JsonSetting one) {
    long atLeast = one.has("at_least") ? one.get("at_least").number() : 1;
    if (atLeast < 1 || atLeast > MOST_COUNTED) {
      throw one.get("at_least").wrong("a number from 1 to " + MOST_COUNTED);
    }
    Distinct distinct = Distinct.ACTS;
    if (one.has("distinct")) {
      boolean isDays = one.get("distinct").oneOf("days", "orders").equals("days");
      distinct = isDays ? Distinct.DAYS : Distinct.ORDERS;
    }
    ActRule when = ActRule.of(one.required("when", "a condition, such as {\"etype\": \"order\"}"));
    return new Part(when, Math.toIntExact(atLeast), distinct);
  }

  private static long span(JsonSetting setting) {
    long micros = setting.micros();
    if (micros == 0) {
      throw setting.wrong("more than nothing");
    }
    return micros;
  }
}
