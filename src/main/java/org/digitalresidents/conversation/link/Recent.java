package org.digitalresidents.conversation.link;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a linker remembers of a stream: its first and its latest posts, and who spoke or was
 * addressed lately. All are bounded in number, however long the stream.
 */
final class Recent {
  /** Of the links people saw on IRC, 99 % go back no further. */
  static final int POSTS = 64;

  /** More than can stand in the remembered posts. */
  static final int SPEAKERS = 1_024;

  private final Names names;
  private final Said[] ring = new Said[POSTS];
  private Map<String, Speaker> byId;
  private Map<String, Speaker> byName;
  private Said first;
  private long seen;

  Recent(Names names) {
    this.names = names;
    begin();
  }

  /** Another stream begins: what is remembered of the last one is forgotten. */
  void begin() {
    seen = 0;
    byId = new LinkedHashMap<>(16, 0.75f, true);
    byName = new HashMap<>();
  }

  /** How many posts the stream has had. */
  long seen() {
    return seen;
  }

  /** How many posts can be looked back at. */
  int size() {
    return (int) Math.min(seen, POSTS);
  }

  /** The remembered post so many back; the latest is 1 back, the eldest {@link #size} back. */
  Said back(int steps) {
    return ring[(int) ((seen - steps) % POSTS)];
  }

  /** The first post of a stream that has had one. */
  Said first() {
    return first;
  }

  void remember(Said said) {
    if (seen == 0) {
      first = said;
    }
    ring[(int) (seen % POSTS)] = said;
    seen++;
    said.by().speak(said);
  }

  /** Whoever has this id, remembered from now on; of null, somebody never heard of before. */
  Speaker speaker(String actorId) {
    if (actorId == null) {
      return new Speaker("");
    }
    Speaker known = byId.get(actorId);
    return known == null ? met(actorId) : known;
  }

  /** Whom texts call so, in small letters; null where nobody remembered has the name. */
  Speaker named(String name) {
    return byName.get(name);
  }

  private Speaker met(String actorId) {
    Speaker speaker = new Speaker(names.of(actorId).toLowerCase(Locale.ROOT));
    byId.put(actorId, speaker);
    byName.put(speaker.name, speaker);
    if (byId.size() > SPEAKERS) {
      Iterator<Speaker> eldest = byId.values().iterator();
      byName.remove(eldest.next().name);
      eldest.remove();
    }
    return speaker;
  }
}
