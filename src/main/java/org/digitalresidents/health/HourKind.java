package org.digitalresidents.health;

/** What is counted by the hour of a group. */
enum HourKind {
  /** Pushes by staff or programs. */
  PUSH,
  /** Members whose stay is seen from this hour on. */
  ENTER,
  /** Members whose stay ends in this hour. */
  EXIT,
  /** Members who leave of their own accord and were in when the hour began. */
  LEAVE,
  /** Change of the members active within the seven days before. */
  ACTIVE_BEFORE,
  /** Change of those of them who are not active in this hour and the 23 after it. */
  SILENT_24,
  /** Change of those of them who are not active in this hour and the 71 after it. */
  SILENT_72,
  /** Posts of staff. */
  STAFF_POST,
  /** Those of them that are no pushes. */
  PROMPT,
  /** Replies of a member to another. */
  EXCHANGE,
  /** Members whom staff address. */
  MENTION,
  /** Pairs of members of whom one replies to the other for the first time. */
  NEW_PAIR
}
