package org.digitalresidents.concentration;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.when;

import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.ActCounts;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.Contribution;
import org.digitalresidents.model.CurrencyNumbers;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.Help;
import org.digitalresidents.model.MemberDay;
import org.digitalresidents.model.MembershipSpell;
import org.digitalresidents.model.OrderLine;
import org.digitalresidents.table.Named;
import org.digitalresidents.time.Period;

/**
 * What a member gave in which groups on a day, or that they are a member at data_end, which is no
 * day's. Money is what was paid less what was refunded, member or not at that instant.
 */
enum Given implements Named {
  COMMUNITY,
  MEMBER,
  GROUPS,
  DAY,
  MESSAGES,
  HELP,
  GMV_NET,
  /** See {@link CurrencyNumbers}. */
  CURRENCY_NUMBER,
  IS_MEMBER;

  /** The column of a measure. */
  static Given of(Contribution measure) {
    return valueOf(measure.name());
  }

  /** All of it, and a row of nothing for every community. */
  static Dataset<Row> of(ConcentrationInputs in, Period days) {
    return messages(in.memberDays())
        .unionByName(money(in.orderLines(), days))
        .unionByName(help(in.help(), days))
        .unionByName(members(in.spells()))
        .unionByName(
            rows(in.community(), Map.of(COMMUNITY, Community.COMMUNITY_ID.col(), GROUPS, whole())));
  }

  private static Dataset<Row> messages(Dataset<Row> memberDays) {
    Column spoken = ActCounts.spoken();
    Column group = MemberDay.GROUP_ID.col();
    Column isGroup = group.notEqual(GroupIds.WHOLE_COMMUNITY);
    Column isOfGroup = isGroup.and(group.notEqual(GroupIds.ONE_TO_ONE));
    Column both = array(lit(GroupIds.WHOLE_COMMUNITY), group);
    return rows(
        memberDays.where(spoken.gt(0)),
        Map.of(
            COMMUNITY, MemberDay.COMMUNITY_ID.col(),
            MEMBER, MemberDay.MEMBER_ID.col(),
            GROUPS, when(isOfGroup, both).otherwise(whole()),
            DAY, MemberDay.DAY.col(),
            MESSAGES, spoken));
  }

  private static Dataset<Row> money(Dataset<Row> orderLines, Period days) {
    Column isOrder = OrderLine.KIND.col().equalTo(OrderLine.Kind.ORDER.code());
    Column amount = OrderLine.AMOUNT_MINOR.col();
    return rows(
        orderLines,
        Map.of(
            COMMUNITY, OrderLine.COMMUNITY_ID.col(),
            MEMBER, OrderLine.MEMBER_ID.col(),
            GROUPS, whole(),
            DAY, days.dayOf(OrderLine.TS.col()),
            GMV_NET, when(isOrder, amount).otherwise(negate(amount)),
            CURRENCY_NUMBER, CurrencyNumbers.ofLine()));
  }

  private static Dataset<Row> help(Dataset<Row> help, Period days) {
    return rows(
        help.where(Help.isAmongMembers()),
        Map.of(
            COMMUNITY, Help.COMMUNITY_ID.col(),
            MEMBER, Help.HELPER_ID.col(),
            GROUPS, whole(),
            DAY, days.dayOf(Help.HELPED_AT.col()),
            HELP, lit(1L)));
  }

  private static Dataset<Row> members(Dataset<Row> spells) {
    return rows(
        spells.where(MembershipSpell.END_AT.col().isNull()),
        Map.of(
            COMMUNITY, MembershipSpell.COMMUNITY_ID.col(),
            MEMBER, MembershipSpell.MEMBER_ID.col(),
            GROUPS, array(MembershipSpell.GROUP_ID.col()),
            IS_MEMBER, lit(true)));
  }

  private static Column whole() {
    return array(lit(GroupIds.WHOLE_COMMUNITY));
  }

  private static Dataset<Row> rows(Dataset<Row> source, Map<Given, Column> filled) {
    Map<Given, Column> columns = new EnumMap<>(Given.class);
    columns.put(MEMBER, lit(null).cast(DataTypes.StringType));
    columns.put(DAY, lit(null).cast(DataTypes.DateType));
    for (Contribution measure : Contribution.values()) {
      columns.put(of(measure), lit(0L));
    }
    columns.put(CURRENCY_NUMBER, lit(null).cast(DataTypes.LongType));
    columns.put(IS_MEMBER, lit(false));
    columns.putAll(filled);
    return source.select(
        columns.entrySet().stream()
            .map(column -> column.getKey().from(column.getValue()))
            .toArray(Column[]::new));
  }
}
