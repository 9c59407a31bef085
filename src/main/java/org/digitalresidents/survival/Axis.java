package org.digitalresidents.survival;

import java.util.List;
import java.util.stream.Stream;
import org.digitalresidents.model.ExitStage;
import org.digitalresidents.model.Milestone;
import org.digitalresidents.table.Code;

/**
 * What spans of a spell are measured on: time since one instant of it. Subjects whose spans start
 * together share an axis, so that what is at one time of it is told once for all it concerns.
 */
enum Axis {
  IN_JOINED(0, Family.STAGES, ExitStage.JOINED),
  IN_ACTIVE(1, Family.STAGES, ExitStage.ACTIVE),
  IN_CONVERTED(2, Family.STAGES, ExitStage.CONVERTED),
  SINCE_START(
      3,
      Family.MILESTONES,
      Milestone.FIRST_ACTIVITY,
      Milestone.FIRST_REPLY_RECEIVED,
      Milestone.FIRST_ORDER,
      Milestone.LEAVE),
  SINCE_FIRST_POST(4, Family.MILESTONES, Milestone.REPLY_TO_FIRST_POST);

  /** The subject of an axis that has no other, as a bit. */
  static final long ONLY = 1;

  private static final List<Axis> ALL = List.of(values());

  private final int place;
  private final Family family;
  private final List<String> subjects;

  Axis(int place, Family family, Code... subjects) {
    this.place = place;
    this.family = family;
    this.subjects = Stream.of(subjects).map(Code::code).toList();
  }

  /** The axis at a place. */
  static Axis at(int place) {
    return ALL.get(place);
  }

  /** Its place among all, from 0. */
  int place() {
    return place;
  }

  Family family() {
    return family;
  }

  /** The codes of the stages or milestones measured on it. */
  List<String> subjects() {
    return subjects;
  }

  /** One of its subjects, as a bit. */
  long bit(Code subject) {
    return 1L << subjects.indexOf(subject.code());
  }

  /** Whether bits have that of the subject at this place of {@link #subjects}. */
  static boolean isIn(long bits, int subject) {
    return (bits >> subject & 1) != 0;
  }
}
