package org.digitalresidents.job;

import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.CommunityDay.COMMUNITY_DAY;
import static org.digitalresidents.model.CommunityWeek.COMMUNITY_WEEK;
import static org.digitalresidents.model.Computability.COMPUTABILITY;
import static org.digitalresidents.model.MemberDay.MEMBER_DAY;
import static org.digitalresidents.model.MemberSnapshot.MEMBER_SNAPSHOT;
import static org.digitalresidents.model.MembershipSpell.MEMBERSHIP_SPELL;
import static org.digitalresidents.model.NonMemberDay.NON_MEMBER_DAY;
import static org.digitalresidents.model.OrderLine.ORDER_LINE;
import static org.digitalresidents.model.SourceCoverage.SOURCE_COVERAGE;
import static org.digitalresidents.model.SourceDay.SOURCE_DAY;
import static org.digitalresidents.model.SourceHour.SOURCE_HOUR;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.metric.Attribution;
import org.digitalresidents.metric.CommunityPeriods;
import org.digitalresidents.metric.Computabilities;
import org.digitalresidents.metric.MetricInputs;
import org.digitalresidents.metric.MetricOptions;
import org.digitalresidents.metric.Silences;
import org.digitalresidents.metric.SourceCoverages;
import org.digitalresidents.metric.SourceDays;
import org.digitalresidents.table.Table;

/** Computes the base metrics of every group and community, by day and by week. */
final class MetricsJob implements Job {
  static final Param<String> ATTRIBUTION =
      Param.choice(
          "gmv-attribution",
          "equal_split",
          "Which groups get the money of an order tied to none: split equally among the buyer's"
              + " groups; the group of their last activity; or all in full, which counts it more"
              + " than once.",
          "equal_split",
          "last_touch",
          "all");

  @Override
  public String name() {
    return "metrics";
  }

  @Override
  public String summary() {
    return "Computes members, growth, activity, leaving and sales by day and by week.";
  }

  @Override
  public String label() {
    return "按日、按周计算人数、增长、活跃、流失与成交。";
  }

  @Override
  public List<Table> reads() {
    return List.of(
        COMMUNITY,
        MEMBERSHIP_SPELL,
        MEMBER_DAY,
        NON_MEMBER_DAY,
        ORDER_LINE,
        SOURCE_HOUR,
        MEMBER_SNAPSHOT);
  }

  @Override
  public List<Table> writes() {
    return List.of(COMMUNITY_DAY, COMMUNITY_WEEK, COMPUTABILITY, SOURCE_DAY, SOURCE_COVERAGE);
  }

  @Override
  public List<Param<?>> params() {
    return List.of(ATTRIBUTION, ExchangeRates.CURRENCY, ExchangeRates.RATES);
  }

  @Override
  public void check(Args args) {
    ExchangeRates.of(args);
  }

  @Override
  public void run(Tables tables, Args args, Progress progress) {
    MetricOptions options = options(tables, args);
    progress.say(
        "Days in %s, weeks from %s, as the journeys were cut (set them there)."
            .formatted(options.zone(), options.weekStart()));
    MetricInputs in =
        new MetricInputs(
            tables.get(COMMUNITY),
            tables.get(MEMBERSHIP_SPELL),
            tables.get(MEMBER_DAY),
            tables.get(NON_MEMBER_DAY),
            tables.get(ORDER_LINE));
    CommunityPeriods periods = CommunityPeriods.of(in, options);
    tables.putAll(periods.tallies(), periods.pass());
    ofSources(tables, options, progress);
  }

  private static void ofSources(Tables tables, MetricOptions options, Progress progress) {
    Dataset<Row> community = tables.get(COMMUNITY);
    Dataset<Row> hours = tables.get(SOURCE_HOUR);
    tables.put(COMPUTABILITY, Computabilities.of(community, hours, tables.get(MEMBER_SNAPSHOT)));
    tables.put(SOURCE_DAY, SourceDays.of(hours, community, options));
    tables.put(SOURCE_COVERAGE, SourceCoverages.of(hours, tables.get(SOURCE_DAY), community));
    Silences.lines(tables.get(SOURCE_COVERAGE), tables.get(SOURCE_DAY)).forEach(progress::say);
  }

  private static MetricOptions options(Tables tables, Args args) {
    BusinessCalendar calendar = BusinessCalendar.of(tables.get(COMMUNITY), args);
    return new MetricOptions(
        calendar.zone(),
        calendar.weekStart(),
        Attribution.valueOf(args.get(ATTRIBUTION).toUpperCase(Locale.ROOT)),
        args.get(ExchangeRates.CURRENCY),
        ExchangeRates.of(args));
  }
}
