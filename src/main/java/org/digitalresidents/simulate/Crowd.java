package org.digitalresidents.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stays from which one can be drawn, added to and taken from in constant time. */
final class Crowd {
  private final List<Stay> stays = new ArrayList<>();
  private final Map<Stay, Integer> places = new HashMap<>();

  void add(Stay stay) {
    places.put(stay, stays.size());
    stays.add(stay);
  }

  /** Takes one out, if it is in. */
  void remove(Stay stay) {
    Integer place = places.remove(stay);
    if (place == null) {
      return;
    }
    Stay last = stays.remove(stays.size() - 1);
    if (last != stay) {
      stays.set(place, last);
      places.put(last, place);
    }
  }

  int size() {
    return stays.size();
  }

  boolean isEmpty() {
    return stays.isEmpty();
  }

  Stay any(Chance chance) {
    return chance.oneOf(stays);
  }

  /** Everybody, as of now. */
  List<Stay> all() {
    return List.copyOf(stays);
  }
}
