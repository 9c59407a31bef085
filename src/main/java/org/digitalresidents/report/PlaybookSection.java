package org.digitalresidents.report;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.digitalresidents.model.Playbook.PLAYBOOK;
import static org.digitalresidents.model.PlaybookRule.PLAYBOOK_RULE;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Playbook;
import org.digitalresidents.model.PlaybookLevel;
import org.digitalresidents.model.PlaybookRule;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Named;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * What to do next. Groups are named, with the evidence; members are only counted: who they are
 * stands in the table {@code playbook}, for those who are to act.
 */
final class PlaybookSection implements Section {
  /** Conditions that count persons: their figures would pass by the publication rule. */
  private static final String COUNTS_PERSONS = "\\b(members|buyers)\\b";

  private enum Due implements Field {
    MEMBER_COUNT(Spec.count("Members whose first action it is.", "人数"));

    private final Spec spec;

    Due(Spec spec) {
      this.spec = spec;
    }

    @Override
    public Spec spec() {
      return spec;
    }
  }

  /** Rules whose evidence counts persons, to join with; a rule is unique in its community. */
  private enum Counting implements Named {
    COMMUNITY,
    RULE
  }

  @Override
  public String name() {
    return "playbook";
  }

  @Override
  public Text title() {
    return new Text("下一步行动", "What to do next");
  }

  @Override
  public Text question() {
    return new Text(
        "接下来先做什么?为谁?怎样知道有没有用?",
        "What to do first, for whom, and how to find out whether it does any good?");
  }

  @Override
  public List<Table> reads() {
    return List.of(PLAYBOOK, PLAYBOOK_RULE);
  }

  @Override
  public Map<String, Grid> grids(Reading reading) {
    return Map.of(
        "playbookRules", rules(reading),
        "groupActions", groups(reading),
        "memberActions", members(reading));
  }

  private static Grid rules(Reading reading) {
    return Grid.of(
        reading.table(PLAYBOOK_RULE),
        List.of(PlaybookRule.COMMUNITY_ID, PlaybookRule.LEVEL, PlaybookRule.PRIORITY),
        PlaybookRule.RULE,
        PlaybookRule.TRIGGER_ZH,
        PlaybookRule.TRIGGER_EN,
        PlaybookRule.ACTION_ZH,
        PlaybookRule.ACTION_EN,
        PlaybookRule.CHANNEL,
        PlaybookRule.EXPECTED_ZH,
        PlaybookRule.EXPECTED_EN,
        PlaybookRule.SOURCE,
        PlaybookRule.TEST_MEASURE_ZH,
        PlaybookRule.TEST_MEASURE_EN,
        PlaybookRule.TEST_DAYS,
        PlaybookRule.TEST_PER_ARM,
        PlaybookRule.IS_TESTABLE);
  }

  private static Grid groups(Reading reading) {
    Dataset<Row> counting =
        reading
            .table(PLAYBOOK_RULE)
            .where(PlaybookRule.TRIGGER_EN.col().rlike(COUNTS_PERSONS))
            .select(
                Counting.COMMUNITY.from(PlaybookRule.COMMUNITY_ID.col()),
                Counting.RULE.from(PlaybookRule.RULE.col()));
    Column isOf =
        Counting.COMMUNITY
            .col()
            .equalTo(Playbook.COMMUNITY_ID.col())
            .and(Counting.RULE.col().equalTo(Playbook.RULE.col()));
    Dataset<Row> due =
        reading
            .ofLargestGroups(PLAYBOOK, Playbook.GROUP_ID)
            .where(isOfLevel(PlaybookLevel.GROUP))
            .join(counting, isOf, "left")
            .withColumn(Playbook.EVIDENCE_ZH.column(), unlessCounting(Playbook.EVIDENCE_ZH))
            .withColumn(Playbook.EVIDENCE_EN.column(), unlessCounting(Playbook.EVIDENCE_EN));
    return Grid.of(
        due,
        List.of(Playbook.COMMUNITY_ID, Playbook.PRIORITY, Playbook.GROUP_ID),
        Playbook.RULE,
        Playbook.EVIDENCE_ZH,
        Playbook.EVIDENCE_EN,
        Playbook.GUARDRAIL_STATE,
        Playbook.BLOCKED_BY,
        Playbook.TERMS_ZH,
        Playbook.TERMS_EN);
  }

  private static Column unlessCounting(Field evidence) {
    return when(Counting.RULE.col().isNull(), evidence.col());
  }

  /** How many members there are in all is told elsewhere on the page. */
  private static Grid members(Reading reading) {
    Dataset<Row> counts =
        reading
            .table(PLAYBOOK)
            .where(isOfLevel(PlaybookLevel.MEMBER))
            .groupBy(
                Playbook.COMMUNITY_ID.col(),
                Playbook.PRIORITY.col(),
                Playbook.RULE.col(),
                Playbook.GUARDRAIL_STATE.col(),
                Playbook.BLOCKED_BY.col())
            .agg(Due.MEMBER_COUNT.from(count(lit(1))));
    Grid due =
        Grid.of(
            counts,
            List.of(
                Playbook.COMMUNITY_ID,
                Playbook.PRIORITY,
                Playbook.GUARDRAIL_STATE,
                Playbook.BLOCKED_BY),
            Playbook.RULE,
            Due.MEMBER_COUNT);
    return reading
        .guard(due)
        .counts(Due.MEMBER_COUNT)
        .known(Due.MEMBER_COUNT, due.key(Playbook.COMMUNITY_ID))
        .apply();
  }

  private static Column isOfLevel(PlaybookLevel level) {
    return Playbook.LEVEL.col().equalTo(level.code());
  }
}
