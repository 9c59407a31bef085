package org.digitalresidents.job;

import static org.digitalresidents.model.BuyerValue.BUYER_VALUE;
import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.Concentration.CONCENTRATION;
import static org.digitalresidents.model.ConcentrationCurve.CONCENTRATION_CURVE;
import static org.digitalresidents.model.Help.HELP;
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
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.concentration.ConcentrationInputs;
import org.digitalresidents.concentration.Concentrations;
import org.digitalresidents.lifetime.Histories;
import org.digitalresidents.lifetime.LifetimeOptions;
import org.digitalresidents.lifetime.MemberValues;
import org.digitalresidents.lifetime.ValueModels;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Failure.Exit;
import org.digitalresidents.model.RfmMeasure;
import org.digitalresidents.model.RfmSplit;
import org.digitalresidents.rfm.Bins;
import org.digitalresidents.rfm.CutFile;
import org.digitalresidents.rfm.HeroAt;
import org.digitalresidents.rfm.MemberRfms;
import org.digitalresidents.rfm.RfmCuts;
import org.digitalresidents.rfm.RfmInputs;
import org.digitalresidents.rfm.RfmOptions;
import org.digitalresidents.rfm.TierMoves;
import org.digitalresidents.rfm.TierPaths;
import org.digitalresidents.rfm.TierShapes;
import org.digitalresidents.rfm.Tiers;
import org.digitalresidents.sales.BuyerValues;
import org.digitalresidents.table.Table;

/** Scores members, sorts them into tiers, and says what they will do next. */
final class RfmJob implements Job {
  static final Param<String> CUTS =
      Param.text(
          "cuts",
          "FROM_RUN",
          "",
          "Score by the cut points of an earlier run, named by its run id, so that scores compare;"
              + " without it by those of each month itself.");
  static final Param<String> CUT_FILE =
      Param.text(
          "rfm-cuts",
          "FILE",
          "",
          "Score by cut points that a JSON file fixes: for each measure the worst value of each"
              + " score, like {\"frequency\": [1, 2, 3, 5, 10]}.");
  static final Param<Integer> BINS = Param.whole("rfm-bins", 5, 2, "Scores go from 1 to so many.");
  static final Param<Integer> LOOKBACK_DAYS =
      Param.whole("rfm-days", 365, 1, "Orders count for so many days.");
  static final Param<String> MONEY =
      Param.choice(
          "rfm-money",
          "sum",
          "What M is: all a member paid, or the mean of an order.",
          "sum",
          "mean");
  static final Param<String> SPLIT =
      Param.choice(
          "rfm-split",
          "median",
          "From where on R, F and M count as high in the eight segments: above the median, above"
              + " the mean, or by a score above the middle.",
          "median",
          "mean",
          "cut");
  static final Param<Integer> TIER_MONTHS =
      Param.whole(
          "tier-months", 13, 1, "How many of the last complete months have scores and tiers.");
  static final Param<Integer> HOLD_MONTHS =
      Param.whole(
          "tier-hold-months",
          2,
          1,
          "For so many months in a row a lower tier must be due before a member falls to it.");
  static final Param<Instant> HOLDOUT_FROM =
      Param.instant(
          "holdout-from",
          "",
          "From the day of this instant on, what members do is kept from the models and compared"
              + " with what they foretold; without it the last 91 days.");

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
    return List.of(COMMUNITY, MEMBERSHIP_SPELL, MEMBER_DAY, MEMBER_MONTH, ORDER_LINE, REPLY, HELP);
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
    return List.of(
        CUTS, CUT_FILE, BINS, LOOKBACK_DAYS, MONEY, SPLIT, TIER_MONTHS, HOLD_MONTHS, HOLDOUT_FROM);
  }

  @Override
  public void check(Args args) {
    boolean isFixed = !args.get(CUT_FILE).isEmpty();
    if (isFixed && !args.get(CUTS).isEmpty()) {
      throw new Failure(
          Exit.CALLED_WRONGLY,
          "Give one of %s and %s, not both.".formatted(CUTS.flag(), CUT_FILE.flag()));
    }
    if (isFixed) {
      fixedCuts(args);
    }
  }

  private static Map<RfmMeasure, List<Long>> fixedCuts(Args args) {
    SettingFile file = SettingFile.at(new HadoopFiles(), args.get(CUT_FILE));
    return CutFile.read(file.name(), file.bytes());
  }

  @Override
  public void run(Tables tables, Args args, Progress progress) {
    BusinessCalendar calendar = BusinessCalendar.of(tables.get(COMMUNITY), args);
    RfmOptions options = options(args, calendar);
    putTiers(tables, args, options);
    Bins.lines(tables.get(RFM_CUT), options).forEach(progress::say);
    putSpread(tables, calendar);
    putValues(tables, args, calendar);
  }

  private static RfmOptions options(Args args, BusinessCalendar calendar) {
    return RfmOptions.STANDARD
        .in(calendar.zone())
        .over(args.get(TIER_MONTHS), args.get(HOLD_MONTHS))
        .scoredTo(args.get(BINS))
        .lookingBack(args.get(LOOKBACK_DAYS))
        .paying(RfmOptions.Money.valueOf(args.get(MONEY).toUpperCase(Locale.ROOT)))
        .splitBy(RfmSplit.valueOf(args.get(SPLIT).toUpperCase(Locale.ROOT)));
  }

  private static void putTiers(Tables tables, Args args, RfmOptions options) {
    Dataset<Row> community = tables.get(COMMUNITY);
    RfmInputs in =
        new RfmInputs(
            community,
            tables.get(MEMBERSHIP_SPELL),
            tables.get(MEMBER_MONTH),
            tables.get(ORDER_LINE),
            tables.get(REPLY),
            tables.get(HELP),
            HeroAt.nobody(tables.get(MEMBERSHIP_SPELL)));
    Dataset<Row> frozen = frozenCuts(tables, args);
    if (frozen == null) {
      tables.put(MEMBER_RFM, MemberRfms.of(in, options));
      tables.put(RFM_CUT, RfmCuts.of(tables.get(MEMBER_RFM)));
    } else {
      tables.put(MEMBER_RFM, MemberRfms.ofFrozen(in, frozen, options));
      tables.put(RFM_CUT, frozen);
    }
    tables.put(MEMBER_TIER, Tiers.of(tables.get(MEMBER_RFM), community, options));
    Dataset<Row> tiers = tables.get(MEMBER_TIER);
    tables.put(TIER_MOVE, TierMoves.of(tiers, community, options));
    tables.put(TIER_PATH, TierPaths.of(tables.get(TIER_MOVE)));
    tables.put(TIER_SHAPE, TierShapes.of(tiers));
  }

  /** Cut points given from without; null where each month has its own. */
  private static Dataset<Row> frozenCuts(Tables tables, Args args) {
    if (!args.get(CUTS).isEmpty()) {
      return tables.getOfRun(args.get(CUTS), RFM_CUT);
    }
    return args.get(CUT_FILE).isEmpty()
        ? null
        : tables.rows(
            RFM_CUT, CutFile.rows(fixedCuts(args), tables.get(COMMUNITY).collectAsList()));
  }

  private static void putSpread(Tables tables, BusinessCalendar calendar) {
    Dataset<Row> community = tables.get(COMMUNITY);
    Dataset<Row> spells = tables.get(MEMBERSHIP_SPELL);
    Dataset<Row> orders = tables.get(ORDER_LINE);
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
    Instant from = args.get(HOLDOUT_FROM);
    LifetimeOptions options =
        from == null
            ? standard
            : standard.holdingOutFrom(from.atZone(calendar.zone()).toLocalDate());
    tables.putAll(
        Histories.traces(
            tables.get(ORDER_LINE), tables.get(MEMBER_DAY), tables.get(MEMBERSHIP_SPELL), options),
        Histories.pass(community, options));
    Dataset<Row> histories = tables.get(MEMBER_HISTORY);
    tables.putAll(ValueModels.groups(histories), ValueModels.pass(community, options));
    tables.putAll(MemberValues.histories(histories), MemberValues.pass(tables.get(VALUE_MODEL)));
  }
}
