package org.digitalresidents.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.digitalresidents.model.Role;
import org.digitalresidents.model.RoleGroup;
import org.digitalresidents.model.TenureBand;
import org.junit.jupiter.api.Test;

class IntervieweesTest {
  private static final Instant AS_OF = Instant.parse("2024-03-01T00:00:00Z");

  /** Who is asked does not depend on the order in which members are seen. */
  @Test
  void theLotIsTheSameInAnyOrder() {
    List<String> members = members(300);
    List<InterviewRow> drawn = drawn(members, 1, 24);
    Collections.shuffle(members, new Random(5));

    assertThat(drawn(members, 1, 24)).isEqualTo(drawn);
    assertThat(drawn(members, 2, 24)).isNotEqualTo(drawn);
  }

  @Test
  void silentMembersAreAskedToo() {
    List<InterviewRow> drawn = drawn(members(300), 1, 24);

    assertThat(drawn)
        .extracting(InterviewRow::roleGroup)
        .contains(RoleGroup.LURKER.code(), RoleGroup.ORDINARY.code(), RoleGroup.CONTRIBUTOR.code());
    assertThat(drawn.stream().filter(row -> !row.isReserve()).count()).isEqualTo(24);
    assertThat(drawn.stream().filter(InterviewRow::isReserve).count()).isLessThanOrEqualTo(24);
  }

  /** Of every stratum the weights of those asked add up to its members. */
  @Test
  void answersSpeakForEverybody() {
    Map<String, Double> weights = new HashMap<>();
    Map<String, Long> members = new HashMap<>();
    for (InterviewRow row : drawn(members(300), 1, 24)) {
      members.put(row.stratum(), row.stratumMembers());
      weights.merge(row.stratum(), row.isReserve() ? 0 : row.weight(), Double::sum);
    }

    weights.forEach(
        (stratum, weight) ->
            assertThat(weight).isBetween(members.get(stratum) - 1e-9, members.get(stratum) + 1e-9));
    assertThat(members.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(300);
  }

  /** Finest strata here: 2 tiers × 3 role groups × 2 tenures × 3 channels, 36 in all. */
  @Test
  void strataAreMadeCoarserUntilThereArePlacesForAll() {
    assertThat(by(36)).isEqualTo(Stratification.FINEST.text());
    assertThat(by(35)).isEqualTo(Stratification.WITHOUT_TIER.text());
    assertThat(by(18)).isEqualTo(Stratification.WITHOUT_TIER.text());
    assertThat(by(17)).isEqualTo(Stratification.WITHOUT_CHANNEL.text());
    assertThat(by(5)).isEqualTo(Stratification.COARSEST.text());
  }

  /** Who was seen long ago has been in for long, whenever they joined; else nobody knows. */
  @Test
  void anUnknownJoinIsAtLeastAsOldAsTheFirstThatIsKnown() {
    assertThat(Tenure.of(92, false)).isEqualTo(TenureBand.LONGER);
    assertThat(Tenure.of(91, false)).isEqualTo(TenureBand.UNKNOWN);
    assertThat(Tenure.of(91, true)).isEqualTo(TenureBand.UP_TO_91_DAYS);
    assertThat(Tenure.of(28, true)).isEqualTo(TenureBand.UP_TO_28_DAYS);
  }

  private static String by(int places) {
    return drawn(members(300), 1, places).get(0).stratifiedBy();
  }

  /** A larger sample with the same seed keeps those who were first: nobody is asked in vain. */
  @Test
  void nobodyDrawnFirstIsLostInALargerSampleOfTheSameStrata() {
    List<String> few = asked(drawn(members(300), 1, 6));
    List<String> more = asked(drawn(members(300), 1, 12));

    assertThat(more).containsAll(few);
  }

  private static List<String> asked(List<InterviewRow> rows) {
    return rows.stream().filter(row -> !row.isReserve()).map(InterviewRow::memberId).toList();
  }

  private static List<String> members(int count) {
    List<String> members = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      members.add("m" + i);
    }
    return members;
  }

  private static List<InterviewRow> drawn(List<String> members, long seed, int places) {
    Interviewees interviewees = new Interviewees("x", seed, places);
    String[] roles = {Role.ASKER.code(), Role.OCCASIONAL.code(), Role.DEEP_LURKER.code()};
    String[] channels = {"ad", "friend", null};
    for (String member : members) {
      int i = Integer.parseInt(member.substring(1));
      Subject subject = new Subject();
      subject.code(Trait.TIER, i % 2 == 0 ? "ordinary" : "active");
      subject.code(Trait.ROLE, roles[i / 2 % 3]);
      TenureBand tenure = Tenure.of(i / 6 % 2 == 0 ? 10 : 100, true);
      interviewees.add(member, subject, tenure, channels[i / 12 % 3]);
    }
    List<InterviewRow> rows = new ArrayList<>();
    interviewees.tell(AS_OF, rows::add);
    return rows;
  }
}
