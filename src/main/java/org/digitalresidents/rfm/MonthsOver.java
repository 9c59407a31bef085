package org.digitalresidents.rfm;

import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.MemberMonth;
import org.digitalresidents.model.MemberRfm;
import org.digitalresidents.model.MembershipSpell;
import org.digitalresidents.model.OrderLine;
import org.digitalresidents.table.RowSums;
import org.digitalresidents.time.AsOf;

/**
 * The scores and tiers of months that are over. They follow from what was before the end of their
 * month, so a new day leaves them as they are, and they are computed once; unless an act comes late
 * or a setting changes.
 *
 * @param madeOf what they follow from, as a text that is the same where all of it is; "" where they
 *     are not to be kept
 * @param stand they are in the lake, made of the same, so that only months under way are computed
 */
public record MonthsOver(String madeOf, boolean stand) implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * What scores and tiers of months that are over follow from: every row that one of their as-ofs
   * sees, of a spell only what had happened by then, and the settings.
   *
   * @param cuts rows of {@code rfm_cut} they are scored by; null where each month has its own
   * @param program what else would make other rows: the program itself
   */
  public static String madeOf(RfmInputs in, Dataset<Row> cuts, RfmOptions options, String program) {
    Dataset<Row> asOfs = OrdersAsOf.of(in.community(), options).where(AsOf.IS_COMPLETE.col());
    Dataset<Row> last = asOfs.groupBy(AsOf.COMMUNITY.col()).agg(AsOf.AT.from(max(AsOf.AT.col())));
    Column isThen = MemberMonth.AS_OF.col().equalTo(AsOf.AT.col());
    Column isBefore = OrderLine.TS.col().lt(AsOf.AT.col());

    Map<String, Dataset<Row>> seen = new LinkedHashMap<>();
    seen.put("as_ofs", asOfs);
    seen.put("spells", spells(in.spells(), last));
    seen.put("months", AsOf.seen(in.memberMonths(), asOfs, MemberMonth.COMMUNITY_ID.col(), isThen));
    seen.put("orders", AsOf.seen(in.orderLines(), last, OrderLine.COMMUNITY_ID.col(), isBefore));
    seen.put("contacts", Contacts.before(in.replies(), in.help(), last));
    seen.put("reach", then(Fact.reach(in.centrality()), asOfs));
    seen.put("heroes", then(Fact.heroes(in.heroes()), asOfs));
    if (cuts != null) {
      seen.put("cuts", FrozenCuts.counting(cuts));
    }
    return RowSums.of(seen, program + "\n" + options);
  }

  private static Dataset<Row> spells(Dataset<Row> spells, Dataset<Row> last) {
    Column start = MembershipSpell.START_AT.col();
    Column end = MembershipSpell.END_AT.col();
    Column community = MembershipSpell.COMMUNITY_ID.col();
    return AsOf.seen(Fact.spells(spells), last, community, start.lt(AsOf.AT.col()))
        .select(
            community,
            MembershipSpell.MEMBER_ID.col(),
            start,
            MembershipSpell.END_AT.from(when(end.lt(AsOf.AT.col()), end)));
  }

  private static Dataset<Row> then(Dataset<Row> facts, Dataset<Row> asOfs) {
    Column isThen = MemberRfm.AS_OF.col().equalTo(AsOf.AT.col());
    return AsOf.seen(facts, asOfs, MemberRfm.COMMUNITY_ID.col(), isThen);
  }

  /** Whether a row of a month is to be computed. */
  boolean isAsked(boolean isComplete) {
    return !stand || !isComplete;
  }

  /** What the files of a row are to be known by; "" of months under way. */
  String madeOf(boolean isComplete) {
    return isComplete ? madeOf : "";
  }

  /** The as-ofs that are to be computed. */
  Dataset<Row> asked(Dataset<Row> asOfs) {
    return stand ? asOfs.where(AsOf.IS_COMPLETE.col().equalTo(false)) : asOfs;
  }
}
