package org.digitalresidents.playbook;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as people read them: whole ones as they are, others to three digits. */
final class Numbers {
  private static final MathContext DIGITS = new MathContext(3);

  private Numbers() {}

  static String text(double number) {
    BigDecimal exact = BigDecimal.valueOf(number);
    boolean isWhole = number == Math.rint(number);
    return (isWhole ? exact : exact.round(DIGITS)).stripTrailingZeros().toPlainString();
  }
}
