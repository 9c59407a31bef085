package org.digitalresidents.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HitsTest {
  @Test
  void authoritiesAreThoseOfMethods() {
    assertThat(Hits.of(PageRankTest.TOY).authorities())
        .containsExactly(new double[] {.5, .25, .25, 0, 0, 0, 0}, within(1e-6));

    Hits karate = Hits.of(Graphs.karate());
    assertThat(karate.authorities()[33]).isEqualTo(.07500294, within(1e-7));
    assertThat(karate.authorities()[0]).isEqualTo(.07141273, within(1e-7));
    assertThat(karate.hubs())
        .as("of an undirected graph both are one")
        .containsExactly(karate.authorities(), within(1e-8));
    assertThat(Arrays.stream(karate.hubs()).sum()).isEqualTo(1, within(1e-9));
  }

  @Test
  void weightsCount() {
    // 0→1 thrice and 0→2 once: all authority comes from one hub, by weight.
    ReplyGraph graph = ReplyGraph.of(3, new int[] {0, 0}, new int[] {1, 2}, new double[] {3, 1});
    assertThat(Hits.of(graph).authorities())
        .containsExactly(new double[] {0, .75, .25}, within(1e-12));
  }
}
