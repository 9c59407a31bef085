package org.digitalresidents.conversation;

import java.io.Serializable;
import org.digitalresidents.model.SpeechAct;

/**
 * What a post does, as a rule or a model concludes.
 *
 * @param confidence how often such a conclusion is right, in (0, 1]
 * @param rule name of the rule or model that said so; {@code source} where the source itself says
 *     so
 * @param confirms whether its author, who asked, thereby says that the question is solved: thanks
 *     for a reply, or tells that it worked, and neither asks on nor says that it did not
 */
public record Tag(SpeechAct act, double confidence, String rule, boolean confirms)
    implements Serializable {
  /** A tag that says nothing of whether a question is solved. */
  public Tag(SpeechAct act, double confidence, String rule) {
    this(act, confidence, rule, false);
  }
}
