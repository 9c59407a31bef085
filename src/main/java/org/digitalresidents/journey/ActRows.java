package org.digitalresidents.journey;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.TsPrecision;
import org.digitalresidents.time.EpochMicros;

/**
 * Reads acts from rows of {@code activity}. Where each column lies is looked up once per task.
 * Timestamps come as {@link java.time.Instant} (spark.sql.datetime.java8API.enabled).
 */
public final class ActRows {
  /** What folds need of an act; its text only where a rule asks for words. */
  static final List<Activity> FIELDS =
      List.of(
          Activity.COMMUNITY_ID,
          Activity.ACTOR_ID,
          Activity.TS,
          Activity.TS_PRECISION,
          Activity.SEQ,
          Activity.EVENT_ID,
          Activity.GROUP_ID,
          Activity.ACTOR_KIND,
          Activity.ETYPE,
          Activity.TARGET_EVENT_ID,
          Activity.THREAD_ID,
          Activity.TARGET_ACTOR_ID,
          Activity.N_CHAR,
          Activity.AMOUNT_MINOR,
          Activity.CURRENCY,
          Activity.ORDER_ID,
          Activity.SOURCE_CHANNEL,
          Activity.ATTRS,
          Activity.MSG_TYPE);

  private static final Map<String, ActorKind> KINDS = new HashMap<>();

  private static final Map<String, TsPrecision> PRECISIONS = new HashMap<>();

  static {
    Arrays.stream(TsPrecision.values()).forEach(p -> PRECISIONS.put(p.code(), p));
    Arrays.stream(ActorKind.values()).forEach(kind -> KINDS.put(kind.code(), kind));
  }

  private final int communityId;
  private final int actorId;
  private final int ts;
  private final int precision;
  private final int seq;
  private final int eventId;
  private final int groupId;
  private final int actorKind;
  private final int etype;
  private final int targetEventId;
  private final int threadId;
  private final int targetActorId;
  private final int text; // below 0 where the pass does without
  private final int nChar;
  private final int amountMinor;
  private final int currency;
  private final int orderId;
  private final int sourceChannel;
  private final int attrs;
  private final int msgType;

  /**
   * Finds the columns.
   *
   * @throws IllegalArgumentException where one of {@link #columns()} is missing
   */
  public ActRows(StructType schema) {
    communityId = schema.fieldIndex(Activity.COMMUNITY_ID.column());
    actorId = schema.fieldIndex(Activity.ACTOR_ID.column());
    ts = schema.fieldIndex(Activity.TS.column());
    precision = schema.fieldIndex(Activity.TS_PRECISION.column());
    seq = schema.fieldIndex(Activity.SEQ.column());
    eventId = schema.fieldIndex(Activity.EVENT_ID.column());
    groupId = schema.fieldIndex(Activity.GROUP_ID.column());
    actorKind = schema.fieldIndex(Activity.ACTOR_KIND.column());
    etype = schema.fieldIndex(Activity.ETYPE.column());
    targetEventId = schema.fieldIndex(Activity.TARGET_EVENT_ID.column());
    threadId = schema.fieldIndex(Activity.THREAD_ID.column());
    targetActorId = schema.fieldIndex(Activity.TARGET_ACTOR_ID.column());
    text =
        schema.getFieldIndex(Activity.TEXT.column()).isDefined()
            ? schema.fieldIndex(Activity.TEXT.column())
            : -1;
    nChar = schema.fieldIndex(Activity.N_CHAR.column());
    amountMinor = schema.fieldIndex(Activity.AMOUNT_MINOR.column());
    currency = schema.fieldIndex(Activity.CURRENCY.column());
    orderId = schema.fieldIndex(Activity.ORDER_ID.column());
    sourceChannel = schema.fieldIndex(Activity.SOURCE_CHANNEL.column());
    attrs = schema.fieldIndex(Activity.ATTRS.column());
    msgType = schema.fieldIndex(Activity.MSG_TYPE.column());
  }

  /** The columns of {@code activity} to select for a pass. */
  public static Column[] columns() {
    return FIELDS.stream().map(Activity::col).toArray(Column[]::new);
  }

  /** The same columns and the text, the largest of all. */
  public static Column[] columnsWithText() {
    return Stream.concat(FIELDS.stream(), Stream.of(Activity.TEXT))
        .map(Activity::col)
        .toArray(Column[]::new);
  }

  /** Whose community it is. */
  public String communityId(Row row) {
    return row.getString(communityId);
  }

  /** Who acted; null where the source names nobody. */
  public String actorId(Row row) {
    return row.getString(actorId);
  }

  /** The act itself. */
  public Act act(Row row) {
    return new Act(
        EpochMicros.of(row.getInstant(ts)),
        known(PRECISIONS.get(row.getString(precision)), precision, row),
        row.getLong(seq),
        row.getString(eventId),
        row.getString(groupId),
        known(KINDS.get(row.getString(actorKind)), actorKind, row),
        known(Etype.ofCode(row.getString(etype)), etype, row),
        row.getString(targetEventId),
        row.getString(threadId),
        row.getString(targetActorId),
        text < 0 ? null : row.getString(text),
        number(row, nChar),
        number(row, amountMinor),
        row.getString(currency),
        row.getString(orderId),
        row.getString(sourceChannel),
        row.isNullAt(attrs) ? Map.of() : row.getJavaMap(attrs),
        row.getString(msgType));
  }

  private static Long number(Row row, int column) {
    return row.isNullAt(column) ? null : Long.valueOf(row.getLong(column));
  }

  private <T> T known(T code, int column, Row row) {
    if (code == null) {
      throw new IllegalStateException(
          "Act %s of community %s: unknown %s '%s'"
              .formatted(
                  row.get(eventId),
                  communityId(row),
                  row.schema().apply(column).name(),
                  row.get(column)));
    }
    return code;
  }
}
