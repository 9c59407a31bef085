package org.digitalresidents.job;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;

/** The pass that writes rows to one table as they are. */
record RowsOf(Table table) implements Pass<Row> {
  @Override
  public List<Table> tables() {
    return List.of(table);
  }

  /** Buckets hold equal acts together; ids were compared across them when acts were taken in. */
  @Override
  public boolean keysStayInTask() {
    return table.layout() != null;
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    while (input.hasNext()) {
      out.accept(new TableRow(table, values(input.next())));
    }
  }

  private static Object[] values(Row row) {
    Object[] values = new Object[row.length()];
    for (int i = 0; i < values.length; i++) {
      Object value = row.get(i);
      values[i] = value instanceof scala.collection.Map ? sorted(row.getJavaMap(i)) : value;
    }
    return values;
  }

  /** Maps in the order of their keys, so that equal rows are equal bytes. */
  private static Map<Object, Object> sorted(Map<Object, Object> map) {
    return new TreeMap<>(map);
  }
}
