package org.digitalresidents.job;

import static org.digitalresidents.model.BuyerValue.BUYER_VALUE;
import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.Concentration.CONCENTRATION;
import static org.digitalresidents.model.ConcentrationCurve.CONCENTRATION_CURVE;
import static org.digitalresidents.model.Help.HELP;
import static org.digitalresidents.model.Hero.HERO;
import static org.digitalresidents.model.MemberCentrality.MEMBER_CENTRALITY;
import static org.digitalresidents.model.MemberDay.MEMBER_DAY;
import static org.digitalresidents.model.MemberHistory.MEMBER_HISTORY;
import static org.digitalresidents.model.MemberMonth.MEMBER_MONTH;
import static org.digitalresidents.model.MemberRfm.MEMBER_RFM;
import static org.digitalresidents.model.MemberTier.MEMBER_TIER;
import static org.digitalresidents.model.MemberValue.MEMBER_VALUE;
import static org.digitalresidents.model.MembershipSpell.MEMBERSHIP_SPELL;
import static org.digitalresidents.model.OrderLine.ORDER_LINE;
import static org.digitalresidents.model.Reply.REPLY;
import static org.digitalresidents.model.RfmCut.RFM_CUT;
import static org.digitalresidents.model.TierMove.TIER_MOVE;
import static org.digitalresidents.model.TierPath.TIER_PATH;
import static org.digitalresidents.model.TierShape.TIER_SHAPE;
import static org.digitalresidents.model.ValueCalibration.VALUE_CALIBRATION;
import static org.digitalresidents.model.ValueHoldout.VALUE_HOLDOUT;
import static org.digitalresidents.model.ValueModel.VALUE_MODEL;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.concentration.ConcentrationInputs;
import org.digitalresidents.concentration.Concentrations;
import org.digitalresidents.lifetime.Histories;
import org.digitalresidents.lifetime.LifetimeOptions;
import org.digitalresidents.lifetime.MemberValues;
import org.digitalresidents.lifetime.ValueModels;
import org.digitalresidents.rfm.Bins;
import org.digitalresidents.rfm.CutFile;
import org.digitalresidents.rfm.MemberRfms;
import org.digitalresidents.rfm.MonthsOver;
import org.digitalresidents.rfm.RfmCuts;
import org.digitalresidents.rfm.RfmInputs;
import org.digitalresidents.rfm.RfmOptions;
import org.digitalresidents.rfm.TierMoves;
import org.digitalresidents.rfm.TierPaths;
import org.digitalresidents.rfm.TierRules;
import org.digitalresidents.rfm.TierShapes;
import org.digitalresidents.rfm.Tiers;
import org.digitalresidents.sales.BuyerValues;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.Table;

/** Scores members, sorts them into tiers, and says what they will do next. */
final class RfmJob implements Job {
  @Override
  public String name() {
    return "rfm";
  }

  @Override
  public String summary() {
    return "Scores members by recency, frequency and money, sorts them into tiers, and foretells what they will do.";
  }

  @Override
  public String label() {
    return "为成员打 RFM 分、划分普通/潜力/活跃/核心四级,并预测其今后的购买与活跃。";
  }

  @Override
  public List<Table> reads() {
    return List.of(
        COMMUNITY,
        MEMBERSHIP_SPELL,
        MEMBER_DAY,
        MEMBER_MONTH,
        ORDER_LINE,
        REPLY,
        HELP,
        MEMBER_CENTRALITY,
        HERO);
  }

  @Override
  public List<Table> writes() {
    return List.of(
        MEMBER_RFM,
        RFM_CUT,
        MEMBER_TIER,
        TIER_MOVE,
        TIER_PATH,
        TIER_SHAPE,
        CONCENTRATION,
        CONCENTRATION_CURVE,
        BUYER_VALUE,
        MEMBER_HISTORY,
        VALUE_MODEL,
        VALUE_HOLDOUT,
        VALUE_CALIBRATION,
        MEMBER_VALUE);
  }

  @Override
  public List<Param<?>> params() {
    return RfmSettings.all();
  }

  @Override
  public void check(Args args) {
    RfmSettings.check(args);
  }

  @Override
  public void run(Tables tables, Args args, Progress progress) {
    BusinessCalendar calendar = BusinessCalendar.of(tables.get(COMMUNITY), args);
    RfmOptions options = RfmSettings.options(args, calendar.zone());
    TierRules.lines(options).forEach(progress::say);
    putTiers(tables, args, options, progress);
    Bins.lines(tables.get(MEMBER_RFM)).forEach(progress::say);
    putSpread(tables, args, calendar);
    putValues(tables, args, calendar);
  }

  private static void putTiers(Tables tables, Args args, RfmOptions options, Progress progress) {
    Dataset<Row> community = tables.get(COMMUNITY);
    RfmInputs in =
        new RfmInputs(
            community,
            tables.get(MEMBERSHIP_SPELL),
            tables.get(MEMBER_MONTH),
            ExchangeRates.convert(tables.get(ORDER_LINE), args),
            tables.get(REPLY),
            tables.get(HELP),
            tables.get(MEMBER_CENTRALITY),
            tables.get(HERO));
    Dataset<Row> frozen = frozenCuts(tables, args);
    MonthsOver over = monthsOver(tables, args, in, frozen, options);
    if (over.stand()) {
      progress.say(
          "Scores and tiers of months that are over stand: what they follow from is as it was.");
    }
    Pass<Row> scores = MemberRfms.pass(community, options, over);
    if (frozen == null) {
      put(tables, over, MemberRfms.persons(in, options, over), scores);
      tables.put(RFM_CUT, RfmCuts.of(tables.get(MEMBER_RFM)));
    } else {
      put(tables, over, MemberRfms.personsByCuts(in, frozen, options, over), scores);
      tables.put(RFM_CUT, RfmCuts.with(frozen, tables.get(MEMBER_RFM)));
    }
    put(
        tables,
        over,
        Tiers.persons(tables.get(MEMBER_RFM), community, options, over),
        Tiers.pass(community, options, over));
    Dataset<Row> tiers = tables.get(MEMBER_TIER);
    tables.put(TIER_MOVE, TierMoves.of(tiers, community, options));
    tables.put(TIER_PATH, TierPaths.of(tables.get(TIER_MOVE)));
    tables.put(TIER_SHAPE, TierShapes.of(tiers));
  }

  private static MonthsOver monthsOver(
      Tables tables, Args args, RfmInputs in, Dataset<Row> cuts, RfmOptions options) {
    String madeOf = MonthsOver.madeOf(in, cuts, options, Program.fingerprint());
    boolean mayStand = args.get(RfmSettings.MONTHS_OVER).equals("keep");
    return new MonthsOver(madeOf, mayStand && tables.stand(madeOf, MEMBER_RFM, MEMBER_TIER));
  }

  private static void put(Tables tables, MonthsOver over, Dataset<Row> persons, Pass<Row> pass) {
    if (over.stand()) {
      tables.putBeside(over.madeOf(), persons, pass);
    } else {
      tables.putAll(persons, pass);
    }
  }

  /** Cut points given from without; null where each month has its own. */
  private static Dataset<Row> frozenCuts(Tables tables, Args args) {
    String earlier = args.get(RfmSettings.CUTS);
    if (!earlier.isEmpty()) {
      Dataset<Row> cuts = tables.getOfRun(earlier, RFM_CUT);
      RfmSettings.checkComparable(args, tables.settingsOfRun(earlier, RFM_CUT));
      return cuts;
    }
    return args.get(RfmSettings.CUT_FILE).isEmpty()
        ? null
        : tables.rows(
            RFM_CUT,
            CutFile.rows(RfmSettings.fixedCuts(args), tables.get(COMMUNITY).collectAsList()));
  }

  private static void putSpread(Tables tables, Args args, BusinessCalendar calendar) {
    Dataset<Row> community = tables.get(COMMUNITY);
    Dataset<Row> spells = tables.get(MEMBERSHIP_SPELL);
    Dataset<Row> orders = ExchangeRates.convert(tables.get(ORDER_LINE), args);
    ConcentrationInputs in =
        new ConcentrationInputs(
            community, spells, tables.get(MEMBER_DAY), orders, tables.get(HELP));
    tables.putAll(Concentrations.values(in, calendar.zone()), Concentrations.pass());
    tables.put(
        BUYER_VALUE,
        BuyerValues.of(orders, spells, community, calendar.zone(), calendar.weekStart()));
  }

  private static void putValues(Tables tables, Args args, BusinessCalendar calendar) {
    Dataset<Row> community = tables.get(COMMUNITY);
    LifetimeOptions standard = LifetimeOptions.standard(calendar.zone(), calendar.weekStart());
    Instant from = args.get(RfmSettings.HOLDOUT_FROM);
    LifetimeOptions options =
        from == null
            ? standard
            : standard.holdingOutFrom(from.atZone(calendar.zone()).toLocalDate());
    tables.putAll(
        Histories.traces(
            ExchangeRates.convert(tables.get(ORDER_LINE), args),
            tables.get(MEMBER_DAY),
            tables.get(MEMBERSHIP_SPELL),
            options),
        Histories.pass(community, options));
    Dataset<Row> histories = tables.get(MEMBER_HISTORY);
    tables.putAll(ValueModels.groups(histories), ValueModels.pass(community, options));
    tables.putAll(MemberValues.histories(histories), MemberValues.pass(tables.get(VALUE_MODEL)));
  }
}
