package org.digitalresidents.resident;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.digitalresidents.model.MemberKey;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.RoleFeature;
import org.digitalresidents.model.RoleSpan;

/** The counts of one member in one span, while facts come in. */
final class RoleTally {
  private static final List<RoleFeature> OTHER_ACTS =
      List.of(
          RoleFeature.ANSWER_COUNT,
          RoleFeature.SHARE_COUNT,
          RoleFeature.BANTER_COUNT,
          RoleFeature.APPRECIATION_COUNT,
          RoleFeature.ANNOUNCEMENT_COUNT);

  private final Map<RoleFeature, Long> counts = new EnumMap<>(RoleFeature.class);
  private long repeats;
  private long net;
  private String currency; // null before the first line
  private boolean isMixed;

  void add(RoleFeature count) {
    counts.merge(count, 1L, Long::sum);
  }

  /** So often was a question asked that had been asked before. */
  void addRepeats(long count) {
    repeats += count;
  }

  /** Money that came in; negative where it was given back. */
  void addMoney(long amount, String of) {
    isMixed |= currency != null && !currency.equals(of);
    currency = of;
    net = Math.addExact(net, amount);
  }

  /** Questions asked, those asked again once; a repeat lies where its question does. */
  long questions() {
    return Math.max(count(RoleFeature.QUESTION_COUNT) - repeats, 0);
  }

  private long count(RoleFeature field) {
    return counts.getOrDefault(field, 0L);
  }

  RoleTallyRow row(MemberKey member, RoleSpan span, LocalDate start, long questions) {
    return new RoleTallyRow(
        member.communityId(),
        member.actorId(),
        span.code(),
        start,
        questions,
        count(RoleFeature.ANSWER_COUNT),
        count(RoleFeature.SHARE_COUNT),
        count(RoleFeature.BANTER_COUNT),
        count(RoleFeature.APPRECIATION_COUNT),
        count(RoleFeature.ANNOUNCEMENT_COUNT),
        questions + OTHER_ACTS.stream().mapToLong(this::count).sum(),
        count(RoleFeature.CONTRIBUTION_COUNT),
        count(RoleFeature.LED_COUNT),
        count(RoleFeature.REPLY_OUT_COUNT),
        count(RoleFeature.REPLY_IN_COUNT),
        count(RoleFeature.PARTNER_COUNT),
        count(RoleFeature.MUTUAL_PARTNER_COUNT),
        count(RoleFeature.HELPED_COUNT),
        count(RoleFeature.JUDGED_HELP_COUNT),
        count(RoleFeature.ACCEPTED_COUNT),
        count(RoleFeature.ORDER_COUNT),
        null,
        isMixed ? null : Long.valueOf(net),
        isMixed ? NullReason.CURRENCY_MIX.code() : null,
        isMixed ? null : currency);
  }
}
