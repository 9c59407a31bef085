package org.digitalresidents.playbook;

import java.time.Instant;
import java.util.Map;
import org.apache.spark.sql.Row;

/** A row with the columns {@link PlaybookPoint}, read. */
record PointReading(
    String community,
    String member,
    String group,
    PointKind kind,
    Instant at,
    Instant until,
    String text,
    Map<String, String> codes,
    Map<String, Double> numbers) {

  static PointReading of(Row row) {
    return new PointReading(
        row.getAs(PlaybookPoint.COMMUNITY.column()),
        row.getAs(PlaybookPoint.MEMBER.column()),
        row.getAs(PlaybookPoint.GROUP.column()),
        PointKind.valueOf(row.getAs(PlaybookPoint.KIND.column())),
        row.getAs(PlaybookPoint.AT.column()),
        row.getAs(PlaybookPoint.UNTIL.column()),
        row.getAs(PlaybookPoint.TEXT.column()),
        map(row, PlaybookPoint.CODES),
        map(row, PlaybookPoint.NUMBERS));
  }

  private static <V> Map<String, V> map(Row row, PlaybookPoint column) {
    int index = row.fieldIndex(column.column());
    return row.isNullAt(index) ? Map.of() : row.getJavaMap(index);
  }

  /** What a key counts; null where that is not known. */
  Double number(String key) {
    return numbers.get(key);
  }

  boolean is(String key) {
    return Boolean.parseBoolean(codes.get(key));
  }

  /** Tells somebody's traits. */
  void traits(Subject subject) {
    for (Trait trait : Trait.values()) {
      String detail = codes.get(trait.code() + PlaybookPoints.DETAIL);
      subject.detail(trait, detail == null ? null : Words.same(detail));
      if (trait.kind() == Trait.Kind.FLAG && is(trait.code())) {
        subject.flag(trait);
      } else if (trait.kind() == Trait.Kind.CODES) {
        subject.code(trait, codes.get(trait.code()));
      } else {
        subject.number(trait, numbers.get(trait.code()));
      }
    }
  }
}
