package org.digitalresidents.job;

import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.Gathering.GATHERING;
import static org.digitalresidents.model.Help.HELP;
import static org.digitalresidents.model.MemberDay.MEMBER_DAY;
import static org.digitalresidents.model.MemberRole.MEMBER_ROLE;
import static org.digitalresidents.model.MemberRung.MEMBER_RUNG;
import static org.digitalresidents.model.MemberTier.MEMBER_TIER;
import static org.digitalresidents.model.MemberWindow.MEMBER_WINDOW;
import static org.digitalresidents.model.MembershipSpell.MEMBERSHIP_SPELL;
import static org.digitalresidents.model.MessageAct.MESSAGE_ACT;
import static org.digitalresidents.model.OrderLine.ORDER_LINE;
import static org.digitalresidents.model.Persona.PERSONA;
import static org.digitalresidents.model.PostResponse.POST_RESPONSE;
import static org.digitalresidents.model.Question.QUESTION;
import static org.digitalresidents.model.Reply.REPLY;
import static org.digitalresidents.model.RoleChoice.ROLE_CHOICE;
import static org.digitalresidents.model.RoleDrift.ROLE_DRIFT;
import static org.digitalresidents.model.RoleFeature.ROLE_FEATURE;
import static org.digitalresidents.model.RoleModel.ROLE_MODEL;
import static org.digitalresidents.model.RoleMove.ROLE_MOVE;
import static org.digitalresidents.model.RoleQuality.ROLE_QUALITY;
import static org.digitalresidents.model.RoleReply.ROLE_REPLY;
import static org.digitalresidents.model.RungLevel.RUNG_LEVEL;
import static org.digitalresidents.model.RungMove.RUNG_MOVE;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.ladder.RungLevels;
import org.digitalresidents.ladder.RungMoves;
import org.digitalresidents.ladder.RungOptions;
import org.digitalresidents.ladder.Rungs;
import org.digitalresidents.resident.RoleFeatures;
import org.digitalresidents.resident.RoleInputs;
import org.digitalresidents.resident.RoleTallies;
import org.digitalresidents.role.MllibKMeans;
import org.digitalresidents.role.PersonaCards;
import org.digitalresidents.role.PersonaInputs;
import org.digitalresidents.role.RoleMoves;
import org.digitalresidents.role.RoleOptions;
import org.digitalresidents.role.RoleReplies;
import org.digitalresidents.role.Roles;
import org.digitalresidents.table.Table;

/** Finds which part each member plays. */
final class RolesJob implements Job {
  @Override
  public String name() {
    return "roles";
  }

  @Override
  public String summary() {
    return "Finds the parts members play, asker, answerer, sharer, banterer, lurker, and who they are.";
  }

  @Override
  public String label() {
    return "发现提问者、解答者、分享者、调侃者、潜水者等数字居民角色及其画像。";
  }

  @Override
  public List<Table> reads() {
    return List.of(
        COMMUNITY,
        MEMBER_WINDOW,
        MEMBER_DAY,
        MEMBER_TIER,
        MEMBERSHIP_SPELL,
        MESSAGE_ACT,
        REPLY,
        QUESTION,
        HELP,
        GATHERING,
        POST_RESPONSE,
        ORDER_LINE);
  }

  @Override
  public List<Table> writes() {
    return List.of(
        ROLE_FEATURE,
        MEMBER_ROLE,
        ROLE_MODEL,
        ROLE_CHOICE,
        ROLE_QUALITY,
        PERSONA,
        ROLE_MOVE,
        ROLE_DRIFT,
        ROLE_REPLY,
        MEMBER_RUNG,
        RUNG_MOVE,
        RUNG_LEVEL);
  }

  @Override
  public List<Param<?>> params() {
    return RoleSettings.all();
  }

  @Override
  public void run(Tables tables, Args args, Progress progress) {
    putFeatures(tables, args);
    Roles roles = roles(tables, args);
    roles.lines().forEach(progress::say);
    tables.put(ROLE_MODEL, tables.rows(ROLE_MODEL, roles.model()));
    tables.put(ROLE_CHOICE, tables.rows(ROLE_CHOICE, roles.choices()));
    tables.put(ROLE_QUALITY, tables.rows(ROLE_QUALITY, roles.qualities()));
    tables.putAll(tables.get(ROLE_FEATURE), roles.pass());
    Dataset<Row> told = tables.get(MEMBER_ROLE);
    tables.putAll(RoleMoves.steps(told), roles.moves());
    tables.putAll(
        RoleReplies.counts(tables.get(REPLY), tables.get(ROLE_FEATURE), told), new RoleReplies());
    PersonaInputs in =
        new PersonaInputs(
            told,
            tables.get(ROLE_FEATURE),
            tables.get(MEMBER_TIER),
            tables.get(MEMBER_DAY),
            tables.get(MEMBERSHIP_SPELL));
    tables.putAll(PersonaCards.facts(in), new PersonaCards());
    putLadder(tables, args);
  }

  private static void putLadder(Tables tables, Args args) {
    Dataset<Row> community = tables.get(COMMUNITY);
    BusinessCalendar calendar = BusinessCalendar.of(community, args);
    RungOptions options =
        new RungOptions(
            calendar.zone(),
            calendar.weekStart(),
            args.get(RoleSettings.RUNG_ACTS),
            RungOptions.FEWEST_MOVES);
    tables.putAll(Rungs.windows(tables.get(ROLE_FEATURE)), Rungs.pass(community, options));
    Dataset<Row> rungs = tables.get(MEMBER_RUNG);
    tables.put(RUNG_MOVE, RungMoves.of(rungs));
    tables.put(RUNG_LEVEL, RungLevels.of(rungs, options));
  }

  private static void putFeatures(Tables tables, Args args) {
    BusinessCalendar calendar = BusinessCalendar.of(tables.get(COMMUNITY), args);
    RoleInputs in =
        new RoleInputs(
            tables.get(MEMBER_WINDOW),
            tables.get(MESSAGE_ACT),
            tables.get(REPLY),
            tables.get(QUESTION),
            tables.get(HELP),
            tables.get(GATHERING),
            tables.get(POST_RESPONSE),
            ExchangeRates.convert(tables.get(ORDER_LINE), args));
    Dataset<Row> tallies =
        tables.stage(
            RoleTallies.ROLE_TALLY, RoleTallies.of(in, calendar.zone(), calendar.weekStart()));
    tables.put(
        ROLE_FEATURE,
        RoleFeatures.of(
            tables.get(MEMBER_WINDOW), tallies, tables.get(COMMUNITY), calendar.zone()));
  }

  private static Roles roles(Tables tables, Args args) {
    Dataset<Row> features = tables.get(ROLE_FEATURE);
    Dataset<Row> community = tables.get(COMMUNITY);
    RoleOptions options = RoleSettings.options(args);
    String earlier = args.get(RoleSettings.MODEL);
    if (earlier.isEmpty()) {
      JavaSparkContext spark = new JavaSparkContext(features.sparkSession().sparkContext());
      return Roles.found(
          features,
          community,
          tables.get(ROLE_MODEL),
          options,
          new MllibKMeans(spark, spark.defaultParallelism()));
    }
    Dataset<Row> model = tables.getOfRun(earlier, ROLE_MODEL);
    RoleSettings.checkComparable(args, tables.settingsOfRun(earlier, ROLE_MODEL));
    return Roles.given(features, community, model, options);
  }
}
