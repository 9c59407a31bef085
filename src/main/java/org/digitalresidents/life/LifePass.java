package org.digitalresidents.life;

import static org.digitalresidents.model.ActiveDayDistribution.ACTIVE_DAY_DISTRIBUTION;
import static org.digitalresidents.model.CommunityState.COMMUNITY_STATE;
import static org.digitalresidents.model.StateMove.STATE_MOVE;
import static org.digitalresidents.model.Stickiness.STICKINESS_TABLE;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Row;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;
import org.digitalresidents.table.Together;

/**
 * Fills {@code community_state}, {@code state_move}, {@code stickiness} and {@code
 * active_day_distribution} from {@link ScopeTally}s: scope after scope, by weeks and by months.
 * Holds a period. Source: definitions B2, A12.
 *
 * <p>States are counted from {@code member_state} where its rows lie, members and who of them is
 * active from spells and member days, which are sent to be with their member; only the counts meet,
 * and must agree.
 */
public final class LifePass implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, KnownCommunity> communities;
  private final LifeCalendar calendar;

  private LifePass(Map<String, KnownCommunity> communities, LifeCalendar calendar) {
    this.communities = new HashMap<>(communities);
    this.calendar = calendar;
  }

  /** A pass over the {@link #tallies} of these inputs. */
  public static LifePass of(LifeInputs in, LifeCalendar calendar) {
    return new LifePass(KnownCommunity.of(in.community().collectAsList()), calendar);
  }

  /**
   * What the pass reads: tallies of whole scopes in one task, in the order of periods, each in as
   * many parts as tasks counted.
   */
  public static Dataset<Row> tallies(LifeInputs in, LifeCalendar calendar) {
    Encoder<Row> encoder = ScopeTally.encoder();
    Dataset<Row> ofRuns = Run.rows(in.runs()).mapPartitions(new RunTallying(calendar), encoder);
    Dataset<Row> ofMembers =
        LifePoint.sorted(in).mapPartitions(new MemberTallying(calendar), encoder);
    return Together.by(
        ofRuns.union(ofMembers),
        List.of(ScopeTally.Part.COMMUNITY.col(), ScopeTally.Part.GROUP.col()),
        ScopeTally.Part.UNIT.col(),
        ScopeTally.Part.PERIOD.col());
  }

  @Override
  public List<Table> tables() {
    return List.of(COMMUNITY_STATE, STATE_MOVE, STICKINESS_TABLE, ACTIVE_DAY_DISTRIBUTION);
  }

  /** Every key names the group, and tallies are divided by group. */
  @Override
  public boolean keysStayInTask() {
    return true;
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    Reading reading = new Reading(LifeRows.to(out));
    input.forEachRemaining(row -> reading.see(ScopeTally.of(row)));
    reading.end();
  }

  /** The periods of one scope and length after the other; parts of one period are added up. */
  private final class Reading {
    private final LifeRows rows;
    private ScopeTally tally; // null before the first
    private ScopeLife life;

    Reading(LifeRows rows) {
      this.rows = rows;
    }

    void see(ScopeTally next) {
      if (tally != null && next.period().equals(tally.period())) {
        tally.tallies().addAll(next.tallies());
        return;
      }
      if (tally == null || !next.period().isBeside(tally.period())) {
        end();
        KnownCommunity community = communities.get(next.period().communityId());
        life = new ScopeLife(next.period(), calendar, community, rows);
      } else {
        life.see(tally.period().number(), tally.tallies());
      }
      tally = next;
    }

    void end() {
      if (tally != null) {
        life.see(tally.period().number(), tally.tallies());
        life.end();
        tally = null;
      }
    }
  }
}
