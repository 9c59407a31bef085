package org.digitalresidents.table;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * What stands in a column: type, unit, whether it is part of the key or must be filled, when it may
 * be null, and its meaning in English and Chinese.
 *
 * <p>A column is required unless {@link #nullWhen} says in words when it is empty, or {@link
 * #nullBecause} lists the codes that its companion column {@code <name>_null_reason} may hold. A
 * column with such reasons is null exactly where its companion is filled; publishing checks it.
 */
public final class Spec implements Serializable {
  private static final long serialVersionUID = 1L;

  private final DataType type;
  private final String unit;
  private final String meaning;
  private final String label;
  private final boolean key;
  private final String nullWhen;
  private final List<Code> reasons;
  private final List<Code> codes;
  private final boolean mostlyDistinct;

  private Spec(
      DataType type,
      String unit,
      String meaning,
      String label,
      boolean key,
      String nullWhen,
      List<Code> reasons,
      List<Code> codes,
      boolean mostlyDistinct) {
    this.type = type;
    this.unit = unit;
    this.meaning = meaning;
    this.label = label;
    this.key = key;
    this.nullWhen = nullWhen;
    this.reasons = reasons;
    this.codes = codes;
    this.mostlyDistinct = mostlyDistinct;
  }

  private static Spec of(DataType type, String unit, String meaning, String label) {
    return new Spec(type, unit, meaning, label, false, "", List.of(), List.of(), false);
  }

  /** An identifier. */
  public static Spec id(String meaning, String label) {
    return of(DataTypes.StringType, "id", meaning, label);
  }

  /** Free text. */
  public static Spec text(String meaning, String label) {
    return of(DataTypes.StringType, "text", meaning, label);
  }

  /** One of a closed set of codes. */
  public static Spec code(Class<? extends Code> codes, String meaning, String label) {
    List<Code> values = Arrays.asList((Code[]) codes.getEnumConstants());
    return new Spec(
        DataTypes.StringType,
        "code",
        meaning,
        label,
        false,
        "",
        List.of(),
        List.copyOf(values),
        false);
  }

  /** How many. */
  public static Spec count(String meaning, String label) {
    return of(DataTypes.LongType, "count", meaning, label);
  }

  /** A whole number that is no count: a rank, a position. */
  public static Spec number(String unit, String meaning, String label) {
    return of(DataTypes.LongType, unit, meaning, label);
  }

  /** A part of a whole, as a fraction: 0.25, never 25. */
  public static Spec share(String meaning, String label) {
    return of(DataTypes.DoubleType, "fraction", meaning, label);
  }

  /** A measure that is not whole: a mean, a rate of growth. */
  public static Spec measure(String unit, String meaning, String label) {
    return of(DataTypes.DoubleType, unit, meaning, label);
  }

  /** Money in minor units of its currency: cents, 分. Never a floating-point number. */
  public static Spec money(String meaning, String label) {
    return of(DataTypes.LongType, "minor units", meaning, label);
  }

  /** A point in time, UTC, to the microsecond. */
  public static Spec instant(String meaning, String label) {
    return of(DataTypes.TimestampType, "instant, UTC", meaning, label);
  }

  /** A calendar day in the business zone. */
  public static Spec day(String meaning, String label) {
    return of(DataTypes.DateType, "day", meaning, label);
  }

  /** Yes or no. */
  public static Spec flag(String meaning, String label) {
    return of(DataTypes.BooleanType, "yes/no", meaning, label);
  }

  /** Raw bytes. */
  public static Spec bytes(String meaning, String label) {
    return of(DataTypes.BinaryType, "bytes", meaning, label);
  }

  /** Free properties by name. */
  public static Spec texts(String meaning, String label) {
    return of(
        DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType),
        "name → text",
        meaning,
        label);
  }

  /** Counts by name. */
  public static Spec counts(String meaning, String label) {
    return of(
        DataTypes.createMapType(DataTypes.StringType, DataTypes.LongType),
        "name → count",
        meaning,
        label);
  }

  /** Measures by name. */
  public static Spec measures(String unit, String meaning, String label) {
    return of(
        DataTypes.createMapType(DataTypes.StringType, DataTypes.DoubleType),
        "name → " + unit,
        meaning,
        label);
  }

  /** Parts of a whole by name. */
  public static Spec shares(String meaning, String label) {
    return measures("fraction", meaning, label);
  }

  /** The same column as part of its table's key: with the other key columns it names one row. */
  public Spec key() {
    return new Spec(type, unit, meaning, label, true, nullWhen, reasons, codes, mostlyDistinct);
  }

  /** The same column, empty when the sentence holds. */
  public Spec nullWhen(String sentence) {
    return new Spec(type, unit, meaning, label, key, sentence, reasons, codes, mostlyDistinct);
  }

  /** The same column, null for one of these reasons, which its companion column names. */
  public Spec nullBecause(Code... reasons) {
    return new Spec(
        type, unit, meaning, label, key, nullWhen, List.of(reasons), codes, mostlyDistinct);
  }

  /**
   * The same column, of values that seldom come again, so that files spell them out: a dictionary
   * of them would be as long as the column, and takes the longer to write. Said of the largest
   * columns only, and in doubt not: Parquet finds out by itself, but late.
   */
  public Spec mostlyDistinct() {
    return new Spec(type, unit, meaning, label, key, nullWhen, reasons, codes, true);
  }

  public DataType type() {
    return type;
  }

  public String unit() {
    return unit;
  }

  public String meaning() {
    return meaning;
  }

  /** The meaning in Chinese. */
  public String label() {
    return label;
  }

  public boolean isKey() {
    return key;
  }

  /** Whether a null here is a fault. */
  public boolean isRequired() {
    return nullWhen.isEmpty() && reasons.isEmpty();
  }

  /** When the column is empty, in words; "" where it never is or where reasons are given. */
  public String nullWhen() {
    return nullWhen;
  }

  /** Codes the companion column may hold; empty where there is no companion. */
  public List<Code> reasons() {
    return reasons;
  }

  /** The closed set of values, empty where the column is open. */
  public List<Code> codes() {
    return codes;
  }

  /** Whether values seldom come again. */
  public boolean isMostlyDistinct() {
    return mostlyDistinct;
  }
}
