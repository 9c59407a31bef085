package org.digitalresidents.role;

import static org.digitalresidents.model.RoleDrift.ROLE_DRIFT;
import static org.digitalresidents.model.RoleMove.ROLE_MOVE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.role.RoleSteps.Count;
import org.digitalresidents.role.RoleSteps.Kind;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;

/** Fills {@code role_move} and {@code role_drift}. */
public final class RoleMoves implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, Noise> noises;

  RoleMoves(Map<String, Noise> noises) {
    this.noises = new HashMap<>(noises);
  }

  /**
   * What the pass reads.
   *
   * @param roles rows of {@code member_role}
   */
  public static Dataset<Row> steps(Dataset<Row> roles) {
    return RoleSteps.counted(roles);
  }

  @Override
  public List<Table> tables() {
    return List.of(ROLE_MOVE, ROLE_DRIFT);
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    RecordShape<RoleMatrix.MoveRow> moves = RecordShape.of(ROLE_MOVE, RoleMatrix.MoveRow.class);
    RecordShape<Drift.DriftRow> drifts = RecordShape.of(ROLE_DRIFT, Drift.DriftRow.class);
    String community = null;
    RoleMatrix matrix = null;
    Drift drift = null;
    while (input.hasNext()) {
      Row row = input.next();
      String next = row.getAs(Count.COMMUNITY.column());
      if (!next.equals(community)) {
        if (community != null) {
          matrix.tell(move -> out.accept(moves.row(move)));
          drift.tell(window -> out.accept(drifts.row(window)));
        }
        community = next;
        matrix = new RoleMatrix(next, noises.getOrDefault(next, Noise.NONE));
        drift = new Drift(next);
      }
      add(row, matrix, drift);
    }
    if (community != null) {
      matrix.tell(move -> out.accept(moves.row(move)));
      drift.tell(window -> out.accept(drifts.row(window)));
    }
  }

  private static void add(Row row, RoleMatrix matrix, Drift drift) {
    Kind kind = Kind.valueOf(row.getAs(Count.KIND.column()));
    LocalDate day = row.getAs(Count.DAY.column());
    String to = row.getAs(Count.TO.column());
    long members = row.<Long>getAs(Count.MEMBERS.column());
    switch (kind) {
      case STEP ->
          matrix.add(
              row.getAs(Count.FROM.column()), to, row.getAs(Count.WINDOWS.column()), members);
      case OPEN -> matrix.addOpen(row.getAs(Count.FROM.column()), members);
      case WAS -> drift.add(day, to, members);
      case STAYED -> drift.compared(day, members, members);
      case CHANGED -> drift.compared(day, members, 0);
    }
  }
}
