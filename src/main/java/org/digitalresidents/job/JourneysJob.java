package org.digitalresidents.job;

import static org.digitalresidents.model.Activity.ACTIVITY;
import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.FunnelMember.FUNNEL_MEMBER;
import static org.digitalresidents.model.FunnelStep.FUNNEL_STEP;
import static org.digitalresidents.model.MemberDay.MEMBER_DAY;
import static org.digitalresidents.model.MemberMonth.MEMBER_MONTH;
import static org.digitalresidents.model.MemberStage.MEMBER_STAGE;
import static org.digitalresidents.model.MemberState.MEMBER_STATE;
import static org.digitalresidents.model.MemberWindow.MEMBER_WINDOW;
import static org.digitalresidents.model.MembershipSpell.MEMBERSHIP_SPELL;
import static org.digitalresidents.model.NonMemberDay.NON_MEMBER_DAY;
import static org.digitalresidents.model.OrderLine.ORDER_LINE;
import static org.digitalresidents.model.SpellMilestone.SPELL_MILESTONE;
import static org.digitalresidents.model.TenureDay.TENURE_DAY;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.funnel.FunnelFile;
import org.digitalresidents.funnel.FunnelFold;
import org.digitalresidents.funnel.FunnelMemberRow;
import org.digitalresidents.funnel.FunnelSpec;
import org.digitalresidents.funnel.FunnelSteps;
import org.digitalresidents.journey.ActRows;
import org.digitalresidents.journey.Communities;
import org.digitalresidents.journey.FoldSpec;
import org.digitalresidents.journey.Folds;
import org.digitalresidents.journey.JourneyPass;
import org.digitalresidents.journey.Journeys;
import org.digitalresidents.life.StateFold;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.StageVariant;
import org.digitalresidents.resident.MemberWindowFold;
import org.digitalresidents.retention.TenureDayRow;
import org.digitalresidents.retention.TenureFold;
import org.digitalresidents.rfm.MemberMonthFold;
import org.digitalresidents.stage.MemberStageRow;
import org.digitalresidents.stage.StageFile;
import org.digitalresidents.stage.StageFold;
import org.digitalresidents.stage.StageRules;
import org.digitalresidents.stage.StageVariants;
import org.digitalresidents.survival.MilestoneFold;
import org.digitalresidents.table.Table;

/** Follows every member through their acts, once, and writes down what all later steps need. */
final class JourneysJob implements Job {
  static final Param<String> FUNNELS =
      Param.text(
          "funnels",
          "FILE",
          "",
          "A JSON file of funnels; without it the one of 新增, 活跃 and 转化 that comes with the"
              + " program.");
  static final Param<String> STAGES =
      Param.text(
          "stages",
          "FILE",
          "",
          "A JSON file of what counts as evidence of a stage of the business life cycle (认知, 兴趣,"
              + " 决策, 忠诚); without it the rules that come with the program.");
  static final Param<Integer> SILENT_PERIODS =
      Param.whole(
          "silent-periods",
          StateFold.SILENT_PERIODS,
          1,
          "From the how-manieth silent week or month on a member counts as dormant.");

  @Override
  public String name() {
    return "journeys";
  }

  @Override
  public String summary() {
    return "Folds every member's acts, in one pass: when they were in, what they did each day, what they bought, how far they"
        + " got in funnels, whether they live on.";
  }

  @Override
  public String label() {
    return "一次遍历每位成员的行为,得到在群区间、逐日行为、订单、漏斗进度与生命周期状态。";
  }

  @Override
  public List<Table> reads() {
    return List.of(ACTIVITY);
  }

  @Override
  public List<Table> writes() {
    return List.of(
        COMMUNITY,
        MEMBERSHIP_SPELL,
        MEMBER_DAY,
        NON_MEMBER_DAY,
        ORDER_LINE,
        FUNNEL_STEP,
        FUNNEL_MEMBER,
        SPELL_MILESTONE,
        TENURE_DAY,
        MEMBER_STATE,
        MEMBER_STAGE,
        MEMBER_MONTH,
        MEMBER_WINDOW);
  }

  @Override
  public List<Param<?>> params() {
    return List.of(FUNNELS, STAGES, SILENT_PERIODS);
  }

  @Override
  public void check(Args args) {
    funnels(args);
    stages(args);
  }

  static List<FunnelSpec> funnels(Args args) {
    SettingFile file = SettingFile.of(args, FUNNELS, "/funnel/growth.json");
    return FunnelFile.read(file.name(), file.bytes());
  }

  static StageRules stages(Args args) {
    SettingFile file = SettingFile.of(args, STAGES, "/stage/stages.json");
    return StageFile.read(file.name(), file.bytes());
  }

  @Override
  public void run(Tables tables, Args args, Progress progress) {
    ZoneId zone = args.get(Settings.ZONE);
    Dataset<Row> activity = tables.get(ACTIVITY);
    tables.put(
        COMMUNITY,
        Communities.of(activity, args.get(Settings.DATA_END), zone, args.get(Settings.WEEK_START)));
    List<Row> communities = tables.get(COMMUNITY).collectAsList();
    Map<String, Instant> dataEnds = dataEnds(communities, progress);
    List<FunnelSpec> funnels = funnels(args);
    tables.put(FUNNEL_STEP, tables.rows(FUNNEL_STEP, FunnelSteps.rows(funnels)));
    StageRules stages = stages(args);
    List<FoldSpec<?>> folds = folds(args, funnels, stages, StageVariants.of(communities));
    boolean needsText = stages.needsText() || funnels.stream().anyMatch(FunnelSpec::needsText);
    Dataset<Row> seen = SeenActs.of(tables, args);
    Column[] columns = needsText ? ActRows.columnsWithText() : ActRows.columns();
    Dataset<Row> journeys = Journeys.sorted(seen.select(columns), tables.buckets());
    tables.putAll(journeys, new JourneyPass(folds, dataEnds));
  }

  private static Map<String, Instant> dataEnds(List<Row> communities, Progress progress) {
    Map<String, Instant> dataEnds = new TreeMap<>();
    for (Row row : communities) {
      String community = row.getAs(Community.COMMUNITY_ID.column());
      Instant end = row.getAs(Community.DATA_END.column());
      dataEnds.put(community, end);
      progress.say("Community %s: data until %s (exclusive).".formatted(community, end));
    }
    return dataEnds;
  }

  /** The folds of the one pass. A fold more is a line more. */
  static List<FoldSpec<?>> folds(
      Args args, List<FunnelSpec> funnels, StageRules stages, Map<String, StageVariant> variants) {
    ZoneId zone = args.get(Settings.ZONE);
    List<FoldSpec<?>> folds = new ArrayList<>(Folds.of(zone));
    for (FunnelSpec funnel : funnels) {
      folds.add(new FoldSpec<>(FUNNEL_MEMBER, FunnelMemberRow.class, () -> new FunnelFold(funnel)));
    }
    folds.add(MilestoneFold.SPEC);
    folds.add(new FoldSpec<>(TENURE_DAY, TenureDayRow.class, () -> new TenureFold(zone)));
    folds.add(StateFold.spec(zone, args.get(Settings.WEEK_START), args.get(SILENT_PERIODS)));
    folds.add(
        new FoldSpec<>(
            MEMBER_STAGE, MemberStageRow.class, () -> new StageFold(stages, variants, zone)));
    folds.add(MemberMonthFold.spec(zone));
    folds.add(MemberWindowFold.spec(zone, args.get(Settings.WEEK_START)));
    return folds;
  }
}
