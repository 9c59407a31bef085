package org.digitalresidents.health;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.table.Retelling;

/**
 * Passes a community's points on, and adds what they say together: by how much more often the
 * silent speak when calls begin, and which indices cannot be known for want of texts.
 *
 * <p>Groups with a call in a week and none in the week before are held against groups without a
 * call in either. Source: definitions F3.
 */
final class Waking implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;
  private static final int WEEKS = 13;

  private static final HealthIndex[] OF_TEXTS = {
    HealthIndex.WE_RATE,
    HealthIndex.SELF_RATE,
    HealthIndex.BRAND_RATE,
    HealthIndex.OWN_TERM_SHARE,
    HealthIndex.OTHER_TALK_SHARE,
    HealthIndex.NEWCOMER_HEDGE_SHARE,
    HealthIndex.PROMPTS,
    HealthIndex.MEMBER_PROMPT_SHARE,
    HealthIndex.TOPIC_ENTROPY,
    HealthIndex.TOPIC_TREND
  };

  private final int fewest;

  Waking(int fewest) {
    this.fewest = fewest;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> points) {
    return new Retelling(points, Communities::new);
  }

  /** The silent of a group in a week. */
  private record Silent(long woken, long all, boolean isCalled) {}

  private final class Communities implements Retelling.Reading {
    private final Consumer<Row> out;
    private String communityId; // null before the first
    private LocalDate week; // null before the first of the community
    private Map<String, Silent> now = new TreeMap<>();
    private Map<String, Silent> before = new TreeMap<>();
    private final Deque<WeekChange> changes = new ArrayDeque<>();
    private boolean hasPosts;
    private boolean hasTexts;

    Communities(Consumer<Row> out) {
      this.out = out;
    }

    @Override
    public void see(Row point) {
      String community = point.getAs(IndexPoint.COMMUNITY.column());
      if (!community.equals(communityId)) {
        end();
        communityId = community;
      }
      LocalDate next = point.getAs(IndexPoint.DAY.column());
      if (!next.equals(week)) {
        endWeek(next);
      }
      note(point);
      out.accept(point);
    }

    private void note(Row point) {
      String index = point.getAs(IndexPoint.INDEX.column());
      hasPosts |= index.equals(HealthIndex.RITUAL_SHARE.code());
      hasTexts |= index.equals(HealthIndex.WE_RATE.code());
      boolean isCalled = index.equals(HealthIndex.LURKERS_WOKEN_SHARE.code());
      if (isCalled || index.equals(HealthIndex.LURKERS_UNPROMPTED_SHARE.code())) {
        now.put(
            point.getAs(IndexPoint.GROUP.column()),
            new Silent(
                point.getAs(IndexPoint.NUMERATOR.column()),
                point.getAs(IndexPoint.DENOMINATOR.column()),
                isCalled));
      }
    }

    private void endWeek(LocalDate next) {
      if (week != null) {
        changes.addLast(change());
        if (changes.size() > WEEKS) {
          changes.removeFirst();
        }
        tell();
        boolean isNext = next != null && week.plusWeeks(1).equals(next);
        before = isNext ? now : new TreeMap<>();
      }
      now = new TreeMap<>();
      week = next;
    }

    private WeekChange change() {
      WeekChange change = new WeekChange();
      now.forEach(
          (group, silent) -> {
            Silent last = before.get(group);
            if (last != null && !last.isCalled()) {
              change.add(silent.isCalled(), last.woken(), last.all(), silent.woken(), silent.all());
            }
          });
      return change;
    }

    private void tell() {
      Points points = new Points(communityId, GroupIds.WHOLE_COMMUNITY, out);
      WeekChange.pooled(changes, fewest)
          .ifPresentOrElse(
              d ->
                  points.figure(
                      HealthIndex.WAKING_DIFFERENCE, week, d.value(), d.interval(), d.n()),
              () -> points.absence(HealthIndex.WAKING_DIFFERENCE, week, NullReason.NO_CONTROL));
    }

    @Override
    public void end() {
      if (communityId == null) {
        return;
      }
      endWeek(null);
      if (hasPosts && !hasTexts) {
        Points points = new Points(communityId, GroupIds.WHOLE_COMMUNITY, out);
        for (HealthIndex index : OF_TEXTS) {
          points.absence(index, null, NullReason.NO_TEXTS);
        }
      }
      before = new TreeMap<>();
      changes.clear();
      hasPosts = false;
      hasTexts = false;
    }
  }
}
