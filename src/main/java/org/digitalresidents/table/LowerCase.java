package org.digitalresidents.table;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Names of constants in lower case, each made once: passes ask for them row by row. */
final class LowerCase {
  private static final Map<Object, String> NAMES = new ConcurrentHashMap<>();

  private LowerCase() {}

  /**
   * The name of a constant of an enum.
   *
   * @param name as it is written, asked for the first time only
   */
  static String of(Object constant, Supplier<String> name) {
    String known = NAMES.get(constant);
    return known != null
        ? known
        : NAMES.computeIfAbsent(constant, key -> name.get().toLowerCase(Locale.ROOT));
  }
}
