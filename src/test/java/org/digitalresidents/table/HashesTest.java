package org.digitalresidents.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HashesTest {
  /** Against counts of each, over thousands of sizes and densities of repeats. */
  @Test
  void findsExactlyThoseThatStandMoreThanOnce() {
    Random random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      Hashes hashes = new Hashes();
      Map<Long, Integer> counts = new TreeMap<>();
      int size = random.nextInt(200);
      for (int i = 0; i < size; i++) {
        long hash = random.nextLong(-size, size + 1L);
        hashes.add(hash);
        counts.merge(hash, 1, Integer::sum);
      }

      assertThat(hashes.sorted()).hasSize(size).isSorted();
      assertThat(Hashes.repeated(hashes.sorted()))
          .containsExactly(
              counts.entrySet().stream()
                  .filter(entry -> entry.getValue() > 1)
                  .mapToLong(Map.Entry::getKey)
                  .toArray());
      assertThat(hashes.areRepeated())
          .isEqualTo(counts.values().stream().anyMatch(count -> count > 1));
      assertThat(hashes.count()).isEqualTo(size);
      hashes.clear();
      assertThat(hashes.sorted()).isEmpty();
    }
  }
}
