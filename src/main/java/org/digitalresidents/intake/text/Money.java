package org.digitalresidents.intake.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.regex.Pattern;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.Shown;

/**
 * Reads amounts of money, exactly: as decimals, never as floating-point numbers, and into the minor
 * units that ISO 4217 gives a currency. Nothing is rounded, and no sign, separator or name of a
 * currency is guessed at.
 */
public final class Money {
  /**
   * The most that an amount may come to, in minor units: more than any order, and so little that
   * hundreds of them add up within 64 bits.
   */
  public static final long MOST_MINOR_UNITS = 10_000_000_000_000_000L;

  private static final BigDecimal MOST = BigDecimal.valueOf(MOST_MINOR_UNITS);

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?");

  private Money() {}

  /** A number in plain digits with a point before its decimals. */
  public static BigDecimal decimal(String field, String text) throws BadRecord {
    if (!DECIMAL.matcher(text).matches()) {
      throw new BadRecord(
          Rejection.TYPE_MISMATCH,
          field
              + ": "
              + Shown.of(text)
              + " is no plain number; write digits with a point before the decimals, such as"
              + " 1234.50, without separators of thousands or a sign of the currency");
    }
    return new BigDecimal(text);
  }

  /** A currency by its ISO 4217 code. */
  public static Currency currency(String field, String code) throws BadRecord {
    try {
      Currency currency = Currency.getInstance(code);
      if (currency.getDefaultFractionDigits() >= 0) {
        return currency;
      }
    } catch (IllegalArgumentException e) {
      // Said below, as of those that are no money, such as XAU.
    }
    throw new BadRecord(
        Rejection.UNKNOWN_CODE,
        field + ": " + Shown.of(code) + " is no ISO 4217 code, such as CNY");
  }

  /** A decimal amount in minor units, with its sign. */
  public static long minor(String field, BigDecimal amount, Currency currency) throws BadRecord {
    int digits = currency.getDefaultFractionDigits();
    return whole(
        field,
        amount,
        digits,
        " has more decimals than the " + digits + " of " + currency.getCurrencyCode());
  }

  /** An amount that is given in minor units, with its sign. */
  public static long minor(String field, BigDecimal minorUnits) throws BadRecord {
    return whole(field, minorUnits, 0, " is no whole number of minor units");
  }

  private static long whole(String field, BigDecimal amount, int digits, String problem)
      throws BadRecord {
    BigDecimal minor;
    try {
      minor = amount.movePointRight(digits).setScale(0, RoundingMode.UNNECESSARY);
    } catch (ArithmeticException e) {
      throw range(field, amount, problem + "; nothing is rounded");
    }
    if (minor.abs().compareTo(MOST) > 0) {
      throw range(field, amount, " comes to more than " + MOST_MINOR_UNITS + " minor units");
    }
    return minor.longValueExact();
  }

  private static BadRecord range(String field, BigDecimal amount, String problem) {
    return new BadRecord(
        Rejection.NUMBER_RANGE, field + ": " + Shown.of(amount.toPlainString()) + problem);
  }
}
