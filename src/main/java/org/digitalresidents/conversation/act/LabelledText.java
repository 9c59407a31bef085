package org.digitalresidents.conversation.act;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Shown;
import org.digitalresidents.model.SpeechAct;

/**
 * A text with all it does, as people say.
 *
 * @param isHeldOut whether its conversation is kept from learning
 */
record LabelledText(NormalText text, Set<SpeechAct> acts, boolean isHeldOut) {
  /** One conversation in so many is held out. */
  private static final int HELD_OUT = 5;

  private static final int FACTOR = 0x9E3779B9;

  /** Of a row of conversation, text and list of acts. */
  static LabelledText of(Row row) {
    List<String> codes = row.getList(2);
    Set<SpeechAct> acts = EnumSet.noneOf(SpeechAct.class);
    codes.forEach(code -> acts.add(act(code)));
    int hash = (row.getString(0).hashCode() * FACTOR) >>> 16;
    return new LabelledText(NormalText.of(row.getString(1)), acts, hash % HELD_OUT == 0);
  }

  boolean does(SpeechAct act) {
    return acts.contains(act);
  }

  private static SpeechAct act(String code) {
    for (SpeechAct act : SpeechAct.values()) {
      if (act.code().equals(code)) {
        return act;
      }
    }
    String all = Arrays.toString(SpeechAct.values()).toLowerCase(Locale.ROOT);
    throw new Failure(
        Failure.Exit.CALLED_WRONGLY,
        "A label says " + Shown.of(code) + ", which is no act; allowed is one of " + all + ".");
  }
}
