package org.digitalresidents.journey;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.MemberKey;
import org.digitalresidents.table.TableRow;
import org.digitalresidents.time.EpochMicros;
import scala.jdk.javaapi.CollectionConverters;

/** Acts as the rows Spark gives a task, and what a pass makes of them; without Spark. */
final class ActivityRows {
  static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

  private static final StructType ACTIVITY = Activity.ACTIVITY.schema();
  private static final StructType SCHEMA =
      new StructType(
          ActRows.FIELDS.stream()
              .map(field -> ACTIVITY.apply(field.column()))
              .sorted(Comparator.comparing(StructField::name)) // positions must not matter
              .toArray(StructField[]::new));

  private ActivityRows() {}

  static List<Row> rows(MemberKey member, List<Act> acts) {
    List<Row> rows = new ArrayList<>();
    acts.forEach(act -> rows.add(row(member, act)));
    return rows;
  }

  static Row row(MemberKey member, Act act) {
    Object[] values = new Object[SCHEMA.length()];
    for (Activity field : ActRows.FIELDS) {
      values[SCHEMA.fieldIndex(field.column())] = value(field, member, act);
    }
    return new GenericRowWithSchema(values, SCHEMA);
  }

  /** What the base folds make of these rows, in order. */
  static List<TableRow> pass(Instant dataEnd, List<Row> rows) {
    return pass(dataEnd, rows.iterator());
  }

  static List<TableRow> pass(Instant dataEnd, Iterator<Row> rows) {
    List<TableRow> told = new ArrayList<>();
    passOf(dataEnd).read(rows, told::add);
    return told;
  }

  static JourneyPass passOf(Instant dataEnd) {
    return new JourneyPass(
        Folds.of(ZoneId.of("Asia/Shanghai")), Map.of("town", dataEnd, "isle", dataEnd));
  }

  /** A row as text, to compare. */
  static String text(TableRow row) {
    return row.table() + " " + Arrays.asList(row.values());
  }

  private static Object value(Activity field, MemberKey member, Act act) {
    return switch (field) {
      case COMMUNITY_ID -> member.communityId();
      case ACTOR_ID -> member.actorId();
      case TS -> EpochMicros.instant(act.ts());
      case TS_PRECISION -> act.precision().code();
      case SEQ -> act.seq();
      case EVENT_ID -> act.eventId();
      case GROUP_ID -> act.groupId();
      case ACTOR_KIND -> act.actorKind().code();
      case ETYPE -> act.etype().code();
      case TARGET_EVENT_ID -> act.targetEventId();
      case THREAD_ID -> act.threadId();
      case TARGET_ACTOR_ID -> act.targetActorId();
      case N_CHAR -> act.nChar();
      case AMOUNT_MINOR -> act.amountMinor();
      case CURRENCY -> act.currency();
      case ORDER_ID -> act.orderId();
      case SOURCE_CHANNEL -> act.sourceChannel();
      case MSG_TYPE -> act.msgType();
      case ATTRS -> act.attrs().isEmpty() ? null : CollectionConverters.asScala(act.attrs());
      default -> throw new IllegalArgumentException("No fold needs " + field);
    };
  }
}
