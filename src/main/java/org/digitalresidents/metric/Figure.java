package org.digitalresidents.metric;

import java.util.List;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.table.Field;

/**
 * What a field of a row holds.
 *
 * @param value null where there is none
 * @param reason why there is none; null where there is one, or the field says no reasons
 */
record Figure(Object value, NullReason reason) {
  static Figure of(Object value) {
    return new Figure(value, null);
  }

  static Figure none(NullReason reason) {
    return new Figure(null, reason);
  }

  /** Adds it to a row as the field's column, and the reason as its companion where it has one. */
  void addTo(List<Object> row, Field field) {
    row.add(value);
    if (!field.spec().reasons().isEmpty()) {
      row.add(reason == null ? null : reason.code());
    }
  }
}
