package org.digitalresidents.funnel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What PostHog says of a person in an ordered or a strict funnel, written anew from the rule.
 *
 * <ul>
 *   <li>Per step the attempt that began latest is kept. An event goes on from the step before,
 *       where that attempt began at most the window ago, and is asked for its highest step first,
 *       so that alone it is one step only.
 *   <li>Different events of one instant are taken in the order of the steps, whatever their own. Of
 *       exclusions and of a strict order nothing is looked at there. An event is not used for two
 *       steps running; but no other is sought for the first, so that some chains are missed.
 *   <li>An exclusion spoils the attempts it falls in. A person whose furthest attempt is a spoilt
 *       one is removed altogether; a clean attempt as far takes its place.
 *   <li>Strict: an event alone in its instant ends all attempts that it is not the last step of.
 *   <li>It is over with the instant at which the last step is reached first.
 * </ul>
 *
 * <p>Source: PostHog documentation, "Funnels", and {@code funnel-udf/src/steps.rs}; for the average
 * {@code funnel_udf.py}.
 */
final class PostHog {

  /**
   * What is reported of a person.
   *
   * @param gaps microseconds between the steps reached
   */
  record Person(int level, List<Long> gaps, boolean isRemoved) {}

  /** Events so far, the first at the start. */
  private record Attempt(List<ToolEvent> events, boolean isSpoilt) {
    long start() {
      return events.get(0).time();
    }

    Attempt with(ToolEvent event) {
      List<ToolEvent> more = new ArrayList<>(events);
      more.add(event);
      return new Attempt(more, isSpoilt);
    }

    Attempt spoilt() {
      return new Attempt(events, true);
    }
  }

  private final ToolFunnel funnel;
  private final boolean isStrict;
  private final Attempt[] latest; // by step; 0 is not used
  private Attempt furthest = new Attempt(List.of(), false);

  private PostHog(ToolFunnel funnel, boolean isStrict) {
    this.funnel = funnel;
    this.isStrict = isStrict;
    this.latest = new Attempt[funnel.size() + 1];
  }

  static Person ordered(ToolFunnel funnel, List<ToolEvent> events) {
    return new PostHog(funnel, false).person(events);
  }

  static Person strict(ToolFunnel funnel, List<ToolEvent> events) {
    return new PostHog(funnel, true).person(events);
  }

  /** The mean of the gaps before a step, by its number from 2: those of no length are left out. */
  static double meanGap(int step, List<Person> persons) {
    return persons.stream()
        .filter(person -> person.level() >= step)
        .mapToLong(person -> person.gaps().get(step - 2))
        .filter(gap -> gap > 0)
        .average()
        .orElse(Double.NaN);
  }

  private Person person(List<ToolEvent> events) {
    List<Long> instants = events.stream().map(ToolEvent::time).distinct().sorted().toList();
    for (long instant : instants) {
      if (latest[funnel.size()] == null) {
        see(events.stream().filter(event -> event.time() == instant).toList());
      }
    }
    if (furthest.isSpoilt()) {
      return new Person(0, List.of(), true);
    }
    List<Long> gaps = new ArrayList<>();
    for (int i = 1; i < furthest.events().size(); i++) {
      gaps.add(furthest.events().get(i).time() - furthest.events().get(i - 1).time());
    }
    return new Person(furthest.events().size(), gaps, false);
  }

  private void see(List<ToolEvent> events) {
    boolean areAlike = events.stream().map(this::role).distinct().count() == 1;
    if (areAlike) {
      events.forEach(this::seeAlone);
      return;
    }
    for (int step = 1; step <= funnel.size(); step++) {
      for (ToolEvent event : events) {
        Attempt before = before(step, event);
        boolean isUsed = before != null && before.events().contains(event);
        if (event.isStep(funnel, step) && before != null && !isUsed) {
          goOn(step, before.with(event));
        }
      }
    }
  }

  private String role(ToolEvent event) {
    int[] steps =
        IntStream.rangeClosed(1, funnel.size()).filter(s -> event.isStep(funnel, s)).toArray();
    return java.util.Arrays.toString(steps) + event.isExcluded(funnel);
  }

  private void seeAlone(ToolEvent event) {
    for (int step = funnel.size(); step > 1 && event.isExcluded(funnel); step--) {
      spoil(step, event);
    }
    for (int step = funnel.size(); step > 0; step--) {
      Attempt before = before(step, event);
      if (event.isStep(funnel, step) && before != null) {
        goOn(step, before.with(event));
      }
    }
    for (int step = 1; step <= funnel.size() && isStrict; step++) {
      if (!event.isStep(funnel, step)) {
        latest[step] = null;
      }
    }
  }

  /** The attempt an event of a step goes on from; null where there is none or it has the step. */
  private Attempt before(int step, ToolEvent event) {
    Attempt before = step == 1 ? new Attempt(List.of(), false) : latest[step - 1];
    if (before == null) {
      return null;
    }
    long start = step == 1 ? event.time() : before.start();
    boolean isInTime = event.time() - start <= funnel.window();
    boolean isThere = latest[step] != null && latest[step].start() == start;
    return isInTime && !isThere ? before : null;
  }

  private void goOn(int step, Attempt longer) {
    if (!longer.isSpoilt()) {
      latest[step] = longer;
    }
    int far = furthest.events().size();
    if (step > far || (step == far && furthest.isSpoilt())) {
      furthest = longer;
    }
  }

  private void spoil(int step, ToolEvent event) {
    Attempt before = before(step, event);
    if (before == null || before.isSpoilt()) {
      return;
    }
    latest[step - 1] = before.spoilt();
    boolean isFurthest = furthest.events().size() == step - 1;
    if (isFurthest && event.time() - furthest.start() <= funnel.window()) {
      furthest = furthest.spoilt();
    }
  }
}
