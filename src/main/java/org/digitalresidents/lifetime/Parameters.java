package org.digitalresidents.lifetime;

import java.util.Arrays;

/** Parameters of these models: all are positive and finite. */
final class Parameters {
  private Parameters() {}

  static void check(double... parameters) {
    for (double parameter : parameters) {
      if (!(parameter > 0 && parameter < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "Parameters are positive and finite, not " + Arrays.toString(parameters));
      }
    }
  }
}
