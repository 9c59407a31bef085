package org.digitalresidents.playbook;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.Guardrail;
import org.digitalresidents.model.TenureBand;

/** All that is known of one member, from points in any order. */
final class MemberFacts {
  private final Instant dataEnd;
  private final LocalDate week;
  private final Subject subject = new Subject();
  private final Set<String> groups = new TreeSet<>();
  private final Map<String, Double> acts = new TreeMap<>();
  private final Set<Guardrail> refused = EnumSet.noneOf(Guardrail.class);
  private boolean isIn;
  private String channel;
  private double seenDays;
  private boolean isJoinKnown;
  private Instant rungAt = Instant.MIN;
  private Instant askedAt = Instant.MIN;
  private String question = "";
  private LocalDate stateFrom = LocalDate.MAX;
  private String state;
  private Instant addedAt = Instant.MIN;
  private Instant deletedAt = Instant.MIN;

  /**
   * Of a member of whom nothing is known yet.
   *
   * @param week the first day of the last complete week
   */
  MemberFacts(Instant dataEnd, LocalDate week) {
    this.dataEnd = dataEnd;
    this.week = week;
  }

  void see(PointReading point) {
    switch (point.kind()) {
      case TRAITS -> point.traits(subject);
      case STAY -> stay(point);
      case ACTS -> acts.merge(point.group(), point.number(MemberPoints.ACTS), Double::sum);
      case STATE -> state(point);
      case RUNG -> rung(point);
      case QUESTION -> question(point);
      case POSTS -> posts(point);
      case REFUSAL -> refusal(point);
      case COMMUNITY, INDEX -> throw new IllegalArgumentException(point.kind() + " of a member");
    }
  }

  private void stay(PointReading point) {
    if (!point.group().equals(GroupIds.WHOLE_COMMUNITY)) {
      groups.add(point.group());
      return;
    }
    isIn = true;
    channel = point.text();
    seenDays = daysSince(point.at());
    isJoinKnown = !point.is(MemberPoints.START_UNKNOWN);
    if (isJoinKnown) {
      subject.number(Trait.DAYS_IN, seenDays);
    }
  }

  /** The run of the last complete week; of who came in after it, the first there is. */
  private void state(PointReading point) {
    LocalDate from = point.at().atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate to = point.until().atZone(ZoneOffset.UTC).toLocalDate();
    if (!to.isBefore(week) && from.isBefore(stateFrom)) {
      stateFrom = from;
      state = point.text();
    }
  }

  private void rung(PointReading point) {
    if (point.at().isAfter(rungAt)) {
      rungAt = point.at();
      subject.replace(Trait.RUNG, point.text());
      subject.number(Trait.MISSING_ACTS, point.number(Trait.MISSING_ACTS.code()));
    }
  }

  private void question(PointReading point) {
    if (point.at().isAfter(askedAt)) {
      askedAt = point.at();
      question = point.text();
    } else if (point.at().equals(askedAt) && point.text().compareTo(question) < 0) {
      question = point.text();
    }
  }

  private void posts(PointReading point) {
    subject.number(Trait.POSTS, point.number(MemberPoints.POSTS));
    subject.number(Trait.HEARD_POSTS, point.number(MemberPoints.HEARD));
    subject.number(Trait.DAYS_SINCE_POST, daysSince(point.at()));
    subject.detail(Trait.DAYS_SINCE_POST, of(new Words("帖子", "post"), point.text(), point.at()));
  }

  /** Which one it was, and when, in UTC to the day. */
  private static Words of(Words what, String id, Instant at) {
    LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
    return new Words(
        "%s %s,%s".formatted(what.zh(), id, day), "%s %s of %s".formatted(what.en(), id, day));
  }

  private void refusal(PointReading point) {
    if (point.text().equals(MemberPoints.NO_CONSENT)) {
      refused.add(Guardrail.CONSENT);
      return;
    }
    switch (Etype.ofCode(point.text())) {
      case MUTE -> refused.add(Guardrail.NOT_MUTED);
      case CONTACT_DELETE -> deletedAt = later(deletedAt, point.at());
      default -> addedAt = later(addedAt, point.at());
    }
  }

  private double daysSince(Instant at) {
    return Math.max(0, Duration.between(at, dataEnd).toDays());
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  /** Whether the member is in at data_end. */
  boolean isIn() {
    return isIn;
  }

  /** The groups the member is in. */
  Set<String> groups() {
    return groups;
  }

  /** By which way the member came; null where that is not known. */
  String channel() {
    return channel;
  }

  /** How long the member has been in. */
  TenureBand tenure() {
    return Tenure.of(seenDays, isJoinKnown);
  }

  /** Of the groups they are in the one they were most active in; of equals the first by name. */
  String home() {
    String home = GroupIds.WHOLE_COMMUNITY;
    double most = -1;
    for (String group : groups) {
      double done = acts.getOrDefault(group, 0.0);
      if (done > most) {
        most = done;
        home = group;
      }
    }
    return home;
  }

  /** What the member does not want. */
  Set<Guardrail> refused() {
    if (deletedAt.isAfter(Instant.MIN) && !addedAt.isAfter(deletedAt)) {
      refused.add(Guardrail.CONTACT_KEPT);
    }
    return refused;
  }

  /** The member as rules see them; all points are in. */
  Subject subject() {
    subject.code(Trait.STATE, state);
    if (askedAt.isAfter(Instant.MIN)) {
      subject.number(Trait.OPEN_QUESTION_DAYS, daysSince(askedAt));
      subject.detail(Trait.OPEN_QUESTION_DAYS, of(new Words("提问", "question"), question, askedAt));
    }
    subject.code(Trait.RISK, Risks.of(subject).code());
    return subject;
  }
}
