package org.digitalresidents.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Subjects with what became of them, and the counts a stream over their times is fed with. */
final class Subjects {
  static final int CENSORED = -1;

  /** One subject: the cause that ended the observation, or {@link #CENSORED}. */
  record Subject(long entry, long exit, int cause) {
    boolean isAtRisk(long time) {
      boolean hasEntered = entry == 0 || entry < time;
      return hasEntered && exit >= time;
    }

    boolean hasEvent(long time) {
      return exit == time && cause != CENSORED;
    }
  }

  /** What happens at one time. */
  record Step(long time, long entered, long censored, long... events) {}

  private final List<Subject> all;

  private Subjects(List<Subject> all) {
    this.all = all;
  }

  static Subjects of(List<Subject> subjects) {
    return new Subjects(List.copyOf(subjects));
  }

  /** One cause, all seen from the start, as in the books: "6 6+ 7", where + is censored. */
  static Subjects of(String text) {
    List<Subject> subjects = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      int cause = word.endsWith("+") ? CENSORED : 0;
      subjects.add(new Subject(0, Long.parseLong(word.replace("+", "")), cause));
    }
    return of(subjects);
  }

  /** Many ties, half of them with a late entry; a third censored. */
  static Subjects random(long seed, int size, int causes) {
    Random random = new Random(seed);
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      long entry = Math.max(random.nextInt(20) - 10, 0);
      long stay = entry == 0 ? random.nextInt(12) : 1 + random.nextInt(12);
      int cause = random.nextInt(3) == 0 ? CENSORED : random.nextInt(causes);
      subjects.add(new Subject(entry, entry + stay, cause));
    }
    return of(subjects);
  }

  List<Subject> all() {
    return all;
  }

  Subjects shuffled(long seed) {
    List<Subject> others = new ArrayList<>(all);
    Collections.shuffle(others, new Random(seed));
    return of(others);
  }

  List<Step> steps(int causes) {
    SortedMap<Long, long[]> counts = new TreeMap<>(); // time → entered, censored, events by cause
    for (Subject subject : all) {
      counts.computeIfAbsent(subject.entry(), t -> new long[2 + causes])[0]++;
      counts.computeIfAbsent(subject.exit(), t -> new long[2 + causes])[2 + subject.cause()]++;
    }
    List<Step> steps = new ArrayList<>();
    counts.forEach(
        (time, n) -> steps.add(new Step(time, n[0], n[1], Arrays.copyOfRange(n, 2, 2 + causes))));
    return steps;
  }

  /** The stream to the end; what the reader sees after each time. */
  AalenJohansen estimate(int causes, Consumer<Step> reader, AalenJohansen estimate) {
    for (Step step : steps(causes)) {
      estimate.see(step.time(), step.entered(), step.censored(), step.events());
      reader.accept(step);
    }
    return estimate;
  }

  AalenJohansen estimate(int causes) {
    return estimate(causes, step -> {}, new AalenJohansen(causes));
  }
}
