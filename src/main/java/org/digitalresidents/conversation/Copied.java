package org.digitalresidents.conversation;

/** Whether a text stood in the same stream before, word for word or nearly so. */
public enum Copied {
  /** It did not, or the text is too short to tell. */
  NO,
  /** Its author had written it before. */
  OWN,
  /** Somebody else had written it before. */
  ANOTHERS
}
