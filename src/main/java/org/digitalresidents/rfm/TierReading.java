package org.digitalresidents.rfm;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.digitalresidents.model.InteractionParts;
import org.digitalresidents.model.MemberTier;
import org.digitalresidents.model.PurchaseParts;
import org.digitalresidents.model.Tier;
import org.digitalresidents.model.TierComponent;
import org.digitalresidents.model.TierRule;
import org.digitalresidents.table.Field;

/**
 * Reads members one after another, each month by month, and says in which tier they are, and why.
 */
final class TierReading {
  /** What is added to a row, in this order. */
  private static final List<MemberTier> ADDED =
      List.of(
          MemberTier.TIER,
          MemberTier.RAW_TIER,
          MemberTier.IS_HELD,
          MemberTier.PREVIOUS_TIER,
          MemberTier.RULE,
          MemberTier.WHY,
          MemberTier.GAP_TO_NEXT);

  private final RfmOptions options;
  private final HeldTier held;
  private String communityId;
  private String memberId;

  TierReading(RfmOptions options) {
    this.options = options;
    this.held = new HeldTier(options.holdMonths());
  }

  /** What rows of a schema become. */
  static StructType schema(StructType of) {
    StructType schema = of;
    for (Field field : ADDED) {
      schema = schema.add(field.column(), field.spec().type());
    }
    return schema;
  }

  /** The rows with what is added; those of a member follow one another in time. */
  Iterator<Row> of(Iterator<Row> rows) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        return told(rows.next());
      }
    };
  }

  private Row told(Row row) {
    beginAnotherMember(row);
    TierCase now = caseOf(row);
    TierRule rule = TierRules.rule(now.facts());
    Tier raw = rule.tier();
    LocalDate month = row.getAs(MemberTier.MONTH.column());
    Tier before = held.before(month);
    boolean isComplete = row.getAs(MemberTier.IS_COMPLETE.column());
    Tier tier = isComplete ? held.see(month, raw) : held.seeOpen(month, raw);

    Object[] values = Arrays.copyOf(values(row), row.size() + ADDED.size());
    Object[] added = {
      tier.code(),
      raw.code(),
      tier != raw,
      before == null ? null : before.code(),
      rule.code(),
      now.why(rule, tier),
      now.gap(tier)
    };
    System.arraycopy(added, 0, values, row.size(), added.length);
    return RowFactory.create(values);
  }

  private void beginAnotherMember(Row row) {
    String community = row.getAs(MemberTier.COMMUNITY_ID.column());
    String member = row.getAs(MemberTier.MEMBER_ID.column());
    boolean isSame = Objects.equals(community, communityId) && Objects.equals(member, memberId);
    if (!isSame) {
      held.begin();
      communityId = community;
      memberId = member;
    }
  }

  private TierCase caseOf(Row row) {
    Map<TierComponent, Double> percentiles = new EnumMap<>(TierComponent.class);
    Interaction.PERCENTILES.forEach(
        (component, field) -> {
          Double percentile = row.getAs(field.column());
          if (percentile != null) {
            percentiles.put(component, percentile);
          }
        });
    return new TierCase(
        new TierRules.Case(
            row.getAs(MemberTier.INDEX_PERCENTILE.column()),
            row.getAs(MemberTier.RFM_PERCENTILE.column()),
            row.getAs(PurchaseParts.RFM_SEGMENT.column()),
            row.getAs(InteractionParts.IS_HERO.column()),
            row.getAs(InteractionParts.TREND_LOW.column()),
            row.getAs(InteractionParts.JOINED_AGO_DAYS.column()),
            row.getAs(InteractionParts.ACTIVE_DAYS_28.column())),
        row.getAs(MemberTier.INDEX.column()),
        row.getAs(MemberTier.ACTIVE_FROM_INDEX.column()),
        row.getAs(MemberTier.CORE_FROM_INDEX.column()),
        percentiles,
        options.weights());
  }

  private static Object[] values(Row row) {
    Object[] values = new Object[row.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i);
    }
    return values;
  }
}
