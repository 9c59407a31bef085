package org.digitalresidents.rfm;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.Help;
import org.digitalresidents.model.Reply;
import org.digitalresidents.table.Named;
import org.digitalresidents.time.AsOf;

/**
 * With how many others a member had to do in the 90 days before an as-of, and how many posts were
 * helped with.
 */
final class Contacts {
  private enum Part implements Named {
    COMMUNITY,
    MEMBER,
    TS,
    PARTNER,
    POST
  }

  private static final Column NONE = lit(null).cast(DataTypes.StringType);

  private Contacts() {}

  static Dataset<Row> of(Dataset<Row> replies, Dataset<Row> help, Dataset<Row> asOfs) {
    Column isRecent = AsOf.isRecent(Part.TS.col());
    Column community = Part.COMMUNITY.col();

    return AsOf.seen(told(replies, help), asOfs, community, isRecent)
        .select(
            Named.columns(
                List.of(Fact.key(community, Part.MEMBER.col())),
                Part.PARTNER.col(),
                Part.POST.col()))
        .distinct() // a partner counts once, and so does a post
        .groupBy(Fact.KEY.toArray(Column[]::new))
        .agg(
            Fact.PARTNERS.from(count(Part.PARTNER.col())), Fact.HELPS.from(count(Part.POST.col())));
  }

  /** What contacts are counted from, up to the last as-of of each community. */
  static Dataset<Row> before(Dataset<Row> replies, Dataset<Row> help, Dataset<Row> last) {
    Column isBefore = Part.TS.col().lt(AsOf.AT.col());
    return AsOf.seen(told(replies, help), last, Part.COMMUNITY.col(), isBefore);
  }

  private static Dataset<Row> told(Dataset<Row> replies, Dataset<Row> help) {
    return partners(replies).unionByName(helped(help));
  }

  private static Dataset<Row> partners(Dataset<Row> replies) {
    Column from = Reply.FROM_ACTOR_ID.col();
    Column to = Reply.TO_ACTOR_ID.col();
    return replies
        .where(Reply.isAmongMembers())
        .select(
            Part.COMMUNITY.from(Reply.COMMUNITY_ID.col()),
            Part.TS.from(Reply.TS.col()),
            inline(array(contact(from, to), contact(to, from))))
        .withColumn(Part.POST.column(), NONE);
  }

  private static Column contact(Column member, Column partner) {
    return struct(Part.MEMBER.from(member), Part.PARTNER.from(partner));
  }

  private static Dataset<Row> helped(Dataset<Row> help) {
    return help.where(Help.isAmongMembers())
        .select(
            Part.COMMUNITY.from(Help.COMMUNITY_ID.col()),
            Part.TS.from(Help.HELPED_AT.col()),
            Part.MEMBER.from(Help.HELPER_ID.col()),
            Part.PARTNER.from(NONE),
            Part.POST.from(Help.EVENT_ID.col()));
  }
}
