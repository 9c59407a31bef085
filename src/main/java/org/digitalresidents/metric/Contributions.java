package org.digitalresidents.metric;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.MemberDay;
import org.digitalresidents.table.Named;

/**
 * What every part of the metrics is turned into: a community, a group or '*', a member, a day and
 * the {@link Measure}s. Keys are named as in {@link MemberDay}.
 */
final class Contributions {
  private enum Part implements Named {
    ENTRY
  }

  private Contributions() {}

  /** What a row adds to a group on a day. */
  static Column entry(Column group, Column day, Map<Measure, Column> measures) {
    List<Column> fields = new ArrayList<>();
    fields.add(MemberDay.GROUP_ID.from(group));
    fields.add(MemberDay.DAY.from(day));
    for (Measure measure : Measure.values()) {
      Column value = measures.getOrDefault(measure, lit(0L));
      fields.add(measure.from(value.cast(DataTypes.LongType)));
    }
    return struct(fields.toArray(Column[]::new));
  }

  /** The same where a condition holds, else nothing. */
  static Column entryWhen(
      Column condition, Column group, Column day, Map<Measure, Column> measures) {
    return when(condition, entry(group, day, measures));
  }

  /** One for yes, nought for no. */
  static Column one(Column condition) {
    return when(condition, 1L).otherwise(0L);
  }

  /** Every row's entries. */
  static Dataset<Row> of(Dataset<Row> rows, Column member, Column... entries) {
    return ofArray(rows, member, array_compact(array(entries)));
  }

  /** Every row's entries, given as an array. */
  static Dataset<Row> ofArray(Dataset<Row> rows, Column member, Column entries) {
    Column community = MemberDay.COMMUNITY_ID.col();
    Column entry = Part.ENTRY.col();
    List<Column> columns = new ArrayList<>();
    columns.add(community);
    columns.add(MemberDay.MEMBER_ID.col());
    columns.add(entry.getField(MemberDay.GROUP_ID.column()).as(MemberDay.GROUP_ID.column()));
    columns.add(entry.getField(MemberDay.DAY.column()).as(MemberDay.DAY.column()));
    Arrays.stream(Measure.values()).forEach(m -> columns.add(m.from(entry.getField(m.column()))));

    return rows.select(
            community, MemberDay.MEMBER_ID.from(member), Part.ENTRY.from(explode(entries)))
        .select(columns.toArray(Column[]::new));
  }
}
