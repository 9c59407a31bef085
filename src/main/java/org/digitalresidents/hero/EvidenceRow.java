package org.digitalresidents.hero;

/** What a member did: columns of {@code hero}. */
record EvidenceRow(
    long answers,
    long answersCredited,
    long posts,
    long activeWeeks,
    long streakWeeks,
    long replies,
    long repliedTo,
    long newcomersGreeted,
    Long greetingMedian,
    long startsDrawing,
    long gatherings,
    long gatheringsHeld,
    long gatheringsDrawing,
    long participants,
    double betweenness,
    long orders,
    long works,
    long worksEchoed,
    long invites) {

  /** What was started and drew others. */
  long drawing() {
    return startsDrawing + gatheringsDrawing;
  }
}
