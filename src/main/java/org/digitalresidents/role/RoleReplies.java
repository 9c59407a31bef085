package org.digitalresidents.role;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
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
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.MemberRole;
import org.digitalresidents.model.Reply;
import org.digitalresidents.stat.Interval;
import org.digitalresidents.stat.Wilson;
import org.digitalresidents.table.Named;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;

/** Fills {@code role_reply}: which roles reply to which, and whether more than by chance. */
public final class RoleReplies implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  private enum Part implements Named {
    COMMUNITY,
    MEMBER,
    FROM,
    TO,
    REPLIES
  }

  /** A row of {@code role_reply}. */
  record RoleReplyRow(
      String communityId,
      String fromName,
      String toName,
      long replyCount,
      double expectedCount,
      double ratio,
      double ratioLow,
      double ratioHigh) {}

  /**
   * What the pass reads: how many replies go from each name to each.
   *
   * @param replies rows of {@code reply}
   * @param roles rows of {@code member_role}
   */
  public static Dataset<Row> counts(Dataset<Row> replies, Dataset<Row> roles) {
    String member = ActorKind.MEMBER.code();
    Column isAmongMembers =
        Reply.FROM_KIND.col().equalTo(member).and(Reply.TO_KIND.col().equalTo(member));
    Column isToAnother = Reply.FROM_ACTOR_ID.col().notEqual(Reply.TO_ACTOR_ID.col());
    Dataset<Row> likely =
        replies
            .where(Reply.isLikely().and(isAmongMembers).and(isToAnother))
            .select(Reply.COMMUNITY_ID.col(), Reply.FROM_ACTOR_ID.col(), Reply.TO_ACTOR_ID.col());
    return named(
            named(likely, roles, Reply.FROM_ACTOR_ID, Part.FROM), roles, Reply.TO_ACTOR_ID, Part.TO)
        .groupBy(Reply.COMMUNITY_ID.col(), Part.FROM.col(), Part.TO.col())
        .agg(Part.REPLIES.from(count(lit(1))))
        .repartition(Reply.COMMUNITY_ID.col())
        .sortWithinPartitions(Reply.COMMUNITY_ID.col(), Part.FROM.col(), Part.TO.col());
  }

  private static Dataset<Row> named(
      Dataset<Row> replies, Dataset<Row> roles, Reply actor, Part name) {
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
    // A member has one role of all time, so no reply multiplies.
    return replies.join(names, isOfMember, "inner").drop(Part.COMMUNITY.col(), Part.MEMBER.col());
  }

  @Override
  public List<Table> tables() {
    return List.of(ROLE_REPLY);
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    RecordShape<RoleReplyRow> shape = RecordShape.of(ROLE_REPLY, RoleReplyRow.class);
    Map<String, PairCounts> byCommunity = new TreeMap<>(Comparator.naturalOrder());
    input.forEachRemaining(
        row ->
            byCommunity
                .computeIfAbsent(row.getAs(Reply.COMMUNITY_ID.column()), key -> new PairCounts())
                .add(
                    row.getAs(Part.FROM.column()),
                    row.getAs(Part.TO.column()),
                    row.getAs(Part.REPLIES.column())));
    byCommunity.forEach(
        (community, counts) ->
            counts.forEach((from, to) -> out.accept(shape.row(row(community, counts, from, to)))));
  }

  private static RoleReplyRow row(String community, PairCounts counts, String from, String to) {
    long seen = counts.of(from, to);
    double all = counts.all();
    double expected = counts.from(from) * (counts.to(to) / all);
    Interval share = Wilson.interval(seen, counts.all()).orElseThrow();
    return new RoleReplyRow(
        community,
        from,
        to,
        seen,
        expected,
        seen / expected,
        share.lower() * all / expected,
        share.upper() * all / expected);
  }
}
