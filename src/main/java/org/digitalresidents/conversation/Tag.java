package org.digitalresidents.conversation;

import org.digitalresidents.model.SpeechAct;

/**
 * What a post does, as a rule or a model concludes.
 *
 * @param confidence how often such a conclusion is right, in (0, 1]
 * @param rule name of the rule or model that said so
 */
public record Tag(SpeechAct act, double confidence, String rule) {}
