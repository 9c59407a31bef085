package org.digitalresidents.playbook;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.HealthIndex;

/** All that is known of the groups of one community, and of the community itself. */
final class GroupFacts {
  private final LocalDate week;
  private final List<HealthIndex> resistance;
  private final Map<String, Subject> subjects = new TreeMap<>();
  private final Map<String, Long> members = new TreeMap<>();

  /**
   * Of groups of which nothing is known yet.
   *
   * @param week the first day of the last complete week
   * @param resistance out of which indices' bands a group resists pushes
   */
  GroupFacts(LocalDate week, List<HealthIndex> resistance) {
    this.week = week;
    this.resistance = resistance;
  }

  void see(PointReading point) {
    if (point.kind() == PointKind.TRAITS) {
      point.traits(subject(point.group()));
    } else if (point.kind() == PointKind.INDEX && isOfTheWeek(point)) {
      subject(point.group())
          .found(
              new Found(
                  HealthIndex.valueOf(point.text().toUpperCase(Locale.ROOT)),
                  point.is(PlaybookPoints.IS_FINDING),
                  point.is(PlaybookPoints.IS_OUT),
                  point.number(PlaybookPoints.WEEKS_OUT).longValue(),
                  point.number(PlaybookPoints.VALUE),
                  point.number(PlaybookPoints.LOW),
                  point.number(PlaybookPoints.HIGH)));
    }
  }

  private boolean isOfTheWeek(PointReading point) {
    return point.at().atZone(ZoneOffset.UTC).toLocalDate().equals(week);
  }

  private Subject subject(String group) {
    return subjects.computeIfAbsent(group, key -> new Subject());
  }

  /** A member is in the community, and in these groups. */
  void count(Set<String> groups) {
    members.merge(GroupIds.WHOLE_COMMUNITY, 1L, Long::sum);
    groups.forEach(group -> members.merge(group, 1L, Long::sum));
  }

  /** Whether it, or the community as a whole, resists pushes. */
  boolean resists(String group) {
    return isOut(group) || isOut(GroupIds.WHOLE_COMMUNITY);
  }

  private boolean isOut(String group) {
    Subject subject = subjects.get(group);
    return subject != null
        && subject.found().stream().anyMatch(found -> resistance.contains(found.index()));
  }

  /** Those with members, as rules see them; all members are counted. */
  Map<String, Subject> withMembers() {
    Map<String, Subject> all = new TreeMap<>();
    members.forEach(
        (group, count) -> {
          Subject subject = subject(group);
          subject.number(Trait.MEMBERS, (double) count);
          if (group.equals(GroupIds.WHOLE_COMMUNITY)) {
            subject.flag(Trait.WHOLE_COMMUNITY);
          }
          all.put(group, subject);
        });
    return all;
  }
}
