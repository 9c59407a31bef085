package org.digitalresidents.playbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Guardrail;
import org.digitalresidents.model.InterviewSample;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.model.Playbook;
import org.digitalresidents.model.PlaybookLevel;
import org.digitalresidents.model.PlaybookRule;
import org.digitalresidents.playbook.PlaybookRow.Whom;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;
import org.digitalresidents.time.PeriodNumbers;

/** Fills {@code playbook}, {@code playbook_rule} and {@code interview_sample}. */
public final class PlaybookPass implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  private final PlaybookOptions options;

  public PlaybookPass(PlaybookOptions options) {
    this.options = options;
  }

  /** What the pass reads. */
  public static Dataset<Row> points(PlaybookInputs in) {
    return PlaybookPoint.sorted(PlaybookPoints.of(in), in.community());
  }

  @Override
  public List<Table> tables() {
    return List.of(Playbook.PLAYBOOK, PlaybookRule.PLAYBOOK_RULE, InterviewSample.INTERVIEW_SAMPLE);
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    Reading reading = new Reading(out);
    input.forEachRemaining(reading::see);
    reading.end();
  }

  /** Member after member of one community after the other. */
  private final class Reading {
    private final RecordShape<PlaybookRow> rows =
        RecordShape.of(Playbook.PLAYBOOK, PlaybookRow.class);
    private final RecordShape<PlaybookRuleRow> rules =
        RecordShape.of(PlaybookRule.PLAYBOOK_RULE, PlaybookRuleRow.class);
    private final RecordShape<InterviewRow> interviews =
        RecordShape.of(InterviewSample.INTERVIEW_SAMPLE, InterviewRow.class);
    private final Consumer<TableRow> out;
    private String communityId = ""; // before the first
    private Instant dataEnd;
    private LocalDate week;
    private GroupFacts groups;
    private RuleTally tally;
    private Actions actions;
    private Interviewees interviewees;
    private String memberId; // null before the first of a community
    private MemberFacts member;

    Reading(Consumer<TableRow> out) {
      this.out = out;
    }

    void see(Row row) {
      PointReading point = PointReading.of(row);
      if (!point.community().equals(communityId)) {
        end();
        begin(point.community(), row.getAs(PlaybookPoint.dataEnd()));
      }
      if (point.member() == null) {
        groups.see(point);
        return;
      }
      if (!point.member().equals(memberId)) {
        endMember();
        memberId = point.member();
        member = new MemberFacts(dataEnd, week);
      }
      member.see(point);
    }

    private void begin(String community, Instant end) {
      communityId = community;
      dataEnd = end;
      week = lastCompleteWeek(end);
      groups = new GroupFacts(week, options.rules().resistance());
      tally = new RuleTally();
      actions = new Actions(row -> out.accept(rows.row(row)));
      interviewees = new Interviewees(communityId, options.seed(), options.interviews());
      memberId = null;
    }

    private LocalDate lastCompleteWeek(Instant end) {
      PeriodNumbers weeks = new PeriodNumbers(PeriodUnit.WEEK, options.weekStart());
      return weeks.start(weeks.of(end.atZone(options.zone()).toLocalDate()) - 1);
    }

    private void endMember() {
      if (memberId == null || !member.isIn()) {
        return;
      }
      groups.count(member.groups());
      Subject subject = member.subject();
      interviewees.add(memberId, subject, member.tenure(), member.channel());
      choose(
          new Whom(communityId, PlaybookLevel.MEMBER, memberId, member.home(), dataEnd, subject),
          member.refused());
    }

    private void choose(Whom whom, Set<Guardrail> refused) {
      Guards guards = new Guards(refused, groups.resistance(whom.groupId()), quietHours());
      List<Rule> tried = options.rules().of(whom.level());
      actions.add(whom, Choice.of(tried, whom.subject(), guards, tally));
    }

    private String quietHours() {
      return options.rules().quietHours() + " " + options.zone().getId();
    }

    void end() {
      if (communityId.isEmpty()) {
        return;
      }
      endMember();
      groups
          .withMembers()
          .forEach(
              (id, subject) ->
                  choose(
                      new Whom(communityId, PlaybookLevel.GROUP, id, id, dataEnd, subject),
                      Set.of()));
      actions.end();
      for (Rule rule : options.rules().all()) {
        out.accept(rules.row(tally.row(communityId, rule)));
      }
      interviewees.tell(dataEnd, row -> out.accept(interviews.row(row)));
    }
  }
}
