package org.digitalresidents.intake;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Activity;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;

/**
 * Gives acts their order within an instant: where the source tells none, the rank of the id among
 * the actor's acts of that instant, so that shuffled lines give the same rows.
 *
 * @param acts lays rows out as they are. They come in the order of activity's layout, without an
 *     order of their own where it is to be a rank; such stand first within an instant, by id.
 */
public record RankedActs(Pass<Row> acts) implements Pass<Row> {
  private static final int COMMUNITY = place(Activity.COMMUNITY_ID);
  private static final int ACTOR = place(Activity.ACTOR_ID);
  private static final int TS = place(Activity.TS);
  private static final int SEQ = place(Activity.SEQ);
  private static final int SEQ_IS_RANK = place(Activity.SEQ_IS_RANK);

  private static int place(Activity field) {
    return Activity.ACTIVITY.schema().fieldIndex(field.column());
  }

  @Override
  public List<Table> tables() {
    return acts.tables();
  }

  @Override
  public boolean keysStayInTask() {
    return acts.keysStayInTask();
  }

  @Override
  public List<Field> unit() {
    return acts.unit();
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    acts.read(
        input,
        new Consumer<>() {
          private Object[] last;
          private long rank;

          @Override
          public void accept(TableRow row) {
            Object[] act = row.values();
            if (Boolean.TRUE.equals(act[SEQ_IS_RANK])) {
              rank = isOfOneInstant(last, act) ? rank + 1 : 0;
              act[SEQ] = rank;
              last = act;
            }
            out.accept(row);
          }
        });
  }

  private static boolean isOfOneInstant(Object[] one, Object[] other) {
    return one != null
        && one[TS].equals(other[TS])
        && Objects.equals(one[ACTOR], other[ACTOR])
        && one[COMMUNITY].equals(other[COMMUNITY]);
  }
}
