package org.digitalresidents.job;

import static org.digitalresidents.model.Activity.ACTIVITY;
import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.ContentResponse.CONTENT_RESPONSE;
import static org.digitalresidents.model.ContentValue.CONTENT_VALUE;
import static org.digitalresidents.model.DataUse.DATA_USE;
import static org.digitalresidents.model.Diagnosis.DIAGNOSIS;
import static org.digitalresidents.model.GhostTown.GHOST_TOWN;
import static org.digitalresidents.model.Help.HELP;
import static org.digitalresidents.model.Hero.HERO;
import static org.digitalresidents.model.IntakeLedger.INTAKE_LEDGER;
import static org.digitalresidents.model.InterviewSample.INTERVIEW_SAMPLE;
import static org.digitalresidents.model.MemberDay.MEMBER_DAY;
import static org.digitalresidents.model.MemberMonth.MEMBER_MONTH;
import static org.digitalresidents.model.MemberProfile.MEMBER_PROFILE;
import static org.digitalresidents.model.MemberRole.MEMBER_ROLE;
import static org.digitalresidents.model.MemberRung.MEMBER_RUNG;
import static org.digitalresidents.model.MemberStage.MEMBER_STAGE;
import static org.digitalresidents.model.MemberState.MEMBER_STATE;
import static org.digitalresidents.model.MemberTier.MEMBER_TIER;
import static org.digitalresidents.model.MemberValue.MEMBER_VALUE;
import static org.digitalresidents.model.MembershipSpell.MEMBERSHIP_SPELL;
import static org.digitalresidents.model.Playbook.PLAYBOOK;
import static org.digitalresidents.model.PlaybookRule.PLAYBOOK_RULE;
import static org.digitalresidents.model.PostResponse.POST_RESPONSE;
import static org.digitalresidents.model.Question.QUESTION;
import static org.digitalresidents.model.Reply.REPLY;
import static org.digitalresidents.model.Run.RUN;
import static org.digitalresidents.model.ValueReceived.VALUE_RECEIVED;

import java.util.List;
import org.apache.spark.sql.Row;
import org.digitalresidents.benefit.BenefitInputs;
import org.digitalresidents.benefit.BenefitPass;
import org.digitalresidents.benefit.ContentPass;
import org.digitalresidents.benefit.ContentResponses;
import org.digitalresidents.benefit.ContentStages;
import org.digitalresidents.playbook.PlaybookFile;
import org.digitalresidents.playbook.PlaybookInputs;
import org.digitalresidents.playbook.PlaybookOptions;
import org.digitalresidents.playbook.PlaybookPass;
import org.digitalresidents.playbook.Rules;
import org.digitalresidents.table.Table;

/** What follows from the diagnosis: what members get, what to do next, whom to ask. */
final class NextSteps {
  static final Param<String> PLAYBOOK_FILE =
      Param.text(
          "playbook",
          "FILE",
          "",
          "A JSON file that says what to do for whom; without it the playbook that comes with the"
              + " program, the actions the source texts name.");
  static final Param<String> CONTENT_STAGES =
      Param.text(
          "content-stages",
          "FILE",
          "",
          "A JSON file that says by which tags and words the stage of content is told; without it"
              + " the one that comes with the program.");
  static final Param<Integer> INTERVIEWS =
      Param.whole(
          "interviews",
          PlaybookOptions.INTERVIEWS,
          PlaybookOptions.FEWEST_INTERVIEWS,
          "How many members to draw for interviews, substitutes not counted.");
  static final Param<Long> INTERVIEW_SEED =
      Param.seed("interview-seed", PlaybookOptions.SEED, "What their lot is drawn with.");

  static final List<Table> READS =
      List.of(
          MEMBER_TIER,
          MEMBER_ROLE,
          MEMBER_STAGE,
          MEMBER_STATE,
          MEMBER_RUNG,
          MEMBER_MONTH,
          MEMBER_VALUE,
          HERO,
          MEMBER_PROFILE,
          INTAKE_LEDGER,
          RUN);

  static final List<Table> WRITES =
      List.of(
          PLAYBOOK,
          PLAYBOOK_RULE,
          INTERVIEW_SAMPLE,
          VALUE_RECEIVED,
          CONTENT_VALUE,
          CONTENT_RESPONSE,
          DATA_USE);

  static final List<Param<?>> PARAMS =
      List.of(PLAYBOOK_FILE, CONTENT_STAGES, INTERVIEWS, INTERVIEW_SEED);

  private NextSteps() {}

  /** Refuses wrong settings before Spark starts. */
  static void check(Args args) {
    rules(args);
    stages(args);
  }

  private static Rules rules(Args args) {
    SettingFile file = SettingFile.of(args, PLAYBOOK_FILE, "/playbook/playbook.json");
    return PlaybookFile.read(file.name(), file.bytes(), HealthJob.banded(args));
  }

  private static ContentStages stages(Args args) {
    SettingFile file = SettingFile.of(args, CONTENT_STAGES, "/benefit/content_stages.json");
    return ContentStages.read(file.name(), file.bytes());
  }

  /** Fills the tables; the diagnosis is made. */
  static void run(Tables tables, Args args, BusinessCalendar calendar) {
    List<Row> communities = tables.get(COMMUNITY).collectAsList();
    BenefitInputs received =
        new BenefitInputs(
            tables.get(MEMBERSHIP_SPELL),
            SeenActs.of(tables, args),
            tables.get(HELP),
            tables.get(REPLY),
            tables.get(POST_RESPONSE));
    tables.putAll(BenefitPass.points(received), BenefitPass.of(communities, received));
    ContentStages stages = stages(args);
    tables.putAll(
        ContentPass.cells(
            tables.get(POST_RESPONSE), SeenActs.of(tables, args), stages, calendar.zone()),
        new ContentPass(communities, calendar.zone()));
    tables.put(
        CONTENT_RESPONSE,
        ContentResponses.of(received, tables.get(MEMBER_STAGE), tables.get(COMMUNITY), stages));
    PlaybookOptions options =
        new PlaybookOptions(
            calendar.zone(),
            calendar.weekStart(),
            rules(args),
            args.get(INTERVIEWS),
            args.get(INTERVIEW_SEED));
    tables.putAll(PlaybookPass.points(inputs(tables)), new PlaybookPass(options));
    putDataUse(tables, args);
  }

  private static void putDataUse(Tables tables, Args args) {
    DataUses uses =
        DataUses.of(
            tables.get(INTAKE_LEDGER).collectAsList(),
            tables.get(RUN).collectAsList(),
            tables.runId(),
            args.texts());
    tables.put(DATA_USE, uses.dataset(tables));
  }

  private static PlaybookInputs inputs(Tables tables) {
    return new PlaybookInputs(
        tables.get(COMMUNITY),
        tables.get(MEMBERSHIP_SPELL),
        tables.get(MEMBER_DAY),
        tables.get(MEMBER_TIER),
        tables.get(MEMBER_ROLE),
        tables.get(MEMBER_STAGE),
        tables.get(MEMBER_STATE),
        tables.get(MEMBER_RUNG),
        tables.get(MEMBER_MONTH),
        tables.get(MEMBER_VALUE),
        tables.get(HERO),
        tables.get(QUESTION),
        tables.get(POST_RESPONSE),
        tables.get(DIAGNOSIS),
        tables.get(GHOST_TOWN),
        tables.get(ACTIVITY), // also after --data-end: who said no since is not written to
        tables.get(MEMBER_PROFILE));
  }
}
