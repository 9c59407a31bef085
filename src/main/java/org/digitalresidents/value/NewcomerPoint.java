package org.digitalresidents.value;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.PostResponse;
import org.digitalresidents.table.Named;
import org.digitalresidents.table.Together;

/** A member's first post, beside the columns of {@code post_response}. */
enum NewcomerPoint implements Named {
  /** The group it was in, or the community. */
  PLACE,
  /** When they posted again; null where they have not. */
  NEXT_AT,
  NUMBER;

  /** First posts of members, for the group and the community; whole groups in one task. */
  static Dataset<Row> sorted(Dataset<Row> posts) {
    Object[] spoken =
        Arrays.stream(Etype.values()).filter(Etype::isSpoken).map(Etype::code).toArray();
    Column isSpoken = PostResponse.ETYPE.col().isin(spoken);
    Column isMembers = PostResponse.ACTOR_KIND.col().equalTo(ActorKind.MEMBER.code());
    Column isPublic = PostResponse.GROUP_ID.col().notEqual(GroupIds.ONE_TO_ONE);
    WindowSpec inOrder =
        Window.partitionBy(PostResponse.COMMUNITY_ID.col(), PostResponse.ACTOR_ID.col())
            .orderBy(PostResponse.TS.col(), PostResponse.EVENT_ID.col());
    Column whole = lit(GroupIds.WHOLE_COMMUNITY);
    Column group = PostResponse.GROUP_ID.col();
    Column isOfGroup = group.notEqual(GroupIds.WHOLE_COMMUNITY);
    Column places = when(isOfGroup, array(group, whole)).otherwise(array(whole));
    return Together.by(
        posts
            .where(isSpoken.and(isMembers).and(isPublic))
            .withColumn(NUMBER.column(), row_number().over(inOrder))
            .withColumn(NEXT_AT.column(), lead(PostResponse.TS.col(), 1).over(inOrder))
            .where(NUMBER.col().equalTo(1))
            .withColumn(PLACE.column(), explode(places)),
        List.of(PostResponse.COMMUNITY_ID.col(), PLACE.col()));
  }
}
