package org.digitalresidents.resident;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.digitalresidents.model.RoleFeature;
import org.digitalresidents.model.SpeechAct;
import org.digitalresidents.model.SpeechActRules;

/** What one message does, of all that was concluded of it: each count at most once. */
final class Utterance {
  private final Map<SpeechAct, String> acts = new EnumMap<>(SpeechAct.class); // with the rule
  private boolean isToSelf;

  void add(SpeechAct act, String rule) {
    acts.put(act, rule);
  }

  /** It replies to something its author wrote. */
  void addToSelf() {
    isToSelf = true;
  }

  /** Whether it is a sticker, of which only one a minute counts. */
  boolean isSticker() {
    return is(SpeechAct.BANTER, SpeechActRules.STICKER);
  }

  /** The counts it adds to. */
  Set<RoleFeature> counts() {
    Set<RoleFeature> counts = EnumSet.noneOf(RoleFeature.class);
    boolean isOwn = !does(SpeechAct.PROMOTION);
    boolean tells = isOwn && does(SpeechAct.EXPERIENCE_SHARE);
    boolean passesOn = isOwn && does(SpeechAct.MATERIAL_SHARE) && !isCopy() && !isOfOccasion();
    boolean answers = does(SpeechAct.ANSWER) && !answersItself();
    boolean thanks = does(SpeechAct.THANKS) || does(SpeechAct.AGREE);
    put(counts, RoleFeature.QUESTION_COUNT, does(SpeechAct.QUESTION));
    put(counts, RoleFeature.ANSWER_COUNT, answers);
    put(counts, RoleFeature.SHARE_COUNT, tells || passesOn);
    put(counts, RoleFeature.BANTER_COUNT, does(SpeechAct.BANTER));
    put(counts, RoleFeature.APPRECIATION_COUNT, thanks);
    put(counts, RoleFeature.ANNOUNCEMENT_COUNT, does(SpeechAct.ANNOUNCEMENT));
    put(counts, RoleFeature.CONTRIBUTION_COUNT, answers || tells);
    return counts;
  }

  /** The picture of a check-in is proof, not something to share. */
  private boolean isOfOccasion() {
    return does(SpeechAct.GREETING);
  }

  private boolean isCopy() {
    return is(SpeechAct.MATERIAL_SHARE, SpeechActRules.COPIED);
  }

  /** A source marks answers to whomever; those concluded are to others' questions. */
  private boolean answersItself() {
    return isToSelf && is(SpeechAct.ANSWER, SpeechActRules.SOURCE);
  }

  private boolean does(SpeechAct act) {
    return acts.containsKey(act);
  }

  private boolean is(SpeechAct act, String rule) {
    return rule.equals(acts.get(act));
  }

  private static void put(Set<RoleFeature> counts, RoleFeature count, boolean holds) {
    if (holds) {
      counts.add(count);
    }
  }
}
