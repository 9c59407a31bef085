package org.digitalresidents.journey;

/**
 * The union of a member's group spells while time goes on. Spells that overlap or touch are one: to
 * leave one group at the instant of joining another is no leaving of the community. A spell of no
 * length therefore stands alone only where it touches no other.
 */
final class CommunityStay {
  private SpellStart start; // null where no spell is open or just ended
  private SpellEnd end = SpellEnd.NOT_YET;
  private long openGroups;
  private long spellNo;

  boolean isOpen() {
    return openGroups > 0;
  }

  /** Whether it ended at this instant: still to be taken up by a spell that begins now. */
  boolean endedAt(long ts) {
    return !isOpen() && end.at() == ts;
  }

  /** Whether it ended before this instant, so that nothing can change it any more. */
  boolean endedBefore(long ts) {
    return start != null && !isOpen() && end.at() < ts;
  }

  boolean isUnderway() {
    return start != null;
  }

  SpellStart start() {
    return start;
  }

  SpellEnd end() {
    return isOpen() ? SpellEnd.NOT_YET : end;
  }

  long spellNo() {
    return spellNo;
  }

  /** Whether the start of the community's spell is news: it began, or became known. */
  boolean enter(SpellStart by) {
    openGroups++;
    if (start == null) {
      start = by;
      spellNo++;
      return true;
    }
    return clarify(by);
  }

  /** Among spells that begin together a known join counts as the opener; whether it is news. */
  boolean clarify(SpellStart by) {
    boolean isNews = by.clarifies(start);
    if (isNews) {
      start = by;
    }
    return isNews;
  }

  void exit(SpellEnd by) {
    openGroups--;
    end = by;
  }

  /** The spell is told; the next may begin. */
  void close() {
    start = null;
  }
}
