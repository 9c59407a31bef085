package org.digitalresidents.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LorenzTest {
  private static final Offset<Double> CLOSE = within(1e-12);

  /** Checks of methods 1.2. */
  @ParameterizedTest
  @CsvSource({"1 1 1 1, 0", "0 0 0 1, 0.75", "1 2 3 10, 0.4375", "7, 0"})
  void giniIsThatOfTheReference(String values, double gini) {
    assertThat(of(values).gini()).hasValue(gini);
  }

  /** By hand: of 1 2 3 10 the last has 10 of 16, the last two 13 of 16. */
  @Test
  void aCutThroughAMemberTakesThatPartOfTheirValue() {
    Lorenz four = of("1 2 3 10");

    assertThat(four.shareOfRichest(25)).hasValue(10 / 16.0);
    assertThat(four.shareOfRichest(50)).hasValue(13 / 16.0);
    assertThat(four.shareOfRichest(20)).hasValue(8 / 16.0); // 0.8 of the last one
    assertThat(four.shareOfRichest(1)).hasValue(0.4 / 16);
    assertThat(four.shareOfPoorest(25)).hasValue(1 / 16.0);
    assertThat(four.shareOfPoorest(0)).hasValue(0);
    assertThat(four.shareOfPoorest(100)).hasValue(1);
    assertThat(four.smallestShareWith(50)).hasValue(0.8 / 4); // 8 are 0.8 of the last one's 10
    assertThat(four.smallestShareWith(80).getAsDouble())
        .isEqualTo((1 + 2.8 / 3) / 4, CLOSE); // 12.8: the last one's 10, and 2.8 of the 3
  }

  @Test
  void amongEqualsEveryShareHasItsShare() {
    Lorenz equal = of("5 5 5 5 5 5 5");

    for (int percent = 1; percent < 100; percent++) {
      assertThat(equal.shareOfRichest(percent)).hasValue(percent / 100.0);
      assertThat(equal.smallestShareWith(percent)).hasValue(percent / 100.0);
    }
    assertThat(equal.effectiveNumber().getAsDouble()).isEqualTo(7, CLOSE);
  }

  /** By hand: half and two quarters have entropy 1.5 ln 2, so 2^1.5 equals. */
  @Test
  void effectiveNumberIsTheExponentOfEntropy() {
    assertThat(of("1 1 2").effectiveNumber().getAsDouble()).isEqualTo(Math.pow(2, 1.5), CLOSE);
    assertThat(of("0 0 1 1 2").effectiveNumber().getAsDouble()).isEqualTo(Math.pow(2, 1.5), CLOSE);
  }

  @Test
  void whereNobodyHasAnythingNothingIsDefined() {
    for (String nothing : new String[] {"", "0", "0 0 0"}) {
      Lorenz none = of(nothing);
      assertThat(none.gini()).isEmpty();
      assertThat(none.shareOfRichest(10)).isEmpty();
      assertThat(none.smallestShareWith(50)).isEmpty();
      assertThat(none.effectiveNumber()).isEmpty();
    }
  }

  /** 2^62 in all, held by four million: their ranked sum passes 2^84. */
  @Test
  void largeSumsStayExact() {
    Lorenz large = new Lorenz(1L << 22, 1L << 62);
    large.see(1L << 40, 1L << 22);

    assertThat(large.gini()).hasValue(0);
    assertThat(large.shareOfRichest(1)).hasValue(0.01);
  }

  @Test
  void whatIsToldMustBeSeen() {
    Lorenz five = new Lorenz(2, 5);
    five.see(2, 1);

    assertThatThrownBy(five::gini)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Told of 2 with 5, seen 1 with 2");
    assertThatThrownBy(() -> five.see(-3, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Against the mean difference of all pairs, and shares summed member by member. */
  @Test
  void randomSharesAreThoseOfTheDefinitions() {
    Random random = new Random(1);
    for (int world = 0; world < 2_000; world++) {
      int most = 1 + random.nextInt(30);
      long[] values = random.longs(1 + random.nextInt(60), 0, most).sorted().toArray();
      if (LongStream.of(values).sum() > 0) {
        assertByDefinition(values, 1 + random.nextInt(99));
      }
    }
  }

  private static void assertByDefinition(long[] values, int percent) {
    Lorenz lorenz = of(values);
    double total = LongStream.of(values).sum();
    double differences = 0;
    for (long one : values) {
      differences += LongStream.of(values).mapToDouble(other -> Math.abs(one - other)).sum();
    }
    double entropy =
        LongStream.of(values)
            .filter(v -> v > 0)
            .mapToDouble(v -> -v / total * Math.log(v / total))
            .sum();
    double share = lorenz.smallestShareWith(percent).getAsDouble();

    assertThat(lorenz.gini().getAsDouble())
        .isEqualTo(differences / (2 * values.length * total), CLOSE);
    assertThat(lorenz.effectiveNumber().getAsDouble()).isEqualTo(Math.exp(entropy), within(1e-9));
    assertThat(lorenz.shareOfRichest(percent).getAsDouble())
        .isEqualTo(ofRichest(values, percent / 100.0 * values.length) / total, CLOSE);
    assertThat(ofRichest(values, share * values.length) / total).isEqualTo(percent / 100.0, CLOSE);
  }

  private static double ofRichest(long[] ascending, double members) {
    double sum = 0;
    for (int i = 0; i < ascending.length; i++) {
      double part = Math.max(0, Math.min(1, members - i));
      sum += part * ascending[ascending.length - 1 - i];
    }
    return sum;
  }

  private static Lorenz of(String values) {
    return of(
        Arrays.stream(values.split(" ", -1))
            .filter(v -> !v.isEmpty())
            .mapToLong(Long::parseLong)
            .toArray());
  }

  private static Lorenz of(long[] values) {
    Lorenz lorenz = new Lorenz(values.length, LongStream.of(values).sum());
    Map<Long, Long> counts =
        LongStream.of(values)
            .boxed()
            .collect(Collectors.groupingBy(v -> v, TreeMap::new, Collectors.counting()));
    counts.forEach(lorenz::see);
    return lorenz;
  }
}
