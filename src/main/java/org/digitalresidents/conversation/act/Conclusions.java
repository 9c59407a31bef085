package org.digitalresidents.conversation.act;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitalresidents.conversation.Tag;
import org.digitalresidents.model.SpeechAct;
import org.digitalresidents.model.SpeechActRules;

/** What has been concluded of one post: of each act the surest tag. */
final class Conclusions {
  /** Of the lines of CPED that no rule knew, so many were plain statements. */
  private static final Tag NOTHING = new Tag(SpeechAct.OTHER, 0.8, "none");

  private static final Comparator<Tag> SUREST_FIRST =
      Comparator.comparingDouble(Tag::confidence).reversed().thenComparing(Tag::act);

  private static final Tag PUSHED = new Tag(SpeechAct.ANNOUNCEMENT, 1, SpeechActRules.SOURCE);

  private final SpeechAct said;
  private final Map<SpeechAct, Tag> surest = new EnumMap<>(SpeechAct.class);
  private final Set<SpeechAct> structural = EnumSet.noneOf(SpeechAct.class);

  /**
   * Nothing but what the source says.
   *
   * @param said null where it says nothing
   */
  Conclusions(SpeechAct said) {
    this.said = said;
    if (said != null && !isPushed()) {
      add(new Tag(said, 1, SpeechActRules.SOURCE), true);
    }
  }

  /** Of a push the source does not say whether it announces or advertises: the text does. */
  private boolean isPushed() {
    return said == SpeechAct.ANNOUNCEMENT;
  }

  /** Adds a tag, unless the source says otherwise. */
  void add(Tag tag, boolean isOfStructure) {
    SpeechAct act = tag.act();
    if (act != said && !SourceActs.allows(said, act)) {
      return;
    }
    Tag known = surest.get(act);
    boolean isSurer = known == null || tag.confidence() > known.confidence();
    boolean confirms = tag.confirms() || (known != null && known.confirms());
    Tag kept = isSurer ? tag : known;
    surest.put(act, new Tag(act, kept.confidence(), kept.rule(), confirms));
    if (isOfStructure) {
      structural.add(act);
    }
  }

  /** Takes back what was concluded from words alone. */
  void withdraw(SpeechAct act) {
    if (!structural.contains(act)) {
      surest.remove(act);
    }
  }

  /** The tags, the surest first; never empty. A push that does not advertise announces. */
  List<Tag> tags() {
    if (isPushed() && !surest.containsKey(SpeechAct.PROMOTION)) {
      surest.put(SpeechAct.ANNOUNCEMENT, PUSHED);
    }
    if (surest.isEmpty()) {
      return List.of(NOTHING);
    }
    List<Tag> tags = new ArrayList<>(surest.values());
    tags.sort(SUREST_FIRST);
    return tags;
  }
}
