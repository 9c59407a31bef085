package org.digitalresidents.resident;

import org.digitalresidents.journey.Stay;

/** Where a member comes from, as far as it is known by now. */
final class Origin {
  private static final long MICROS_A_DAY = 86_400_000_000L;

  private Long joined;
  private Long added; // as a contact of a staff account
  private String channel;

  /** The member came in; only the first time counts. */
  void enter(Stay stay) {
    if (stay.spellNo() == 1) {
      joined = stay.start().isUnknown() ? null : Long.valueOf(stay.start().at());
      channel = stay.start().sourceChannel();
    }
  }

  /** A staff account added the member; only the first counts. */
  void addContact(long ts) {
    added = added == null ? Long.valueOf(ts) : added;
  }

  /** By which way the member first came; null where that is not known. */
  String channel() {
    return channel;
  }

  /** Whole days since the first join; null where that is not known. */
  Long tenureDays(long asOf) {
    return daysSince(joined, asOf);
  }

  /** Whole days since the member was added; null where nobody is known to have. */
  Long contactDays(long asOf) {
    return daysSince(added, asOf);
  }

  private static Long daysSince(Long ts, long asOf) {
    return ts == null ? null : Long.valueOf((asOf - ts) / MICROS_A_DAY);
  }
}
