package org.digitalresidents.talk;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.time.PeriodNumbers;

/** Counts the words of members as they lie, a bounded number at a time. */
public final class TermUses implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  /** So many different counts are held at once; then they are told, and counting begins anew. */
  private static final int MOST_HELD = 100_000;

  private final ZoneId zone;
  private final DayOfWeek weekStart;
  private final HashMap<String, Instant> dataEnds;

  private TermUses(ZoneId zone, DayOfWeek weekStart, Map<String, Instant> dataEnds) {
    this.zone = zone;
    this.weekStart = weekStart;
    this.dataEnds = new HashMap<>(dataEnds);
  }

  private record Key(
      String communityId, String groupId, String memberId, String term, LocalDate week)
      implements Serializable {}

  /**
   * Rows of {@link TermUse}.
   *
   * @param activity rows of {@code activity}
   * @param dataEnds for every community in the input the instant its data end, exclusive
   */
  public static Dataset<Row> of(
      Dataset<Row> activity, ZoneId zone, DayOfWeek weekStart, Map<String, Instant> dataEnds) {
    return Heard.posts(activity)
        .mapPartitions(
            new TermUses(zone, weekStart, dataEnds), Encoders.row(TermUse.TERM_USE.schema()));
  }

  @Override
  public Iterator<Row> call(Iterator<Row> posts) {
    return new Counting(posts);
  }

  private final class Counting implements Iterator<Row> {
    private final Iterator<Row> posts;
    private final PeriodNumbers weeks = new PeriodNumbers(PeriodUnit.WEEK, weekStart);
    private final Map<Key, Long> held = new HashMap<>();
    private final Deque<Row> told = new ArrayDeque<>();

    Counting(Iterator<Row> posts) {
      this.posts = posts;
    }

    @Override
    public boolean hasNext() {
      while (told.isEmpty() && (posts.hasNext() || !held.isEmpty())) {
        if (posts.hasNext() && held.size() < MOST_HELD) {
          count(Heard.of(posts.next()));
        } else {
          held.forEach((key, uses) -> told.add(row(key, uses)));
          held.clear();
        }
      }
      return !told.isEmpty();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return told.remove();
    }

    private void count(Heard post) {
      boolean isMembers = post.kind() == ActorKind.MEMBER && post.actorId() != null;
      if (post.text() == null
          || !isMembers
          || !post.ts().isBefore(dataEnds.get(post.communityId()))) {
        return;
      }
      LocalDate week = weeks.start(weeks.of(post.ts().atZone(zone).toLocalDate()));
      for (String token : Tokens.of(SpokenText.of(post.text()))) {
        if (Tokens.isTerm(token)) {
          held.merge(
              new Key(post.communityId(), post.groupId(), post.actorId(), token, week),
              1L,
              Long::sum);
        }
      }
    }

    private static Row row(Key key, long uses) {
      return RowFactory.create(
          key.communityId(), key.groupId(), key.memberId(), key.term(), key.week(), uses);
    }
  }
}
