package org.digitalresidents.rfm;

import static org.digitalresidents.model.MemberRfm.MEMBER_RFM;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.MemberKey;
import org.digitalresidents.model.MemberRfm;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;

/** Fills {@code member_rfm} from persons and how they rank. */
final class MemberRfmPass implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  private static final int IS_COMPLETE =
      MEMBER_RFM.schema().fieldIndex(MemberRfm.IS_COMPLETE.column());

  private final AsOfs asOfs;
  private final MonthsOver over;

  MemberRfmPass(AsOfs asOfs, MonthsOver over) {
    this.asOfs = asOfs;
    this.over = over;
  }

  @Override
  public List<Table> tables() {
    return List.of(MEMBER_RFM);
  }

  /** Every key names the member, and persons are divided by member. */
  @Override
  public boolean keysStayInTask() {
    return true;
  }

  @Override
  public List<Field> unit() {
    return List.of(MemberRfm.COMMUNITY_ID, MemberRfm.MEMBER_ID);
  }

  @Override
  public String madeOf(TableRow row) {
    return over.madeOf((Boolean) row.values()[IS_COMPLETE]);
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    RecordShape<MemberRfmRow> shape = RecordShape.of(MEMBER_RFM, MemberRfmRow.class);
    Persons.read(
        input,
        (row, ranked) -> {
          Facts facts = new Facts(row.getAs(Scores.PERSON.column()), ranked);
          out.accept(shape.row(row(row, facts)));
        });
  }

  private MemberRfmRow row(Row row, Facts person) {
    MemberKey member =
        new MemberKey(
            row.getAs(MemberRfm.COMMUNITY_ID.column()), row.getAs(MemberRfm.MEMBER_ID.column()));
    Instant asOf = row.getAs(MemberRfm.AS_OF.column());
    AsOfFacts then = asOfs.of(member.communityId(), asOf);
    return MemberRfmRow.of(member, asOf, then, person, row.getAs(Scores.SPLIT.column()));
  }
}
