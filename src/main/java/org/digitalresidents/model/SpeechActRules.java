package org.digitalresidents.model;

/** Names of rules in {@link MessageAct#RULE} that those look at who count what was said. */
public final class SpeechActRules {
  /** The source itself says so. */
  public static final String SOURCE = "source";

  /** The text is nearly the same as another's before it. */
  public static final String COPIED = "material_copied";

  /** It is a sticker and no more. */
  public static final String STICKER = "banter_sticker";

  private SpeechActRules() {}
}
