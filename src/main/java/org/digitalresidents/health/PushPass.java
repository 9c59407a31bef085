package org.digitalresidents.health;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.PushDose;
import org.digitalresidents.model.PushResponse;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;

/** Fills {@code push_response} and {@code push_dose}: what follows pushes, group by group. */
public final class PushPass implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  private final HealthOptions options;
  private final HashMap<String, Extent> extents;

  /**
   * A pass.
   *
   * @param extents of every community with acts, from when to when its data speak
   */
  public PushPass(HealthOptions options, Map<String, Extent> extents) {
    this.options = options;
    this.extents = new HashMap<>(extents);
  }

  /**
   * What the pass reads.
   *
   * @param hours rows of {@link GroupHour}
   */
  public static Dataset<Row> hours(Dataset<Row> hours) {
    return HourReading.sorted(hours);
  }

  @Override
  public List<Table> tables() {
    return List.of(PushResponse.PUSH_RESPONSE, PushDose.PUSH_DOSE);
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    new HourReading(options, extents, new Studies(out)).read(input);
  }

  /** The studies of one community after the other. */
  private final class Studies implements HourReading.Use {
    private final RecordShape<PushResponseRow> responses =
        RecordShape.of(PushResponse.PUSH_RESPONSE, PushResponseRow.class);
    private final RecordShape<PushDoseRow> doses =
        RecordShape.of(PushDose.PUSH_DOSE, PushDoseRow.class);
    private final Consumer<TableRow> out;
    private String communityId;
    private HourReading.Weeks weeks;
    private NullReason ifNone; // why leaves are not known; null where they are
    private PushStudy whole;
    private Doses wholeDoses;

    Studies(Consumer<TableRow> out) {
      this.out = out;
    }

    @Override
    public void begin(String community, HourReading.Weeks weeks) {
      communityId = community;
      this.weeks = weeks;
      ifNone = extents.get(community).tellsLeaves() ? null : NullReason.NO_LEAVES;
      whole = null;
      wholeDoses = new Doses();
    }

    @Override
    public void group(String group, GroupHours hours) {
      PushStudy study = PushStudy.of(hours, options.fewest());
      Doses ofGroup = Doses.of(hours);
      tell(group, study, ofGroup);
      wholeDoses.add(ofGroup);
      if (whole == null) {
        whole = study;
      } else {
        whole.add(study);
      }
    }

    @Override
    public void end() {
      if (whole != null) {
        tell(GroupIds.WHOLE_COMMUNITY, whole, wholeDoses);
      }
    }

    private void tell(String group, PushStudy study, Doses ofGroup) {
      for (int week = 0; week < weeks.count(); week++) {
        for (PushStudy.Question question : PushStudy.Question.ALL) {
          out.accept(
              responses.row(
                  new PushResponseRow(
                      communityId,
                      group,
                      weeks.start(week),
                      question.outcome().code(),
                      question.window(),
                      study.answer(question, week, ifNone))));
        }
      }
      for (int dose = 0; dose <= Doses.MOST; dose++) {
        ofGroup.row(communityId, group, dose, ifNone).ifPresent(row -> out.accept(doses.row(row)));
      }
    }
  }
}
