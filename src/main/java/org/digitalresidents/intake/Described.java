package org.digitalresidents.intake;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_entries;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.CommunityGroup;
import org.digitalresidents.model.MemberProfile;
import org.digitalresidents.model.MemberSnapshot;
import org.digitalresidents.table.Field;

/**
 * What imports say beside acts, put together with what was known: of what is said twice, the later
 * holds; where that is not told, the one that sorts last, so that no order of imports matters.
 */
public final class Described {
  private static final Column EARLIEST = lit("1970-01-01T00:00:00Z").cast("timestamp");

  private Described() {}

  /**
   * Rosters, each entry once.
   *
   * @param isReread whether files are read again because another list tells whose the accounts are:
   *     then a roster that is found replaces what was known of it, whose members may be called
   *     otherwise now
   */
  public static Dataset<Row> snapshots(Dataset<Row> known, Dataset<Row> found, boolean isReread) {
    String[] roster = {
      MemberSnapshot.COMMUNITY_ID.column(),
      MemberSnapshot.GROUP_ID.column(),
      MemberSnapshot.AS_OF.column()
    };
    Dataset<Row> kept = isReread ? known.join(found, roster, "left_anti") : known;
    return kept.unionByName(found)
        .groupBy(
            MemberSnapshot.COMMUNITY_ID.col(),
            MemberSnapshot.GROUP_ID.col(),
            MemberSnapshot.MEMBER_ID.col(),
            MemberSnapshot.AS_OF.col())
        .agg(
            MemberSnapshot.ACTOR_KIND.from(max(MemberSnapshot.ACTOR_KIND.col())),
            MemberSnapshot.IN_GROUP.from(max(MemberSnapshot.IN_GROUP.col())),
            MemberSnapshot.IS_ROSTER.from(max(MemberSnapshot.IS_ROSTER.col())),
            MemberSnapshot.JOINED_AT.from(min(MemberSnapshot.JOINED_AT.col())),
            MemberSnapshot.LAST_SEEN_AT.from(max(MemberSnapshot.LAST_SEEN_AT.col())));
  }

  /** Profiles, one per member: each field as said last. */
  public static Dataset<Row> profiles(Dataset<Row> known, Dataset<Row> found) {
    Column asOf = MemberProfile.AS_OF.col();
    Column entries = sort_array(map_entries(MemberProfile.ATTRS.col()));
    return known
        .unionByName(found)
        .groupBy(MemberProfile.COMMUNITY_ID.col(), MemberProfile.MEMBER_ID.col())
        .agg(
            last(MemberProfile.AGE_BAND, asOf),
            last(MemberProfile.GENDER, asOf),
            last(MemberProfile.REGION, asOf),
            MemberProfile.ATTRS.from(
                max_by(MemberProfile.ATTRS.col(), order(MemberProfile.ATTRS, asOf, entries))),
            MemberProfile.AS_OF.from(max(asOf)));
  }

  /** Groups, each once: named as they were named last. */
  public static Dataset<Row> groups(Dataset<Row> known, Dataset<Row> found) {
    Column asOf = CommunityGroup.AS_OF.col();
    return known
        .unionByName(found)
        .groupBy(CommunityGroup.COMMUNITY_ID.col(), CommunityGroup.GROUP_ID.col())
        .agg(
            last(CommunityGroup.NAME, asOf),
            CommunityGroup.OPENED_AT.from(min(CommunityGroup.OPENED_AT.col())),
            CommunityGroup.CLOSED_AT.from(max(CommunityGroup.CLOSED_AT.col())),
            CommunityGroup.AS_OF.from(max(asOf)));
  }

  private static Column last(Field field, Column asOf) {
    return field.from(max_by(field.col(), order(field, asOf, field.col())));
  }

  /** Null, and so last of all, where the field says nothing. */
  private static Column order(Field field, Column asOf, Column value) {
    return when(field.col().isNotNull(), struct(coalesce(asOf, EARLIEST), value));
  }
}
