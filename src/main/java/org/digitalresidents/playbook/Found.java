package org.digitalresidents.playbook;

import org.digitalresidents.model.HealthIndex;

/**
 * What the diagnosis says of an index of a group in the last complete week, where that is not well.
 *
 * @param isFinding outside its reference band in as many weeks as the band asks for
 * @param isOut outside one of its bands in that week
 * @param value null where the week's figure is not known
 * @param low null where there is no interval
 */
record Found(
    HealthIndex index,
    boolean isFinding,
    boolean isOut,
    long weeksOut,
    Double value,
    Double low,
    Double high) {

  /** The index with its numbers. */
  String text() {
    String figure = value == null ? "" : " " + Numbers.text(value);
    String interval =
        low == null ? "" : " [%s, %s]".formatted(Numbers.text(low), Numbers.text(high));
    return "%s%s%s, outside its reference band in %d of 13 weeks"
        .formatted(index.code(), figure, interval, weeksOut);
  }
}
