package org.digitalresidents.intake.mapping;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Money;
import org.digitalresidents.model.JsonSetting;

/**
 * How the amount of a record is written.
 *
 * @param field the field it stands in
 * @param isMinor whether in minor units; else in units, with decimals
 * @param times the field it is multiplied by; null for none
 * @param hasComma whether a comma stands before the decimals
 */
record MoneyRule(String field, boolean isMinor, String times, boolean hasComma)
    implements Serializable {
  static MoneyRule of(JsonSetting setting) {
    setting.allow("from", "unit", "times", "decimal");
    boolean isMinor =
        setting.required("unit", "decimal or minor").oneOf("decimal", "minor").equals("minor");
    boolean hasComma = setting.has("decimal") && setting.get("decimal").oneOf(".", ",").equals(",");
    String times = setting.has("times") ? setting.get("times").text() : null;
    String field = setting.required("from", "a field").text();
    return new MoneyRule(field, isMinor, times, hasComma);
  }

  /** The amount as the record has it, multiplied; null where a factor is missing. */
  BigDecimal amount(Map<String, String> record) throws BadRecord {
    BigDecimal amount = decimal(field, record);
    if (times == null || amount == null) {
      return amount;
    }
    BigDecimal factor = decimal(times, record);
    return factor == null ? null : amount.multiply(factor);
  }

  /** The amount in minor units, with its sign. */
  long minor(BigDecimal amount, Currency currency) throws BadRecord {
    return isMinor ? Money.minor(field, amount) : Money.minor(field, amount, currency);
  }

  private BigDecimal decimal(String from, Map<String, String> record) throws BadRecord {
    String cell = record.get(from);
    String text = cell == null ? "" : cell.strip();
    if (text.isEmpty()) {
      return null;
    }
    boolean isPlain = !hasComma || text.indexOf('.') < 0;
    return Money.decimal(from, hasComma && isPlain ? text.replace(',', '.') : text);
  }
}
