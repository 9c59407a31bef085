package org.digitalresidents.role;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.every;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.weekday;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.ActCounts;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.MemberDay;
import org.digitalresidents.model.MemberRole;
import org.digitalresidents.model.MemberTier;
import org.digitalresidents.model.MembershipSpell;
import org.digitalresidents.model.RoleAct;
import org.digitalresidents.model.RoleFeature;
import org.digitalresidents.model.RoleSpan;
import org.digitalresidents.model.WindowParts;
import org.digitalresidents.table.Named;

/** What is known of the members of each role, added up. */
final class PersonaFacts {
  private enum Part implements Named {
    COMMUNITY,
    MEMBER,
    LAST,
    GONE
  }

  private PersonaFacts() {}

  /** The sums, of one community after the other. */
  static Dataset<Row> summed(PersonaInputs in) {
    Dataset<Row> named =
        RoleNames.ofAllTime(in.roles())
            .select(
                MemberRole.COMMUNITY_ID.col(),
                MemberRole.MEMBER_ID.col(),
                PersonaFact.NAME.from(RoleNames.of()),
                MemberRole.PERSONA_ID.col(),
                MemberRole.METHOD.col(),
                MemberRole.MARGIN.col());
    Column[] what = {
      PersonaFact.COMMUNITY.col(),
      PersonaFact.NAME.col(),
      PersonaFact.FACET.col(),
      PersonaFact.KEY.col()
    };
    return ofMembers(named, in)
        .unionByName(weekdays(named, in.days()))
        .groupBy(what)
        .agg(PersonaFact.VALUE.from(sum(PersonaFact.VALUE.col())))
        .repartition(PersonaFact.COMMUNITY.col())
        .sortWithinPartitions(what);
  }

  private static Dataset<Row> ofMembers(Dataset<Row> named, PersonaInputs in) {
    Dataset<Row> features =
        in.features()
            .where(RoleFeature.SPAN.col().equalTo(RoleSpan.ALL_TIME.code()))
            .select(featureColumns());
    Dataset<Row> tiers = latest(in.tiers());
    return named
        // A member has one row of all time in either, and one tier at the last complete month, one
        // row of
        // stays.
        .join(features, isSame(), "inner")
        .drop(Part.COMMUNITY.col(), Part.MEMBER.col())
        .join(tiers, isSame(), "left")
        .drop(Part.COMMUNITY.col(), Part.MEMBER.col())
        .join(gone(in.spells()), isSame(), "left")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> new PersonaTallies(Part.GONE).of(rows),
            Encoders.row(PersonaFact.schema()));
  }

  private static Column[] featureColumns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Part.COMMUNITY.from(RoleFeature.COMMUNITY_ID.col()));
    columns.add(Part.MEMBER.from(RoleFeature.MEMBER_ID.col()));
    Arrays.stream(RoleAct.values()).forEach(act -> columns.add(act.count().col()));
    columns.add(RoleFeature.HELPED_COUNT.col());
    columns.add(RoleFeature.NET_MINOR.col());
    columns.add(RoleFeature.NET_MINOR.reason());
    columns.add(RoleFeature.CURRENCY.col());
    columns.add(WindowParts.SOURCE_CHANNEL.col());
    columns.add(WindowParts.TENURE_DAYS.col());
    columns.add(WindowParts.CONTACT_DAYS.col());
    return columns.toArray(Column[]::new);
  }

  private static Column isSame() {
    return MemberRole.COMMUNITY_ID
        .col()
        .equalTo(Part.COMMUNITY.col())
        .and(MemberRole.MEMBER_ID.col().equalTo(Part.MEMBER.col()));
  }

  /** Whether every stay of a member in the community is over. */
  private static Dataset<Row> gone(Dataset<Row> spells) {
    return spells
        .where(MembershipSpell.GROUP_ID.col().equalTo(GroupIds.WHOLE_COMMUNITY))
        .groupBy(
            Part.COMMUNITY.from(MembershipSpell.COMMUNITY_ID.col()),
            Part.MEMBER.from(MembershipSpell.MEMBER_ID.col()))
        .agg(Part.GONE.from(every(MembershipSpell.END_AT.col().isNotNull())));
  }

  private static Dataset<Row> latest(Dataset<Row> tiers) {
    Dataset<Row> complete = tiers.where(MemberTier.IS_COMPLETE.col());
    Column[] community = {MemberTier.COMMUNITY_ID.col()};
    Dataset<Row> last =
        complete
            .groupBy(community)
            .agg(Part.LAST.from(max(MemberTier.AS_OF.col())))
            .withColumnRenamed(MemberTier.COMMUNITY_ID.column(), Part.COMMUNITY.column());
    Column isLast =
        MemberTier.COMMUNITY_ID
            .col()
            .equalTo(Part.COMMUNITY.col())
            .and(MemberTier.AS_OF.col().equalTo(Part.LAST.col()));
    return complete
        // A community has one last month, so no row multiplies.
        .join(broadcast(last), isLast, "inner")
        .select(
            Part.COMMUNITY.col(),
            Part.MEMBER.from(MemberTier.MEMBER_ID.col()),
            MemberTier.TIER.col());
  }

  private static Dataset<Row> weekdays(Dataset<Row> named, Dataset<Row> days) {
    Dataset<Row> acts =
        days.select(
            Part.COMMUNITY.from(MemberDay.COMMUNITY_ID.col()),
            Part.MEMBER.from(MemberDay.MEMBER_ID.col()),
            PersonaFact.KEY.from(weekday(MemberDay.DAY.col()).cast(DataTypes.StringType)),
            PersonaFact.VALUE.from(coalesce(ActCounts.ACTIVE_COUNT.col(), lit(0L))));
    return acts
        // A member has one name, so no day multiplies.
        .join(named, isSame(), "inner")
        .select(
            PersonaFact.COMMUNITY.from(MemberRole.COMMUNITY_ID.col()),
            PersonaFact.NAME.col(),
            PersonaFact.FACET.from(lit(PersonaFact.Facet.WEEKDAY.name())),
            PersonaFact.KEY.col(),
            PersonaFact.VALUE.col());
  }
}
