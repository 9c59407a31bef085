package org.digitalresidents.conversation;

import java.util.List;

/**
 * The questions a post stands under: the first of its conversation that is still open, and the
 * nearest. Those between are not followed along the line, so that it does not grow.
 *
 * @param first null where there is none
 * @param nearest null where there is none; may be the first
 */
record Line(OpenQuestion first, OpenQuestion nearest) {
  static final Line NONE = new Line(null, null);

  static Line of(OpenQuestion question) {
    return new Line(question, question);
  }

  /** The same without questions that are no longer followed. */
  Line open() {
    boolean hasFirst = first != null && first.isOpen();
    boolean hasNearest = nearest != null && nearest.isOpen();
    if (hasFirst == (first != null) && hasNearest == (nearest != null)) {
      return this;
    }
    return hasFirst ? of(first) : hasNearest ? of(nearest) : NONE;
  }

  /** The same and one more, nearer. */
  Line and(OpenQuestion question) {
    return new Line(first == null ? question : first, question);
  }

  /** Each question once. */
  List<OpenQuestion> questions() {
    if (first == null) {
      return List.of();
    }
    return first == nearest ? List.of(first) : List.of(first, nearest);
  }

  /** Whether one of the questions is this person's. */
  boolean isBy(String person) {
    return questions().stream().anyMatch(q -> q.isBy(person));
  }

  /** Whether one of the questions is another's, and said to be one. */
  boolean isByOther(String person) {
    return questions().stream().anyMatch(q -> !q.isSupposed() && !q.isBy(person));
  }
}
