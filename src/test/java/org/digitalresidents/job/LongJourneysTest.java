package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.digitalresidents.journey.ActText;
import org.digitalresidents.journey.FoldChain;
import org.digitalresidents.journey.FoldSpec;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.StageVariant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of all folds of the pass: one bot with half of all acts must cost memory like anyone else. */
class LongJourneysTest {
  private static final int ACTS = 500_000;
  private static final int GROUPS = 3;
  private static final long STEP_MICROS = Duration.ofDays(1_500).toNanos() / 1_000 / ACTS;

  /** Acts held would take five times as much. */
  private static final long MAX_HELD_BYTES = 24L << 20;

  private final FoldChain chain = new FoldChain();
  private long rows;

  private <R extends Record> void add(FoldSpec<R> spec) {
    chain.add(spec.fold().get(), row -> rows++);
  }

  private void addAll(String... settings) {
    Map<String, String> given = settings.length == 0 ? Map.of() : Map.of(settings[0], settings[1]);
    Args args =
        Args.of(
            Stream.concat(new JourneysJob().params().stream(), Settings.all().stream()).toList(),
            given);
    Map<String, StageVariant> variants = Map.of("town", StageVariant.ORDERS);
    JourneysJob.folds(args, JourneysJob.funnels(args), JourneysJob.stages(args), variants)
        .forEach(this::add);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "src/test/resources/funnel/shop-funnel.json"})
  void foldsHalfAMillionActsInBoundedMemory(String funnels) {
    if (funnels.isEmpty()) {
      addAll();
    } else {
      addAll("funnels", funnels);
    }
    List<Act> drawn = drawn();
    long before = usedBytes();
    long mostHeld = 0;

    chain.begin(ActText.ANN, ActText.END);
    for (int number = 0; number < ACTS; number++) {
      chain.see(at(drawn.get(number % drawn.size()), number));
      if (number % (ACTS / 5) == ACTS / 5 - 1) {
        mostHeld = Math.max(mostHeld, usedBytes() - before);
      }
    }
    chain.end();

    assertThat(rows).isGreaterThan(4_000);
    assertThat(mostHeld).isLessThan(MAX_HELD_BYTES);
  }

  /** All kinds of acts, in several groups and sessions, with steps of the funnels among them. */
  private static List<Act> drawn() {
    return Stream.of(
            "message", "reaction", "question", "view", "order", "other", "other", "other", "join")
        .flatMap(etype -> Stream.of(0, 1, 2).map(group -> line(etype, group)))
        .flatMap(line -> ActText.acts(line).stream())
        .toList();
  }

  private static String line(String etype, int group) {
    String more =
        switch (etype) {
          case "order" -> " amount=100 currency=CNY";
          case "other" ->
              " session_id=s"
                  + group
                  + " kind="
                  + List.of("product_view", "cart", "payment_details").get(group);
          default -> "";
        };
    return etype + " g" + group % GROUPS + " @0" + more;
  }

  private static Act at(Act act, int number) {
    return new Act(
        ActText.micros(0) + number * STEP_MICROS,
        act.precision(),
        number,
        "e" + number,
        act.groupId(),
        act.actorKind(),
        act.etype(),
        null,
        null,
        null,
        null,
        10L,
        act.amountMinor(),
        act.currency(),
        "o" + number,
        null,
        act.attrs());
  }

  private static long usedBytes() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void noTwoFoldsFillOneTableButFunnels() {
    Args args =
        Args.of(
            Stream.concat(new JourneysJob().params().stream(), Settings.all().stream()).toList(),
            Map.of());
    assertThat(
            JourneysJob.folds(args, JourneysJob.funnels(args), JourneysJob.stages(args), Map.of()))
        .extracting(spec -> spec.table().name())
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(8);
  }
}
