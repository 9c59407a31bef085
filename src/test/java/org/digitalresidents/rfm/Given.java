package org.digitalresidents.rfm;

import static org.apache.spark.sql.functions.lit;
import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.Hero.HERO;
import static org.digitalresidents.model.MemberCentrality.MEMBER_CENTRALITY;
import static org.digitalresidents.model.MemberMonth.MEMBER_MONTH;
import static org.digitalresidents.model.MemberRfm.MEMBER_RFM;
import static org.digitalresidents.model.MemberTier.MEMBER_TIER;
import static org.digitalresidents.model.MembershipSpell.MEMBERSHIP_SPELL;
import static org.digitalresidents.model.OrderLine.ORDER_LINE;
import static org.digitalresidents.model.Reply.REPLY;

import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Reply;
import org.digitalresidents.table.Table;
import org.digitalresidents.testing.HelpOfReplies;
import org.digitalresidents.testing.Passes;
import org.digitalresidents.testing.SharedSpark;
import org.digitalresidents.testing.TextTable;

/** The inputs of a test, table by table; a table not drawn is empty. Times are UTC. */
record Given(
    Dataset<Row> community,
    Dataset<Row> spells,
    Dataset<Row> months,
    Dataset<Row> lines,
    Dataset<Row> replies,
    Dataset<Row> centrality,
    Dataset<Row> heroes) {
  /** Months are those of UTC, so that drawings are plain. */
  static final RfmOptions OPTIONS = RfmOptions.STANDARD.in(ZoneId.of("UTC"));

  /** Every month is computed, and nothing is kept. */
  private static final MonthsOver ALL_MONTHS = new MonthsOver("", false);

  static Given communities(String drawn) {
    return new Given(
        TextTable.table(COMMUNITY, drawn),
        empty(MEMBERSHIP_SPELL),
        empty(MEMBER_MONTH),
        empty(ORDER_LINE),
        empty(REPLY),
        empty(MEMBER_CENTRALITY),
        empty(HERO));
  }

  /** A community 'x' since 2024-01-10. */
  static Given until(String dataEnd) {
    return communities(
        """
        community_id | first_ts   | data_end | order_acts | activity_acts
        x            | 2024-01-10 | %s       | 1          | 1
        """
            .formatted(dataEnd));
  }

  Given spells(String drawn) {
    return new Given(
        community,
        TextTable.table(MEMBERSHIP_SPELL, drawn),
        months,
        lines,
        replies,
        centrality,
        heroes);
  }

  Given months(String drawn) {
    return new Given(
        community,
        spells,
        TextTable.table(MEMBER_MONTH, drawn),
        lines,
        replies,
        centrality,
        heroes);
  }

  Given lines(String drawn) {
    return new Given(
        community, spells, months, TextTable.table(ORDER_LINE, drawn), replies, centrality, heroes);
  }

  Given replies(String drawn) {
    return new Given(
        community,
        spells,
        months,
        lines,
        TextTable.table(REPLY, drawn).withColumn(Reply.CONFIDENCE.column(), lit(1.0)),
        centrality,
        heroes);
  }

  Given reach(String drawn) {
    return new Given(
        community,
        spells,
        months,
        lines,
        replies,
        TextTable.table(MEMBER_CENTRALITY, drawn),
        heroes);
  }

  Given heroes(String drawn) {
    return new Given(
        community, spells, months, lines, replies, centrality, TextTable.table(HERO, drawn));
  }

  /** The same, each table changed. */
  Given each(UnaryOperator<Dataset<Row>> change) {
    return new Given(
        change.apply(community),
        change.apply(spells),
        change.apply(months),
        change.apply(lines),
        change.apply(replies),
        change.apply(centrality),
        change.apply(heroes));
  }

  RfmInputs inputs() {
    return new RfmInputs(
        community, spells, months, lines, replies, HelpOfReplies.of(replies), centrality, heroes);
  }

  Dataset<Row> members(RfmOptions options) {
    return Passes.rows(
        MemberRfms.persons(inputs(), options, ALL_MONTHS),
        MemberRfms.pass(community, options, ALL_MONTHS),
        MEMBER_RFM);
  }

  Dataset<Row> membersByCuts(Dataset<Row> cuts, RfmOptions options) {
    return Passes.rows(
        MemberRfms.personsByCuts(inputs(), cuts, options, ALL_MONTHS),
        MemberRfms.pass(community, options, ALL_MONTHS),
        MEMBER_RFM);
  }

  /** The tiers of rows of {@code member_rfm}. */
  static Dataset<Row> tiers(Dataset<Row> members, Dataset<Row> community, RfmOptions options) {
    return tiers(members, community, options, ALL_MONTHS);
  }

  static Dataset<Row> tiers(
      Dataset<Row> members, Dataset<Row> community, RfmOptions options, MonthsOver over) {
    return Passes.rows(
        Tiers.persons(members, community, options, over),
        Tiers.pass(community, options, over),
        MEMBER_TIER);
  }

  private static Dataset<Row> empty(Table table) {
    return SharedSpark.session().createDataFrame(List.of(), table.schema());
  }
}
