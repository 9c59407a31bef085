package org.digitalresidents.talk;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.GroupIds;

/**
 * A post as it is read here.
 *
 * @param actorId null where the source names nobody
 * @param text null where there is none, or only blanks
 * @param msgType null where the source does not say
 */
record Heard(
    String communityId,
    String groupId,
    String eventId,
    Instant ts,
    String actorId,
    ActorKind kind,
    Etype etype,
    String text,
    String msgType) {

  /** What the passes read, in any order: what is said or pushed outside one-to-one chats. */
  static Dataset<Row> posts(Dataset<Row> activity) {
    Object[] said =
        Stream.concat(
                Arrays.stream(Etype.values()).filter(Etype::isSpoken),
                Stream.of(Etype.CHECKIN, Etype.PUSH))
            .map(Etype::code)
            .toArray();
    Column isPublic = Activity.GROUP_ID.col().notEqual(GroupIds.ONE_TO_ONE);
    return activity
        .where(Activity.ETYPE.col().isin(said).and(isPublic))
        .select(
            Activity.COMMUNITY_ID.col(),
            Activity.GROUP_ID.col(),
            Activity.EVENT_ID.col(),
            Activity.TS.col(),
            Activity.ACTOR_ID.col(),
            Activity.ACTOR_KIND.col(),
            Activity.ETYPE.col(),
            Activity.TEXT.col(),
            Activity.MSG_TYPE.col());
  }

  static Heard of(Row row) {
    String text = row.getAs(Activity.TEXT.column());
    return new Heard(
        row.getAs(Activity.COMMUNITY_ID.column()),
        row.getAs(Activity.GROUP_ID.column()),
        row.getAs(Activity.EVENT_ID.column()),
        row.getAs(Activity.TS.column()),
        row.getAs(Activity.ACTOR_ID.column()),
        ActorKind.valueOf(row.<String>getAs(Activity.ACTOR_KIND.column()).toUpperCase(Locale.ROOT)),
        Etype.ofCode(row.getAs(Activity.ETYPE.column())),
        text == null || text.isBlank() ? null : text,
        row.getAs(Activity.MSG_TYPE.column()));
  }
}
