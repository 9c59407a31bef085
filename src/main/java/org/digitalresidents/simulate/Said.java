package org.digitalresidents.simulate;

import java.util.HashSet;
import java.util.Set;

/** A message others may take up. */
final class Said {
  /** What a message that takes up nothing takes up. */
  static final Said NOTHING = new Said("", "", Speaker.member("", true, ""), 0, Talk.NOISE, 0);

  private final String eventId;
  private final String thread;
  private final Speaker by;
  private final long ms;
  private final Talk act;
  private final int topic;
  private final Set<String> reactors = new HashSet<>(4);

  Said(String eventId, String thread, Speaker by, long ms, Talk act, int topic) {
    this.eventId = eventId;
    this.thread = thread;
    this.by = by;
    this.ms = ms;
    this.act = act;
    this.topic = topic;
  }

  String eventId() {
    return eventId;
  }

  /** The event id of the first message of the thread. */
  String thread() {
    return thread;
  }

  Speaker by() {
    return by;
  }

  long ms() {
    return ms;
  }

  Talk act() {
    return act;
  }

  int topic() {
    return topic;
  }

  /** Whether this reaction is the person's first to the message. */
  boolean reactsFirst(Speaker reactor) {
    return reactors.add(reactor.id());
  }
}
