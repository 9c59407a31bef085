package org.digitalresidents.rfm;

import static org.digitalresidents.model.MemberRfm.MEMBER_RFM;
import static org.digitalresidents.model.MemberTier.MEMBER_TIER;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.digitalresidents.model.MemberTier;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;

/** Fills {@code member_tier}: rows of {@code member_rfm}, and what {@link TierReading} adds. */
final class TierPass implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  private static final int IS_COMPLETE =
      MEMBER_TIER.schema().fieldIndex(MemberTier.IS_COMPLETE.column());

  private final AsOfs asOfs;
  private final RfmOptions options;
  private final MonthsOver over;

  TierPass(AsOfs asOfs, RfmOptions options, MonthsOver over) {
    this.asOfs = asOfs;
    this.options = options;
    this.over = over;
  }

  /** The columns that are as in {@code member_rfm}, in the order of {@code member_tier}. */
  static List<String> taken() {
    Set<String> known = Set.of(MEMBER_RFM.schema().fieldNames());
    return Arrays.stream(MEMBER_TIER.schema().fieldNames()).filter(known::contains).toList();
  }

  @Override
  public List<Table> tables() {
    return List.of(MEMBER_TIER);
  }

  /** Every key names the member, and persons are divided by member. */
  @Override
  public boolean keysStayInTask() {
    return true;
  }

  @Override
  public List<Field> unit() {
    return List.of(MemberTier.COMMUNITY_ID, MemberTier.MEMBER_ID);
  }

  @Override
  public String madeOf(TableRow row) {
    return over.madeOf((Boolean) row.values()[IS_COMPLETE]);
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    TierReading reading = new TierReading(options);
    StructType columns = MEMBER_TIER.schema();
    int[] places = taken().stream().mapToInt(columns::fieldIndex).toArray();
    Persons.read(
        input,
        (row, ranked) -> {
          Row person = row.getAs(Scores.PERSON.column());
          Object[] values = new Object[columns.size()];
          for (int i = 0; i < places.length; i++) {
            values[places[i]] = person.get(i);
          }
          reading
              .told(person, ranked)
              .forEach((column, value) -> values[columns.fieldIndex(column)] = value);
          if (isTold(person)) {
            out.accept(new TableRow(MEMBER_TIER, values));
          }
        });
  }

  private boolean isTold(Row person) {
    String community = person.getAs(MemberTier.COMMUNITY_ID.column());
    AsOfFacts then = asOfs.of(community, person.getAs(MemberTier.AS_OF.column()));
    return then.isShown() && over.isAsked(then.isComplete());
  }
}
