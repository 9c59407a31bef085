package org.digitalresidents.benefit;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.ReceivedSpan;

/** What one member received, by group and span. */
final class Ledger {
  private static final Duration LAST = Duration.ofDays(28);

  private final String community;
  private final String member;
  private final Instant dataEnd;
  private final Map<String, Map<ReceivedSpan, Map<Benefit, Long>>> received = new TreeMap<>();
  private Benefit lastBenefit;
  private String lastEvent = "";
  private boolean isMember;

  /**
   * An empty ledger.
   *
   * @param dataEnd what is received then or later does not count; null where that is not known, and
   *     nothing counts
   */
  Ledger(String community, String member, Instant dataEnd) {
    this.community = community;
    this.member = member;
    this.dataEnd = dataEnd;
  }

  String community() {
    return community;
  }

  boolean isOf(String ofCommunity, String ofMember) {
    return community.equals(ofCommunity) && member.equals(ofMember);
  }

  /** Something was received; the same benefit of the same event in a row counts once. */
  void see(Benefit benefit, String group, Instant at, String event) {
    boolean isAgain = benefit == lastBenefit && event.equals(lastEvent);
    lastBenefit = benefit;
    lastEvent = event;
    if (benefit == Benefit.STAY) {
      isMember = true;
    } else if (!isAgain && dataEnd != null && at.isBefore(dataEnd)) {
      add(benefit, GroupIds.WHOLE_COMMUNITY, at);
      if (!group.equals(GroupIds.WHOLE_COMMUNITY)) {
        add(benefit, group, at);
      }
    }
  }

  private void add(Benefit benefit, String group, Instant at) {
    of(group, ReceivedSpan.ALL_TIME).merge(benefit, 1L, Long::sum);
    if (!at.isBefore(dataEnd.minus(LAST))) {
      of(group, ReceivedSpan.LAST_28_DAYS).merge(benefit, 1L, Long::sum);
    }
  }

  private Map<Benefit, Long> of(String group, ReceivedSpan span) {
    return received
        .computeIfAbsent(group, key -> new EnumMap<>(ReceivedSpan.class))
        .computeIfAbsent(span, key -> new EnumMap<>(Benefit.class));
  }

  /**
   * Tells what the member received; of who never was a member nothing.
   *
   * @param unknown what cannot be known in the community, and why
   */
  void tell(Map<Benefit, NullReason> unknown, Consumer<ValueReceivedRow> out) {
    if (!isMember) {
      return;
    }
    of(GroupIds.WHOLE_COMMUNITY, ReceivedSpan.ALL_TIME);
    for (String group : received.keySet()) {
      for (ReceivedSpan span : ReceivedSpan.values()) {
        out.accept(ValueReceivedRow.of(community, group, member, span, of(group, span), unknown));
      }
    }
  }
}
