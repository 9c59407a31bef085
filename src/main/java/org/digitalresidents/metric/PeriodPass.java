package org.digitalresidents.metric;

import static org.digitalresidents.model.CommunityDay.COMMUNITY_DAY;
import static org.digitalresidents.model.CommunityWeek.COMMUNITY_WEEK;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;
import org.digitalresidents.time.PeriodNumbers;

/** Fills {@code community_day} and {@code community_week} from {@link ScopeTally}s. */
final class PeriodPass implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  private final MetricOptions options;
  private final HashMap<String, KnownCommunity> communities;

  /**
   * A pass.
   *
   * @param communities every one in the input
   */
  PeriodPass(MetricOptions options, Map<String, KnownCommunity> communities) {
    this.options = options;
    this.communities = new HashMap<>(communities);
  }

  @Override
  public List<Table> tables() {
    return List.of(COMMUNITY_DAY, COMMUNITY_WEEK);
  }

  /** Every key names the group, and tallies are divided by group. */
  @Override
  public boolean keysStayInTask() {
    return true;
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    Reading reading = new Reading(out);
    input.forEachRemaining(row -> reading.see(ScopeTally.of(row)));
    reading.end();
  }

  /** The periods of one scope and length after the other; parts of one period are added up. */
  private final class Reading {
    private final Metrics metrics = new Metrics(options.zone());
    private final Consumer<TableRow> out;
    private ScopeTally tally; // null before the first and after the last
    private PeriodNumbers numbers;
    private Calendar calendar;

    Reading(Consumer<TableRow> out) {
      this.out = out;
    }

    void see(ScopeTally next) {
      if (tally != null && next.isPartOf(tally)) {
        tally.tallies().addAll(next.tallies());
        return;
      }
      if (tally == null || !next.isBeside(tally)) {
        end();
        begin(next);
      } else {
        close();
      }
      tally = next;
    }

    private void begin(ScopeTally first) {
      numbers = new PeriodNumbers(first.unit(), options.weekStart());
      calendar = new Calendar(communities.get(first.communityId()), numbers, rows(first));
    }

    private Consumer<ScopePeriod> rows(ScopeTally scope) {
      PeriodRows rows = new PeriodRows(scope.communityId(), scope.groupId(), metrics, out);
      return scope.unit() == PeriodUnit.DAY ? rows::day : rows::week;
    }

    private void close() {
      Identities.checkEntriesMatchSpells(tally, numbers.start(tally.period()));
      if (options.attribution() != Attribution.ALL) {
        Identities.checkGroupsMakeCommunity(tally, numbers.start(tally.period()));
      }
      calendar.see(tally.period(), tally.tallies());
    }

    void end() {
      if (tally != null) {
        close();
        calendar.end();
        tally = null;
      }
    }
  }
}
