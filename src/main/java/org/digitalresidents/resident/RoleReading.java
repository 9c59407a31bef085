package org.digitalresidents.resident;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.digitalresidents.model.MemberKey;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.time.FourWeeks;
import org.digitalresidents.time.LocalDays;

/** Makes tallies of facts, one member after the other; holds the rows of one. */
final class RoleReading implements Iterator<Row> {
  private final Iterator<Row> facts;
  private final LocalDays days;
  private final FourWeeks windows;
  private final RecordShape<RoleTallyRow> shape =
      RecordShape.of(RoleTallies.ROLE_TALLY, RoleTallyRow.class);
  private final Queue<Row> told = new ArrayDeque<>();
  private MemberKey member; // null before the first
  private MemberTallies tallies;

  RoleReading(Iterator<Row> facts, LocalDays days, FourWeeks windows) {
    this.facts = facts;
    this.days = days;
    this.windows = windows;
  }

  @Override
  public boolean hasNext() {
    while (told.isEmpty() && facts.hasNext()) {
      see(facts.next());
    }
    if (told.isEmpty() && member != null) {
      tell();
      member = null;
    }
    return !told.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return told.remove();
  }

  private void see(Row row) {
    MemberKey next =
        new MemberKey(row.getAs(RoleFact.COMMUNITY.column()), row.getAs(RoleFact.MEMBER.column()));
    if (!next.equals(member)) {
      if (member != null) {
        tell();
      }
      member = next;
      tallies = new MemberTallies(next, days, windows);
    }
    tallies.see(MemberFact.of(row));
  }

  private void tell() {
    tallies.rows().forEach(row -> told.add(RowFactory.create(shape.row(row).values())));
  }
}
