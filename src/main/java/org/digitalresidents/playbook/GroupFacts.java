package org.digitalresidents.playbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
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
   * @param resistance outside of which indices' reference bands a group resists pushes
   */
  GroupFacts(LocalDate week, List<HealthIndex> resistance) {
    this.week = week;
    this.resistance = resistance;
  }

  void see(PointReading point) {
    if (point.kind() == PointKind.TRAITS) {
      Subject group = subject(point.group());
      point.traits(group);
      detail(group);
    } else if (point.kind() == PointKind.INDEX && IndexReading.week(point).equals(week)) {
      subject(point.group()).read(IndexReading.of(point));
    }
  }

  private static void detail(Subject group) {
    OptionalDouble weeks = group.number(Trait.WEEKS);
    OptionalDouble quiet = group.number(Trait.QUIET_WEEKS);
    if (weeks.isPresent() && quiet.isPresent()) {
      String of = Numbers.text(weeks.getAsDouble());
      String some = Numbers.text(quiet.getAsDouble());
      Words detail =
          new Words("%s 周中 %s 周寂静".formatted(of, some), "%s of %s weeks quiet".formatted(some, of));
      List.of(Trait.IS_GHOST, Trait.QUIET_LOW, Trait.QUIET_HIGH)
          .forEach(trait -> group.detail(trait, detail));
    }
    OptionalDouble share = group.number(Trait.ANSWERED_SHARE);
    OptionalDouble questions = group.number(Trait.ANSWERED_QUESTIONS);
    if (share.isPresent() && questions.isPresent()) {
      String part = Numbers.text(share.getAsDouble());
      String of = Numbers.text(questions.getAsDouble());
      group.detail(
          Trait.ANSWERED_HIGH,
          new Words(
              "%s 个提问中占 %s 的置信上限".formatted(of, part),
              "upper end of %s of %s questions".formatted(part, of)));
    }
  }

  private Subject subject(String group) {
    return subjects.computeIfAbsent(group, key -> new Subject());
  }

  /** A member is in the community, and in these groups. */
  void count(Set<String> groups) {
    members.merge(GroupIds.WHOLE_COMMUNITY, 1L, Long::sum);
    groups.forEach(group -> members.merge(group, 1L, Long::sum));
  }

  /** Whether pushes to it are resisted: by itself, or by the community as a whole. */
  Resistance resistance(String group) {
    Resistance whole = Resistance.of(resistance, subjects.get(GroupIds.WHOLE_COMMUNITY));
    return whole.isHigh() ? whole : Resistance.of(resistance, subjects.get(group));
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
