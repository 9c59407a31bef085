package org.digitalresidents.job;

import static org.digitalresidents.model.ActiveDayDistribution.ACTIVE_DAY_DISTRIBUTION;
import static org.digitalresidents.model.CohortFunnel.COHORT_FUNNEL;
import static org.digitalresidents.model.CohortRetention.COHORT_RETENTION;
import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.CommunityState.COMMUNITY_STATE;
import static org.digitalresidents.model.FunnelMember.FUNNEL_MEMBER;
import static org.digitalresidents.model.FunnelStep.FUNNEL_STEP;
import static org.digitalresidents.model.MemberDay.MEMBER_DAY;
import static org.digitalresidents.model.MemberStage.MEMBER_STAGE;
import static org.digitalresidents.model.MemberState.MEMBER_STATE;
import static org.digitalresidents.model.MembershipSpell.MEMBERSHIP_SPELL;
import static org.digitalresidents.model.Reply.REPLY;
import static org.digitalresidents.model.RetentionAverage.RETENTION_AVERAGE;
import static org.digitalresidents.model.SpellMilestone.SPELL_MILESTONE;
import static org.digitalresidents.model.StageExit.STAGE_EXIT;
import static org.digitalresidents.model.StageExitDay.STAGE_EXIT_DAY;
import static org.digitalresidents.model.StageMove.STAGE_MOVE;
import static org.digitalresidents.model.StateMove.STATE_MOVE;
import static org.digitalresidents.model.Stickiness.STICKINESS_TABLE;
import static org.digitalresidents.model.Survival.SURVIVAL;
import static org.digitalresidents.model.SurvivalDay.SURVIVAL_DAY;
import static org.digitalresidents.model.TenureDay.TENURE_DAY;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.funnel.CohortFunnels;
import org.digitalresidents.life.LifeCalendar;
import org.digitalresidents.life.LifeInputs;
import org.digitalresidents.life.LifePass;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Failure.Exit;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.retention.Bracket;
import org.digitalresidents.retention.RetentionInputs;
import org.digitalresidents.retention.RetentionOptions;
import org.digitalresidents.retention.RetentionPass;
import org.digitalresidents.stage.StageMovePass;
import org.digitalresidents.stage.StagePeriods;
import org.digitalresidents.survival.SpellOutcomes;
import org.digitalresidents.survival.SurvivalOptions;
import org.digitalresidents.table.Table;
import org.digitalresidents.time.PeriodNumbers;

/** Adds up where cohorts stop, how long they stay, and how members live on. */
final class FunnelJob implements Job {
  static final Param<Integer> HORIZON_DAYS =
      Param.whole(
          "horizon-days",
          SurvivalOptions.HORIZON_DAYS,
          1,
          "Within how many days of entering a stage one advances or leaves, for rates.");
  static final Param<Integer> CURVE_DAYS =
      Param.whole("curve-days", SurvivalOptions.CURVE_DAYS, 1, "How many days curves are long.");
  static final Param<String> BRACKETS =
      Param.text(
          "retention-brackets",
          "A-B,…",
          Bracket.STANDARD,
          "Ranges of days after joining in which a member counts as retained when active on any.");
  static final Param<Integer> RETENTION_DAYS =
      Param.whole("retention-days", 30, 1, "Days after joining that have a cell each.");
  static final Param<Integer> RETENTION_WEEKS =
      Param.whole("retention-weeks", 26, 1, "Weeks after joining that have a cell each.");
  static final Param<Integer> RETENTION_MONTHS =
      Param.whole("retention-months", 12, 1, "Months after joining that have a cell each.");

  @Override
  public String name() {
    return "funnel";
  }

  @Override
  public String summary() {
    return "Adds up where cohorts stop in funnels, what they leave for, how many stay, and how members live on.";
  }

  @Override
  public String label() {
    return "汇总各同期群的漏斗、退出、留存与生命周期。";
  }

  @Override
  public List<Table> reads() {
    return List.of(
        COMMUNITY,
        MEMBERSHIP_SPELL,
        MEMBER_DAY,
        FUNNEL_STEP,
        FUNNEL_MEMBER,
        SPELL_MILESTONE,
        REPLY,
        TENURE_DAY,
        MEMBER_STATE,
        MEMBER_STAGE);
  }

  @Override
  public List<Table> writes() {
    return List.of(
        COHORT_FUNNEL,
        STAGE_EXIT,
        STAGE_EXIT_DAY,
        SURVIVAL,
        SURVIVAL_DAY,
        COHORT_RETENTION,
        RETENTION_AVERAGE,
        COMMUNITY_STATE,
        STATE_MOVE,
        STICKINESS_TABLE,
        ACTIVE_DAY_DISTRIBUTION,
        STAGE_MOVE);
  }

  @Override
  public List<Param<?>> params() {
    return List.of(
        HORIZON_DAYS, CURVE_DAYS, BRACKETS, RETENTION_DAYS, RETENTION_WEEKS, RETENTION_MONTHS);
  }

  @Override
  public void check(Args args) {
    brackets(args);
  }

  private static List<Bracket> brackets(Args args) {
    try {
      return Bracket.list(args.get(BRACKETS));
    } catch (IllegalArgumentException e) {
      throw new Failure(
          Exit.CALLED_WRONGLY, "%s: %s".formatted(BRACKETS.flag(), e.getMessage()), e);
    }
  }

  @Override
  public void run(Tables tables, Args args, Progress progress) {
    BusinessCalendar calendar = BusinessCalendar.of(tables.get(COMMUNITY), args);
    tables.putAll(
        CohortFunnels.points(tables.get(FUNNEL_MEMBER)),
        CohortFunnels.pass(
            tables.get(FUNNEL_STEP), tables.get(COMMUNITY), calendar.zone(), calendar.weekStart()));
    putSurvival(tables, args, calendar);
    putRetention(tables, args, calendar);
    putLife(tables, new LifeCalendar(calendar.zone(), calendar.weekStart()));
    StagePeriods months =
        new StagePeriods(
            new PeriodNumbers(PeriodUnit.MONTH, calendar.weekStart()), calendar.zone());
    Dataset<Row> community = tables.get(COMMUNITY);
    tables.putAll(
        StageMovePass.steps(tables.get(MEMBER_STAGE), community, months),
        StageMovePass.of(community, months));
  }

  private static void putSurvival(Tables tables, Args args, BusinessCalendar calendar) {
    SurvivalOptions options =
        new SurvivalOptions(
            calendar.zone(), calendar.weekStart(), args.get(HORIZON_DAYS), args.get(CURVE_DAYS));
    tables.putAll(
        SpellOutcomes.points(
            tables.get(SPELL_MILESTONE), tables.get(REPLY), tables.get(COMMUNITY), options),
        SpellOutcomes.pass(options));
  }

  private static void putRetention(Tables tables, Args args, BusinessCalendar calendar) {
    RetentionOptions options =
        new RetentionOptions(
            calendar.zone(),
            calendar.weekStart(),
            brackets(args),
            args.get(RETENTION_DAYS),
            args.get(RETENTION_WEEKS),
            args.get(RETENTION_MONTHS));
    RetentionInputs in =
        new RetentionInputs(
            tables.get(TENURE_DAY), tables.get(MEMBERSHIP_SPELL), tables.get(COMMUNITY));
    tables.putAll(RetentionPass.points(in), RetentionPass.of(in, options));
  }

  private static void putLife(Tables tables, LifeCalendar calendar) {
    LifeInputs in =
        new LifeInputs(
            tables.get(MEMBER_STATE),
            tables.get(MEMBERSHIP_SPELL),
            tables.get(MEMBER_DAY),
            tables.get(COMMUNITY));
    tables.putAll(LifePass.tallies(in, calendar), LifePass.of(in, calendar));
  }
}
