package org.digitalresidents.job;

import static org.digitalresidents.health.GroupHour.GROUP_HOUR;
import static org.digitalresidents.model.Activity.ACTIVITY;
import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.CommunityWeek.COMMUNITY_WEEK;
import static org.digitalresidents.model.Diagnosis.DIAGNOSIS;
import static org.digitalresidents.model.GhostTown.GHOST_TOWN;
import static org.digitalresidents.model.Help.HELP;
import static org.digitalresidents.model.MemberDay.MEMBER_DAY;
import static org.digitalresidents.model.MembershipSpell.MEMBERSHIP_SPELL;
import static org.digitalresidents.model.MessageAct.MESSAGE_ACT;
import static org.digitalresidents.model.NewcomerOutcome.NEWCOMER_OUTCOME;
import static org.digitalresidents.model.NonMemberDay.NON_MEMBER_DAY;
import static org.digitalresidents.model.PostResponse.POST_RESPONSE;
import static org.digitalresidents.model.PostWords.POST_WORDS;
import static org.digitalresidents.model.PushDose.PUSH_DOSE;
import static org.digitalresidents.model.PushResponse.PUSH_RESPONSE;
import static org.digitalresidents.model.Question.QUESTION;
import static org.digitalresidents.model.Reply.REPLY;
import static org.digitalresidents.model.TopicWeek.TOPIC_WEEK;
import static org.digitalresidents.model.ValueBoard.VALUE_BOARD;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.health.ActivityWorship;
import org.digitalresidents.health.BandFile;
import org.digitalresidents.health.Bands;
import org.digitalresidents.health.DiagnosisPass;
import org.digitalresidents.health.Extent;
import org.digitalresidents.health.GhostTowns;
import org.digitalresidents.health.GroupEnds;
import org.digitalresidents.health.GroupInputs;
import org.digitalresidents.health.GroupLife;
import org.digitalresidents.health.HealthInputs;
import org.digitalresidents.health.HealthOptions;
import org.digitalresidents.health.HeldFigures;
import org.digitalresidents.health.Hours;
import org.digitalresidents.health.Knowledge;
import org.digitalresidents.health.PushPass;
import org.digitalresidents.health.Spreads;
import org.digitalresidents.health.StaffWork;
import org.digitalresidents.health.ValueExchange;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.table.Table;

/** Diagnoses every group: what is wrong there, and how sure that is. */
final class HealthJob implements Job {
  static final Param<String> BANDS =
      Param.text(
          "bands",
          "FILE",
          "",
          "A JSON file that says where each index of a healthy community lies; without it the bands"
              + " that come with the program.");

  static final Param<Integer> QUIET_BELOW =
      Param.whole(
          "quiet-below",
          HealthOptions.QUIET_BELOW,
          1,
          "A group in which members begin fewer conversations a week is quiet.");

  private static final String STANDARD_BANDS = "/health/bands.json";

  private static final List<Table> READS =
      List.of(
          COMMUNITY,
          ACTIVITY,
          MEMBERSHIP_SPELL,
          MEMBER_DAY,
          NON_MEMBER_DAY,
          MESSAGE_ACT,
          QUESTION,
          REPLY,
          HELP,
          POST_RESPONSE,
          VALUE_BOARD,
          COMMUNITY_WEEK,
          POST_WORDS,
          TOPIC_WEEK,
          NEWCOMER_OUTCOME);
  private static final List<Table> WRITES =
      List.of(PUSH_RESPONSE, PUSH_DOSE, DIAGNOSIS, GHOST_TOWN);

  @Override
  public String name() {
    return "health";
  }

  @Override
  public String summary() {
    return "Diagnoses every group, week by week: value exchange, shared identity, scripts and risk, activity without value, ghost towns, staff; and says what to do next.";
  }

  @Override
  public String label() {
    return "按周诊断各群:价值交换、共同身份、互动脚本、虚假繁荣、鬼城与运营,并给出行动手册。";
  }

  @Override
  public List<Table> reads() {
    return Stream.concat(READS.stream(), NextSteps.READS.stream()).toList();
  }

  @Override
  public List<Table> writes() {
    return Stream.concat(WRITES.stream(), NextSteps.WRITES.stream()).toList();
  }

  @Override
  public List<Param<?>> params() {
    List<Param<?>> own = List.of(BANDS, QUIET_BELOW, ConversationsJob.MIN_GROUP_SIZE);
    return Stream.concat(own.stream(), NextSteps.PARAMS.stream()).toList();
  }

  @Override
  public void check(Args args) {
    bands(args);
    NextSteps.check(args);
  }

  private static Bands bands(Args args) {
    return bands(SettingFile.of(args, BANDS, STANDARD_BANDS));
  }

  private static Bands bands(SettingFile file) {
    return BandFile.read(file.name(), file.bytes());
  }

  /**
   * The indices that have a reference band: in the file given, or in the one that comes with the
   * program, since who leaves a band out need not also rewrite the playbook that comes with it.
   */
  static Set<HealthIndex> banded(Args args) {
    Set<HealthIndex> banded = EnumSet.noneOf(HealthIndex.class);
    banded.addAll(bands(args).indices());
    banded.addAll(bands(SettingFile.ofProgram(STANDARD_BANDS)).indices());
    return banded;
  }

  @Override
  public void run(Tables tables, Args args, Progress progress) {
    Dataset<Row> community = tables.get(COMMUNITY);
    BusinessCalendar calendar = BusinessCalendar.of(community, args);
    HealthOptions options =
        new HealthOptions(
            calendar.zone(),
            calendar.weekStart(),
            args.get(ConversationsJob.MIN_GROUP_SIZE),
            args.get(QUIET_BELOW),
            bands(args));
    Map<String, Extent> extents = Extent.of(community.collectAsList());
    HealthInputs in = inputs(tables);
    Map<String, Map<HealthIndex, NullReason>> absences = Knowledge.absences(in, extents);
    Knowledge.lines(absences).forEach(progress::say);
    Dataset<Row> hours = tables.stage(GROUP_HOUR, Hours.of(in, extents));
    tables.putAll(PushPass.hours(hours), new PushPass(options, extents));
    List<Dataset<Row>> families =
        List.of(
            ValueExchange.of(in, options),
            HeldFigures.ofBoards(in.boards()),
            HeldFigures.ofWeeks(in.weeks(), options.fewest()),
            HeldFigures.ofPushes(tables.get(PUSH_RESPONSE)),
            Spreads.of(in, options),
            ActivityWorship.of(in, options),
            GhostTowns.of(in, options),
            GroupEnds.of(in.spells(), options),
            StaffWork.of(in, hours, options, extents),
            GroupLife.of(groups(tables), options, extents));
    tables.putAll(
        DiagnosisPass.points(community, families), new DiagnosisPass(options, extents, absences));
    NextSteps.run(tables, args, calendar);
  }

  private static GroupInputs groups(Tables tables) {
    return new GroupInputs(
        tables.get(POST_WORDS),
        tables.get(TOPIC_WEEK),
        tables.get(POST_RESPONSE),
        tables.get(REPLY),
        tables.get(MEMBERSHIP_SPELL),
        tables.get(MEMBER_DAY),
        tables.get(NEWCOMER_OUTCOME));
  }

  private static HealthInputs inputs(Tables tables) {
    return new HealthInputs(
        tables.get(COMMUNITY),
        tables.get(ACTIVITY),
        tables.get(MEMBERSHIP_SPELL),
        tables.get(MEMBER_DAY),
        tables.get(NON_MEMBER_DAY),
        tables.get(MESSAGE_ACT),
        tables.get(QUESTION),
        tables.get(REPLY),
        tables.get(HELP),
        tables.get(POST_RESPONSE),
        tables.get(VALUE_BOARD),
        tables.get(COMMUNITY_WEEK));
  }
}
