package org.digitalresidents.job;

import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.Gathering.GATHERING;
import static org.digitalresidents.model.Help.HELP;
import static org.digitalresidents.model.HelpDependency.HELP_DEPENDENCY;
import static org.digitalresidents.model.Hero.HERO;
import static org.digitalresidents.model.MemberCentrality.MEMBER_CENTRALITY;
import static org.digitalresidents.model.MemberDay.MEMBER_DAY;
import static org.digitalresidents.model.OrderLine.ORDER_LINE;
import static org.digitalresidents.model.PostResponse.POST_RESPONSE;
import static org.digitalresidents.model.Question.QUESTION;
import static org.digitalresidents.model.Reply.REPLY;
import static org.digitalresidents.model.SpellMilestone.SPELL_MILESTONE;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.hero.HeroInputs;
import org.digitalresidents.hero.HeroLines;
import org.digitalresidents.hero.HeroOptions;
import org.digitalresidents.hero.HeroPass;
import org.digitalresidents.hero.HeroRules;
import org.digitalresidents.network.CentralityPass;
import org.digitalresidents.network.Convergence;
import org.digitalresidents.table.Table;
import org.digitalresidents.time.AsOfGrid;

/** Finds who stands out, and on how few the community rests. */
final class HeroesJob implements Job {
  static final Param<Integer> ANSWERS =
      Param.whole(
          "hero-answers",
          HeroOptions.FEWEST_ANSWERS,
          1,
          "Of fewer answers in 90 days nobody is called an expert.");
  static final Param<Integer> PARTICIPANTS =
      Param.whole(
          "hero-participants",
          HeroOptions.FEWEST_PARTICIPANTS,
          1,
          "A post or an event has drawn somebody when so many others took part.");
  static final Param<Integer> PERCENT =
      Param.whole(
          "hero-percent",
          HeroOptions.PERCENT,
          1,
          "Of the members who spoke so many percent may be heroes of a kind; one may always.");

  @Override
  public String name() {
    return "heroes";
  }

  @Override
  public String summary() {
    return "Finds who stands out, as what and on what evidence, and on how few members help rests.";
  }

  @Override
  public String label() {
    return "识别社群英雄(专家型、热情型、组织型)及其证据,并衡量互助对少数人的依赖。";
  }

  @Override
  public List<Table> reads() {
    return List.of(
        COMMUNITY,
        SPELL_MILESTONE,
        MEMBER_DAY,
        ORDER_LINE,
        REPLY,
        QUESTION,
        HELP,
        POST_RESPONSE,
        GATHERING);
  }

  @Override
  public List<Table> writes() {
    return List.of(MEMBER_CENTRALITY, HERO, HELP_DEPENDENCY);
  }

  @Override
  public List<Param<?>> params() {
    return List.of(
        ANSWERS, PARTICIPANTS, PERCENT, RfmSettings.TIER_MONTHS, RfmSettings.HOLD_MONTHS);
  }

  @Override
  public void run(Tables tables, Args args, Progress progress) {
    Dataset<Row> community = tables.get(COMMUNITY);
    AsOfGrid grid =
        new AsOfGrid(
            BusinessCalendar.of(community, args).zone(),
            args.get(RfmSettings.TIER_MONTHS),
            args.get(RfmSettings.HOLD_MONTHS));
    HeroOptions options =
        new HeroOptions(grid, args.get(ANSWERS), args.get(PARTICIPANTS), args.get(PERCENT));
    HeroRules.lines(options).forEach(progress::say);
    tables.putAll(CentralityPass.edges(community, tables.get(REPLY), grid), new CentralityPass());
    HeroInputs in =
        new HeroInputs(
            community,
            tables.get(HELP),
            tables.get(QUESTION),
            tables.get(REPLY),
            tables.get(SPELL_MILESTONE),
            tables.get(MEMBER_DAY),
            tables.get(POST_RESPONSE),
            tables.get(GATHERING),
            tables.get(ORDER_LINE),
            tables.get(MEMBER_CENTRALITY));
    tables.putAll(HeroPass.points(in, options), new HeroPass(options));
    Convergence.lines(tables.get(MEMBER_CENTRALITY)).forEach(progress::say);
    HeroLines.of(tables.get(HERO)).forEach(progress::say);
  }
}
