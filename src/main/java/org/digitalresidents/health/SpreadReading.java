package org.digitalresidents.health;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.NullReason;

/**
 * Makes points of how a week is spread over members, from what each has, sorted by place and week.
 * Holds how many have how much: no members.
 */
final class SpreadReading implements Iterator<Row> {
  private final Iterator<Row> parts;
  private final int fewest;
  private final Deque<Row> points = new ArrayDeque<>();
  private final TreeMap<Long, Long> said = new TreeMap<>();
  private final TreeMap<Long, Long> replies = new TreeMap<>();
  private String communityId; // null before the first and after the last
  private String place;
  private LocalDate week;

  SpreadReading(Iterator<Row> parts, int fewest) {
    this.parts = parts;
    this.fewest = fewest;
  }

  @Override
  public boolean hasNext() {
    while (points.isEmpty() && parts.hasNext()) {
      see(parts.next());
    }
    if (points.isEmpty()) {
      end();
    }
    return !points.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return points.remove();
  }

  private void see(Row part) {
    String community = part.getAs(Spreads.Part.COMMUNITY.column());
    String ofPlace = part.getAs(Spreads.Part.PLACE.column());
    LocalDate ofWeek = part.getAs(Spreads.Part.WEEK.column());
    boolean isSame = ofWeek.equals(week) && ofPlace.equals(place) && community.equals(communityId);
    if (!isSame) {
      end();
      communityId = community;
      place = ofPlace;
      week = ofWeek;
    }
    said.merge(part.<Long>getAs(Spreads.Part.SAID.column()), 1L, Long::sum);
    replies.merge(part.<Long>getAs(Spreads.Part.REPLIES.column()), 1L, Long::sum);
  }

  private void end() {
    if (communityId != null) {
      tell(HealthIndex.SPEAKER_GINI, said, Inequality.GINI);
      tell(HealthIndex.TOP_1_SHARE, said, Inequality.TOP_1);
      tell(HealthIndex.TOP_10_SHARE, said, Inequality.TOP_10);
      tell(HealthIndex.EFFECTIVE_SPEAKERS, said, Inequality.EFFECTIVE_NUMBER);
      tell(HealthIndex.REPLY_GINI, replies, Inequality.GINI);
      said.clear();
      replies.clear();
      communityId = null;
    }
  }

  private void tell(HealthIndex index, SortedMap<Long, Long> spread, Inequality inequality) {
    long n = spread.values().stream().mapToLong(Long::longValue).sum();
    boolean isNothing = spread.lastKey() == 0;
    Figure figure =
        n < fewest || isNothing
            ? Figure.none((n < fewest ? NullReason.TOO_FEW : NullReason.BASE_ZERO).code())
            : inequality.of(spread, n);
    points.add(
        RowFactory.create(
            communityId,
            place,
            week,
            index.code(),
            null,
            null,
            figure.value(),
            figure.low(),
            figure.high(),
            figure.n(),
            figure.valueNullReason()));
  }
}
