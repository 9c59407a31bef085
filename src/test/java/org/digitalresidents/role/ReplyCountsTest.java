package org.digitalresidents.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReplyCountsTest {
  /**
   * The expert sends 4 and receives 2; two askers send 1 each and receive 1 and 3. By hand, of 36
   * pairs 8 are of the expert with themselves, 1 · 1 + 1 · 3 = 4 of an asker with themselves: 24
   * are left, and 6 replies, so a quarter each.
   */
  @Test
  void nobodyIsExpectedToReplyToOneself() {
    ReplyCounts counts = new ReplyCounts();
    counts.add("expert", "asker", 4);
    counts.add("asker", "expert", 2);
    counts.addOwnPairs("expert", 4 * 2);
    counts.addOwnPairs("asker", 1 * 1 + 1 * 3);

    assertThat(counts.expected("expert", "expert")).isZero();
    assertThat(counts.expected("expert", "asker")).isEqualTo(16 / 4.0);
    assertThat(counts.expected("asker", "expert")).isEqualTo(4 / 4.0);
    assertThat(counts.expected("asker", "asker")).isCloseTo((2 * 4 - 4) / 4.0, within(1e-12));
  }
}
