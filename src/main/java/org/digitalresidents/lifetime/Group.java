package org.digitalresidents.lifetime;

/** Members with the same history, who are one to a model. */
public record Group(History history, long members) {
  static Group of(long repeats, double last, double age, long members) {
    return new Group(new History(repeats, last, age), members);
  }
}
