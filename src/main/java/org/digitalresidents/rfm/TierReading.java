package org.digitalresidents.rfm;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.InteractionParts;
import org.digitalresidents.model.MemberTier;
import org.digitalresidents.model.PurchaseParts;
import org.digitalresidents.model.Tier;
import org.digitalresidents.model.TierComponent;
import org.digitalresidents.model.TierRule;

/**
 * Reads members one after another, each month by month, and says in which tier they are, and why.
 */
final class TierReading {
  private final RfmOptions options;
  private final HeldTier held;
  private final Map<String, Object> added = new HashMap<>();
  private String communityId;
  private String memberId;

  TierReading(RfmOptions options) {
    this.options = options;
    this.held = new HeldTier(options.holdMonths());
  }

  /**
   * What the next person has in the columns that are of {@code member_tier} alone; valid until the
   * next is told.
   *
   * @param person a row of {@code member_rfm}; those of a member follow one another in time
   * @param ranked how the person ranks by {@link Measure#INDEX} and {@link Measure#PURCHASES}
   */
  Map<String, Object> told(Row person, Map<Measure, Row> ranked) {
    beginAnotherMember(person);
    TierRanks ranks = TierRanks.of(ranked);
    TierCase now = caseOf(person, ranks);
    TierRule rule = TierRules.rule(now.facts());
    Tier raw = rule.tier();
    LocalDate month = person.getAs(MemberTier.MONTH.column());
    Tier before = held.before(month);
    boolean isComplete = person.getAs(MemberTier.IS_COMPLETE.column());
    Tier tier = isComplete ? held.see(month, raw) : held.seeOpen(month, raw);

    add(MemberTier.TIER, tier.code());
    add(MemberTier.RAW_TIER, raw.code());
    add(MemberTier.IS_HELD, tier != raw);
    add(MemberTier.PREVIOUS_TIER, before == null ? null : before.code());
    add(MemberTier.RULE, rule.code());
    add(MemberTier.WHY, now.why(rule, tier));
    add(MemberTier.GAP_TO_NEXT, now.gap(tier));
    addRanks(person, ranks);
    return added;
  }

  private void add(MemberTier column, Object value) {
    added.put(column.column(), value);
  }

  private void addRanks(Row person, TierRanks ranks) {
    String none =
        ranks.index() == null
            ? person.getAs(InteractionParts.REACH_PERCENTILE.reasonColumn())
            : null;
    add(MemberTier.INDEX, ranks.index());
    added.put(MemberTier.INDEX.reasonColumn(), none);
    add(MemberTier.INDEX_PERCENTILE, ranks.indexPercentile());
    added.put(MemberTier.INDEX_PERCENTILE.reasonColumn(), none);
    add(MemberTier.ACTIVE_FROM_INDEX, ranks.activeFrom());
    add(MemberTier.CORE_FROM_INDEX, ranks.coreFrom());
    String unbought =
        ranks.rfmPercentile() == null ? person.getAs(PurchaseParts.NET_MINOR.reasonColumn()) : null;
    add(MemberTier.RFM_PERCENTILE, ranks.rfmPercentile());
    added.put(MemberTier.RFM_PERCENTILE.reasonColumn(), unbought);
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

  private TierCase caseOf(Row row, TierRanks ranks) {
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
            ranks.indexPercentile(),
            ranks.rfmPercentile(),
            row.getAs(PurchaseParts.RFM_SEGMENT.column()),
            row.getAs(InteractionParts.IS_HERO.column()),
            row.getAs(InteractionParts.TREND_LOW.column()),
            row.getAs(InteractionParts.JOINED_AGO_DAYS.column()),
            row.getAs(InteractionParts.ACTIVE_DAYS_28.column())),
        ranks.index(),
        ranks.activeFrom(),
        ranks.coreFrom(),
        percentiles,
        options.weights());
  }
}
