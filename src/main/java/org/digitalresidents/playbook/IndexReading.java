package org.digitalresidents.playbook;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.OutOfBand;

/**
 * What the diagnosis says of an index of a group in the last complete week.
 *
 * @param isFinding outside its reference band in as many weeks as the band asks for
 * @param isOutside its whole interval lies outside the reference band in that week
 * @param value null where the week's figure is not known
 * @param low null where there is no interval
 */
record IndexReading(
    HealthIndex index,
    LocalDate week,
    boolean isFinding,
    boolean isOutside,
    long weeksOut,
    Double value,
    Double low,
    Double high,
    Bounds band) {

  /** How a figure stands to the reference band of its index. */
  enum Standing {
    /** The whole interval lies within; without an interval the value. */
    WITHIN,
    /** It is null, there is no band, or the interval holds values on both sides of an end. */
    NOT_KNOWN,
    /** Outside in that week, or a finding. */
    OUTSIDE
  }

  static IndexReading of(PointReading point) {
    return new IndexReading(
        HealthIndex.valueOf(point.text().toUpperCase(Locale.ROOT)),
        week(point),
        point.is(PlaybookPoints.IS_FINDING),
        OutOfBand.REFERENCE.code().equals(point.codes().get(PlaybookPoints.OUT_OF_BAND)),
        point.number(PlaybookPoints.WEEKS_OUT).longValue(),
        point.number(PlaybookPoints.VALUE),
        point.number(PlaybookPoints.LOW),
        point.number(PlaybookPoints.HIGH),
        Bounds.of(
            point.number(PlaybookPoints.REFERENCE_LOW),
            point.number(PlaybookPoints.REFERENCE_HIGH)));
  }

  /** The first day of the week a point is of. */
  static LocalDate week(PointReading point) {
    return point.at().atZone(ZoneOffset.UTC).toLocalDate();
  }

  Standing standing() {
    if (isFinding || isOutside) {
      return Standing.OUTSIDE;
    }
    return band.haveAnEnd() && liesIn(band) ? Standing.WITHIN : Standing.NOT_KNOWN;
  }

  /** Whether the whole interval lies within; without an interval the value. */
  boolean liesIn(Bounds bounds) {
    return value != null && bounds.hold(low == null ? value : low, high == null ? value : high);
  }

  /** The index with its figure and week, and what it is held against. */
  Words told(Words against) {
    String figure = value == null ? "" : " " + Numbers.text(value);
    String interval =
        low == null || high == null
            ? ""
            : " [%s, %s]".formatted(Numbers.text(low), Numbers.text(high));
    return new Words(
        "%s%s%s,%s 起一周,%s".formatted(index.label(), figure, interval, week, against.zh()),
        "%s%s%s, week from %s, %s".formatted(index.code(), figure, interval, week, against.en()));
  }

  /** The same held against its band. */
  Words toldOfBand() {
    return told(
        new Words(
            "参考区间 %s,近 13 周中 %d 周超出".formatted(band.text(), weeksOut),
            "band %s, outside in %d of 13 weeks".formatted(band.text(), weeksOut)));
  }
}
