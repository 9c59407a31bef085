package org.digitalresidents.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuotasTest {
  /**
   * By hand: one each leaves 7. Quotients N/(2s+1) at s = 1: 53/3 = 17.7, 24/3 = 8, 23/3 = 7.7. The
   * first takes places at 17.7, 10.6 and 7.57, the second at 8, the third at 7.67; of the two left
   * one goes to 53/9 = 5.9, one to 53/11 = 4.82, just above 24/5 = 4.8.
   */
  @Test
  void givesPlacesInProportion() {
    assertThat(Quotas.of(List.of(53L, 24L, 23L), 10)).containsExactly(6L, 2L, 2L);
  }

  @Test
  void evenTheSmallestStratumHasAPlaceAndNoneHasMoreThanMembers() {
    assertThat(Quotas.of(List.of(1000L, 1L, 2L), 10)).containsExactly(8L, 1L, 1L);
    assertThat(Quotas.of(List.of(2L, 3L), 10)).containsExactly(2L, 3L);
    assertThat(Quotas.of(List.of(5L, 5L, 5L), 2)).containsExactly(1L, 1L, 1L);
  }

  @Test
  void allPlacesAreGivenWhileThereAreMembers() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<Long> members = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(8); i++) {
        members.add(1L + random.nextInt(30));
      }
      long places = (long) members.size() + random.nextInt(40);
      long all = members.stream().mapToLong(Long::longValue).sum();

      List<Long> quotas = Quotas.of(members, places);

      assertThat(quotas.stream().mapToLong(Long::longValue).sum()).isEqualTo(Math.min(places, all));
      for (int i = 0; i < quotas.size(); i++) {
        assertThat(quotas.get(i)).isBetween(1L, members.get(i));
      }
    }
  }
}
