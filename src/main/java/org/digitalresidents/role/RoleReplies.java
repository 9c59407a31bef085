package org.digitalresidents.role;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.digitalresidents.model.RoleReply.ROLE_REPLY;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.MemberRole;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.Reply;
import org.digitalresidents.model.RoleFeature;
import org.digitalresidents.model.RoleSpan;
import org.digitalresidents.stat.Interval;
import org.digitalresidents.stat.Wilson;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Named;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;
import org.digitalresidents.table.Together;

/** Fills {@code role_reply}: which roles reply to which, and whether more than by chance. */
public final class RoleReplies implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  private enum Part implements Named {
    COMMUNITY,
    MEMBER,
    FROM,
    TO,
    COUNT
  }

  /** A row of {@code role_reply}. */
  record RoleReplyRow(
      String communityId,
      String fromName,
      String toName,
      long replyCount,
      double expectedCount,
      Double ratio,
      String ratioNullReason,
      Double ratioLow,
      Double ratioHigh) {}

  /**
   * What the pass reads: how many replies go from each name to each, and of each name the pairs of
   * a reply sent and one received that are of one member.
   *
   * @param replies rows of {@code reply}
   * @param features rows of {@code role_feature}
   * @param roles rows of {@code member_role}
   */
  public static Dataset<Row> counts(
      Dataset<Row> replies, Dataset<Row> features, Dataset<Row> roles) {
    return Together.by(
        seen(replies, roles).unionByName(ownPairs(features, roles)),
        List.of(Reply.COMMUNITY_ID.col()),
        Part.FROM.col(),
        Part.TO.col());
  }

  private static Dataset<Row> seen(Dataset<Row> replies, Dataset<Row> roles) {
    Dataset<Row> likely =
        replies
            .where(Reply.isAmongMembers())
            .select(Reply.COMMUNITY_ID.col(), Reply.FROM_ACTOR_ID.col(), Reply.TO_ACTOR_ID.col());
    return named(
            named(likely, roles, Reply.FROM_ACTOR_ID, Part.FROM), roles, Reply.TO_ACTOR_ID, Part.TO)
        .groupBy(Reply.COMMUNITY_ID.col(), Part.FROM.col(), Part.TO.col())
        .agg(Part.COUNT.from(count(lit(1))));
  }

  private static Dataset<Row> ownPairs(Dataset<Row> features, Dataset<Row> roles) {
    Column pairs = RoleFeature.REPLY_OUT_COUNT.col().multiply(RoleFeature.REPLY_IN_COUNT.col());
    Dataset<Row> members =
        features
            .where(RoleFeature.SPAN.col().equalTo(RoleSpan.ALL_TIME.code()).and(pairs.gt(0)))
            .select(
                RoleFeature.COMMUNITY_ID.col(),
                RoleFeature.MEMBER_ID.col(),
                Part.COUNT.from(pairs));
    return named(members, roles, RoleFeature.MEMBER_ID, Part.FROM)
        .groupBy(RoleFeature.COMMUNITY_ID.col(), Part.FROM.col())
        .agg(Part.COUNT.from(sum(Part.COUNT.col())))
        .select(
            Reply.COMMUNITY_ID.col(),
            Part.FROM.col(),
            Part.TO.from(lit(null).cast(DataTypes.StringType)),
            Part.COUNT.col());
  }

  private static Dataset<Row> named(Dataset<Row> rows, Dataset<Row> roles, Field actor, Part name) {
    Dataset<Row> names =
        RoleNames.ofAllTime(roles)
            .select(
                Part.COMMUNITY.from(MemberRole.COMMUNITY_ID.col()),
                Part.MEMBER.from(MemberRole.MEMBER_ID.col()),
                name.from(RoleNames.of()));
    Column isOfMember =
        Reply.COMMUNITY_ID
            .col()
            .equalTo(Part.COMMUNITY.col())
            .and(actor.col().equalTo(Part.MEMBER.col()));
    // A member has one role of all time, so no row multiplies.
    return rows.join(names, isOfMember, "inner").drop(Part.COMMUNITY.col(), Part.MEMBER.col());
  }

  @Override
  public List<Table> tables() {
    return List.of(ROLE_REPLY);
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    RecordShape<RoleReplyRow> shape = RecordShape.of(ROLE_REPLY, RoleReplyRow.class);
    Map<String, ReplyCounts> byCommunity = new TreeMap<>(Comparator.naturalOrder());
    input.forEachRemaining(row -> add(row, byCommunity));
    byCommunity.forEach(
        (community, counts) ->
            counts.forEach((from, to) -> out.accept(shape.row(row(community, counts, from, to)))));
  }

  private static void add(Row row, Map<String, ReplyCounts> byCommunity) {
    ReplyCounts counts =
        byCommunity.computeIfAbsent(
            row.getAs(Reply.COMMUNITY_ID.column()), key -> new ReplyCounts());
    String from = row.getAs(Part.FROM.column());
    String to = row.getAs(Part.TO.column());
    long count = row.getAs(Part.COUNT.column());
    if (to == null) {
      counts.addOwnPairs(from, count);
    } else {
      counts.add(from, to, count);
    }
  }

  private static RoleReplyRow row(String community, ReplyCounts counts, String from, String to) {
    long seen = counts.seen(from, to);
    double expected = counts.expected(from, to);
    if (expected == 0) {
      return new RoleReplyRow(
          community, from, to, seen, expected, null, NullReason.BASE_ZERO.code(), null, null);
    }
    Interval share = Wilson.interval(seen, counts.all()).orElseThrow();
    double times = counts.all() / expected;
    return new RoleReplyRow(
        community,
        from,
        to,
        seen,
        expected,
        seen / expected,
        null,
        share.lower() * times,
        share.upper() * times);
  }
}
