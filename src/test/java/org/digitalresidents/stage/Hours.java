package org.digitalresidents.stage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.digitalresidents.journey.ActText;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.StageVariant;

/** Stages of a life told in hours, so that a few acts touch every edge. */
final class Hours {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** Evidence of every kind. */
  static final String EVERY_KIND =
      """
      {'awareness': [
         {'code': 'member', 'while_member': true},
         {'code': 'seen', 'when': {'not': {'etype': ['leave', 'kick']}}, 'counts_for': '31 h'}],
       'interest': [
         {'code': 'days', 'when': {'active': true},
          'at_least': 2, 'distinct': 'days', 'within': '12 h'},
         {'code': 'three', 'when': {'etype': ['message', 'view']}, 'at_least': 3, 'within': '4 h'}],
       'decision': [
         {'code': 'first_order', 'when': {'etype': 'order'}, 'first': true},
         {'code': 'badge', 'when': {'etype': 'award'}, 'counts_for': '3 h'}],
       'loyalty': [
         {'code': 'repeat', 'when': {'etype': 'order', 'amount_minor': {'at_least': 100}},
          'at_least': 2, 'distinct': 'orders', 'within': '10 h'},
         {'code': 'both', 'within': '6 h', 'all_of': [
          {'when': {'etype': 'order'}}, {'when': {'etype': 'reaction'}, 'at_least': 2}]}]}
      """;

  private Hours() {}

  /** Rules of both variants alike, in single quotes for double ones. */
  static StageRules rules(String stages, String countsFor) {
    return read(
        "{'counts_for': '%s', 'orders': %s, 'contributions': %s}"
            .formatted(countsFor, stages, stages));
  }

  static StageRules read(String json) {
    byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return StageFile.read("test.json", bytes);
  }

  static StageFold fold(StageRules rules, StageVariant variant) {
    return new StageFold(rules, Map.of("town", variant, "isle", variant), SHANGHAI);
  }

  /** The rows as text: {@code "decision 3-23 fell by first_order@3 x1"}. */
  static List<String> stays(StageRules rules, StageVariant variant, List<Act> acts) {
    return ActText.fold(fold(rules, variant), ActText.ANN, acts).stream().map(Hours::text).toList();
  }

  private static String text(MemberStageRow row) {
    return "%s %s-%s %s by %s@%s x%d"
        .formatted(
            row.stage(),
            hour(row.enterAt()),
            hour(row.exitAt()),
            row.exitKind(),
            row.evidence(),
            hour(row.evidenceAt()),
            row.evidenceCount());
  }

  private static String hour(Instant instant) {
    return instant == null ? "" : String.valueOf(ActText.hour(instant));
  }
}
