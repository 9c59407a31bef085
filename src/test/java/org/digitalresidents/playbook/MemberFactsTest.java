package org.digitalresidents.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.digitalresidents.model.Guardrail;
import org.junit.jupiter.api.Test;

class MemberFactsTest {
  private static final Instant END = Instant.parse("2024-03-06T12:00:00Z");
  private static final LocalDate WEEK = LocalDate.parse("2024-02-26");

  /** Points of a member come in any order. */
  @Test
  void theOrderOfPointsDoesNotMatter() {
    List<PointReading> points =
        new ArrayList<>(
            List.of(
                stay("*", "2024-01-01T00:00:00Z"),
                stay("a", "2024-01-01T00:00:00Z"),
                stay("b", "2024-01-01T00:00:00Z"),
                acts("a", 2),
                acts("b", 2),
                acts("left", 9),
                state("silent", "2024-02-12T00:00:00Z", "2024-02-26T00:00:00Z"),
                state("new", "2024-03-04T00:00:00Z", "2024-03-04T00:00:00Z"),
                state("retained", "2024-01-01T00:00:00Z", "2024-02-05T00:00:00Z"),
                point(PointKind.RUNG, null, "2024-01-08T00:00:00Z", null, "light"),
                point(PointKind.RUNG, null, "2024-02-05T00:00:00Z", null, "looked"),
                question("q1", "2024-03-01T00:00:00Z"),
                question("q2", "2024-03-05T00:00:00Z"),
                point(PointKind.REFUSAL, null, "2024-01-01T00:00:00Z", null, "contact_add"),
                point(PointKind.REFUSAL, null, "2024-02-01T00:00:00Z", null, "contact_delete"),
                point(PointKind.REFUSAL, null, "2024-02-01T00:00:00Z", null, "contact_add"),
                point(PointKind.REFUSAL, null, "2024-02-02T00:00:00Z", null, "mute")));
    Random random = new Random(3);
    for (int round = 0; round < 50; round++) {
      Collections.shuffle(points, random);
      MemberFacts facts = new MemberFacts(END, WEEK);
      points.forEach(facts::see);
      Subject subject = facts.subject();

      assertThat(facts.isIn()).isTrue();
      assertThat(facts.home()).as("of equals the first, and only where they are in").isEqualTo("a");
      assertThat(facts.refused()) // added and deleted at one instant: deleted, to be careful
          .containsExactlyInAnyOrder(Guardrail.NOT_MUTED, Guardrail.CONTACT_KEPT);
      assertThat(subject.code(Trait.STATE)).isEqualTo("silent");
      assertThat(subject.code(Trait.RUNG)).isEqualTo("looked");
      assertThat(subject.number(Trait.OPEN_QUESTION_DAYS)).hasValue(1);
      assertThat(subject.number(Trait.DAYS_IN)).hasValue(65);
    }
  }

  /** Who came in after the last complete week has no run in it. */
  @Test
  void theStateOfWhoJustCameIsTheirFirst() {
    MemberFacts facts = new MemberFacts(END, WEEK);
    facts.see(state("never_spoke", "2024-03-04T00:00:00Z", "2024-03-04T00:00:00Z"));

    assertThat(facts.subject().code(Trait.STATE)).isEqualTo("never_spoke");
    assertThat(facts.isIn()).isFalse();
  }

  private static PointReading stay(String group, String at) {
    return point(PointKind.STAY, group, at, null, null);
  }

  private static PointReading acts(String group, double count) {
    return new PointReading(
        "x",
        "ann",
        group,
        PointKind.ACTS,
        null,
        null,
        null,
        Map.of(),
        Map.of(MemberPoints.ACTS, count));
  }

  private static PointReading state(String state, String from, String to) {
    return point(PointKind.STATE, null, from, to, state);
  }

  private static PointReading question(String id, String at) {
    return point(PointKind.QUESTION, null, at, at, id);
  }

  private static PointReading point(
      PointKind kind, String group, String at, String until, String text) {
    return new PointReading(
        "x",
        "ann",
        group,
        kind,
        Instant.parse(at),
        until == null ? null : Instant.parse(until),
        text,
        Map.of(),
        Map.of());
  }
}
