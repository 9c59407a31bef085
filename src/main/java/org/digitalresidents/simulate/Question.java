package org.digitalresidents.simulate;

/** A question and what has become of it so far. */
final class Question {
  private final Said said;
  private final Stay asker;
  private final Said repeats;
  private int answers;
  private Said solution = Said.NOTHING;
  private boolean isAccepted;

  Question(Said said, Stay asker, Said repeats) {
    this.said = said;
    this.asker = asker;
    this.repeats = repeats;
  }

  Said said() {
    return said;
  }

  Stay asker() {
    return asker;
  }

  /** The same question asked before; NOTHING where it is the first time. */
  Said repeats() {
    return repeats;
  }

  int answers() {
    return answers;
  }

  boolean isSolved() {
    return solution != Said.NOTHING;
  }

  /** The first answer that solved it. */
  Said solution() {
    return solution;
  }

  void answered() {
    answers++;
  }

  void solvedBy(Said answer) {
    if (!isSolved()) {
      solution = answer;
    }
  }

  /** Whether this is the first answer accepted: there is but one. */
  boolean acceptsFirst() {
    boolean isFirst = !isAccepted;
    isAccepted = true;
    return isFirst;
  }
}
