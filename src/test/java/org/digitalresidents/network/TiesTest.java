package org.digitalresidents.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TiesTest {
  @Test
  void zIsThatOfMethods() {
    assertThat(Ties.z(10, 0)).isEqualTo(3.162278, within(1e-6));
    assertThat(Ties.z(10, 10)).isZero();
    assertThat(Ties.z(1, 0)).isEqualTo(1);
    assertThat(Ties.z(100, 20)).isEqualTo(7.302967, within(1e-6));
    assertThat(Ties.z(0, 5)).isEqualTo(-2.236068, within(1e-6));
    assertThat(Ties.z(18, 2)).isEqualTo(3.577709, within(1e-6));
    assertThat(Ties.z(0, 0)).isZero();
  }

  @Test
  void tiesReturnedAreMutual() {
    // 1 replied to 0 and to 2; 0 and 3 replied to 1.
    ReplyGraph graph = Graphs.of(4, 0, 1, 2, 1, 1, 0, 1, 3);

    Ties ties = Ties.of(1, graph, graph.reversed());

    assertThat(ties).isEqualTo(new Ties(2, 2, 1));
    assertThat(ties.reciprocity()).isEqualTo(1 / 3.0, within(1e-15));
  }
}
