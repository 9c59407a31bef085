package org.digitalresidents.conversation.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.digitalresidents.conversation.act.Calibration.Example;
import org.digitalresidents.conversation.act.Calibration.Threshold;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  @Test
  void findsTheSlopeAndShiftThatMadeTheExamples() {
    Random random = new Random(11);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      double score = random.nextGaussian() * 2;
      examples.add(
          new Example(score, random.nextDouble() < Calibration.logistic(1.7 * score - 0.6)));
    }

    Calibration fitted = Calibration.fit(examples);

    assertThat(fitted.slope()).isCloseTo(1.7, within(0.06));
    assertThat(fitted.shift()).isCloseTo(-0.6, within(0.06));
  }

  @Test
  void aPerfectSeparationStaysFinite() {
    List<Example> examples = new ArrayList<>();
    for (int i = -10; i <= 10; i++) {
      examples.add(new Example(i, i > 0));
    }

    Calibration fitted = Calibration.fit(examples);

    assertThat(fitted.of(10)).isBetween(0.9, 1.0);
    assertThat(fitted.slope()).isLessThan(100);
  }

  @Test
  void theThresholdIsThatOfTheBestF1() {
    // By hand, from the top: 2·1/(1+3) = .5, 2·1/(2+3) = .4, 2·2/(3+3) = .67, 2·3/(4+3) = .86,
    // 2·3/(5+3) = .75.
    List<Example> examples =
        List.of(
            new Example(5, true),
            new Example(4, false),
            new Example(3, true),
            new Example(2, true),
            new Example(1, false));

    Threshold threshold = new Calibration(1, 0).threshold(examples);

    assertThat(threshold.probability()).isEqualTo(Calibration.logistic(2));
    assertThat(threshold.precision()).isEqualTo(3 / 4.0);
    assertThat(threshold.recall()).isEqualTo(1);
  }
}
