package org.digitalresidents.simulate;

import java.nio.charset.StandardCharsets;

/** The ids of groups, people and orders: readable, and a function of their number. */
final class Ids {
  private static final int MEMBER_BITS = 36;
  private static final long MEMBER_MASK = (1L << MEMBER_BITS) - 1;

  /** People of one group that can be told apart. */
  private static final int PEOPLE_PER_GROUP = 1 << 12;

  private Ids() {}

  static String group(int group) {
    String digits = Integer.toString(group);
    return digits.length() < 3 ? "g" + "00".substring(digits.length() - 1) + digits : "g" + digits;
  }

  /** One to one on group and number, but neighbours do not look alike. */
  static String member(int group, int number) {
    long x = ((long) group * PEOPLE_PER_GROUP + number + 1) & MEMBER_MASK;
    x = (x ^ x >>> 17) * 0x2545F4914F6CDD1DL & MEMBER_MASK;
    x = (x ^ x >>> 19) * 0x9E3779B97F4A7C15L & MEMBER_MASK;
    return 'm' + base36(x ^ x >>> 18, 7);
  }

  static String staff(int group, int number) {
    return "s-" + group(group) + '-' + (number + 1);
  }

  static String bot(int group) {
    return "b-" + group(group);
  }

  /** The number in base 36, with leading zeros. */
  static String base36(long number, int length) {
    byte[] digits = new byte[length];
    long rest = number;
    for (int i = length - 1; i >= 0; i--) {
      int digit = (int) (rest % 36);
      digits[i] = (byte) (digit < 10 ? '0' + digit : 'a' + digit - 10);
      rest /= 36;
    }
    return new String(digits, StandardCharsets.ISO_8859_1);
  }
}
