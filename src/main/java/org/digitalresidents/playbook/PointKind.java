package org.digitalresidents.playbook;

/** What a point tells. */
enum PointKind {
  /** That there is a community. */
  COMMUNITY,
  /** An index of a group in a week. */
  INDEX,
  /** Traits, by their codes: of a member, or of a group. */
  TRAITS,
  /** That a member is in a group, or in the community, since when, by which way. */
  STAY,
  /** How active a member was in a group. */
  ACTS,
  /** A run of weeks in one state of life. */
  STATE,
  /** The rung of four weeks. */
  RUNG,
  /** A question nobody replied to. */
  QUESTION,
  /** What a member posted, and how much of it was heard. */
  POSTS,
  /** That a member does not want to be reached in some way, or does again. */
  REFUSAL
}
