package org.digitalresidents.survival;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.digitalresidents.model.CohortBy;

/**
 * The cohorts of one group's spans in one stage, or on the way to one milestone, each with its
 * folds. Those of a point are found by its day and its channel, as they were found before.
 */
final class Strata {
  private final String communityId;
  private final String groupId;
  private final String subject;
  private final List<Part.Open> parts;
  private final CohortDays days;
  private final List<StratumFold<?>> ofAll;
  private final Map<String, List<StratumFold<?>>> ofChannels = new HashMap<>();
  private final Map<LocalDate, List<StratumFold<?>>> ofWeeks = new HashMap<>();
  private final Map<LocalDate, List<StratumFold<?>>> ofMonths = new HashMap<>();
  private final Map<Long, List<StratumFold<?>>> byDay = new HashMap<>(); // weeks', then months'

  Strata(
      String communityId, String groupId, String subject, List<Part.Open> parts, CohortDays days) {
    this.communityId = communityId;
    this.groupId = groupId;
    this.subject = subject;
    this.parts = parts;
    this.days = days;
    this.ofAll = begin(CohortBy.ALL, CohortBy.ALL.code());
  }

  /** What is so of as many spells at a time, no earlier than that before. */
  void see(Point point, long count) {
    String channel = point.channel();
    lead(ofAll, point, count);
    lead(byDay.computeIfAbsent(point.cohortDay(), this::ofDay), point, count);
    lead(ofChannels.computeIfAbsent(channel, c -> begin(CohortBy.CHANNEL, c)), point, count);
  }

  private static void lead(List<StratumFold<?>> folds, Point point, long count) {
    for (StratumFold<?> fold : folds) {
      fold.see(point.time(), point.channel(), point.marks(), count);
    }
  }

  private List<StratumFold<?>> ofDay(long cohortDay) {
    LocalDate day = LocalDate.ofEpochDay(cohortDay);
    List<StratumFold<?>> folds = new ArrayList<>();
    folds.addAll(
        ofWeeks.computeIfAbsent(
            days.weekStart(day), week -> begin(CohortBy.JOIN_WEEK, week.toString())));
    folds.addAll(
        ofMonths.computeIfAbsent(
            days.monthStart(day), month -> begin(CohortBy.JOIN_MONTH, month.toString())));
    return folds;
  }

  private List<StratumFold<?>> begin(CohortBy kind, String cohort) {
    Stratum stratum = new Stratum(communityId, groupId, subject, kind.code(), cohort);
    return parts.stream()
        .filter(part -> part.isOf(kind))
        .<StratumFold<?>>map(part -> part.begin(stratum))
        .toList();
  }

  /** No more points: all cohorts tell their rows. */
  void end() {
    ofAll.forEach(StratumFold::end);
    List.of(ofWeeks, ofMonths, ofChannels)
        .forEach(cohorts -> cohorts.values().forEach(folds -> folds.forEach(StratumFold::end)));
  }
}
