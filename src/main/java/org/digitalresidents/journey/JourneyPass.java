package org.digitalresidents.journey;

import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.MemberDay;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;

/**
 * The one pass over member journeys: every fold sees every act once.
 *
 * <p>Reads rows of {@code activity} with {@link ActRows#columns()}, of which one task has whole
 * journeys, sorted by (community_id, actor_id, ts, seq, event_id), nulls first. Input in another
 * order is an error, not a wrong result. Acts at or after their community's data_end are not seen.
 */
public final class JourneyPass implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  private final List<FoldSpec<?>> folds;
  private final HashMap<String, Instant> dataEnds;

  /**
   * A pass of these folds.
   *
   * @param dataEnds for every community in the input the instant its data end, exclusive
   */
  public JourneyPass(List<FoldSpec<?>> folds, Map<String, Instant> dataEnds) {
    this.folds = List.copyOf(folds);
    this.dataEnds = new HashMap<>(dataEnds);
  }

  @Override
  public List<Table> tables() {
    return folds.stream().<Table>map(FoldSpec::table).distinct().toList();
  }

  /**
   * Every key names the actor, and {@link Journeys} divides acts by actor; or an act, as that of
   * {@code order_line} does, whose id is one in all of {@code activity}.
   */
  @Override
  public boolean keysStayInTask() {
    return true;
  }

  @Override
  public List<Field> unit() {
    return List.of(MemberDay.COMMUNITY_ID, MemberDay.MEMBER_ID);
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    JourneyTeller teller = new JourneyTeller(folds, dataEnds, out);
    input.forEachRemaining(teller::tell);
    teller.endJourney();
  }
}
