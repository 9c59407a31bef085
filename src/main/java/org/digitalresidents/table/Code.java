package org.digitalresidents.table;

import java.io.Serializable;

/**
 * One value of a closed set, as it stands in a table: an English snake_case code with its meaning.
 */
public interface Code extends Serializable {
  String name();

  /** What the code says, in English. */
  String meaning();

  /** What the code says, in Chinese. */
  String label();

  /** The code as written into tables. */
  default String code() {
    return LowerCase.of(this, this::name);
  }
}
