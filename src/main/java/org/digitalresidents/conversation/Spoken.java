package org.digitalresidents.conversation;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.Linking;
import org.digitalresidents.model.SpeechAct;

/** A post as it is remembered while others may reply to it, without its text. */
final class Spoken {
  /** Shorter texts state nothing. */
  private static final int FEWEST_CHARACTERS = 6;

  private final String eventId;
  private final long ts;
  private final String actorId;
  private final ActorKind kind;
  private final boolean isAnswer;
  private final boolean confirms;
  private final boolean isStatement;
  private final Set<SpeechAct> acts = EnumSet.noneOf(SpeechAct.class);
  private final Map<Linking, Line> lines = new EnumMap<>(Linking.class);

  /**
   * A post.
   *
   * @param isMarked whether the source marks what is a question or an answer where it stands
   */
  Spoken(Post post, List<Tag> tags, boolean isMarked) {
    Act act = post.act();
    eventId = act.eventId();
    ts = act.ts();
    actorId = post.actorId();
    kind = act.actorKind();
    confirms = tags.stream().anyMatch(Tag::confirms);
    tags.forEach(tag -> acts.add(tag.act()));
    isAnswer = act.etype() == Etype.ANSWER || (!isMarked && tells());
    boolean isShort = act.nChar() == null || act.nChar() < FEWEST_CHARACTERS;
    isStatement = !isShort && acts.equals(EnumSet.of(SpeechAct.OTHER));
  }

  String eventId() {
    return eventId;
  }

  long ts() {
    return ts;
  }

  /** Who wrote it; null where the source names nobody. */
  String actorId() {
    return actorId;
  }

  ActorKind kind() {
    return kind;
  }

  Set<SpeechAct> acts() {
    return acts;
  }

  /** Whether it answers another's question, if it follows one: in substance, not in courtesy. */
  boolean isAnswer() {
    return isAnswer;
  }

  /** Whether it states something of which no more is known: an answer, if it follows a question. */
  boolean isStatement() {
    return isStatement;
  }

  private boolean tells() {
    return acts.contains(SpeechAct.ANSWER)
        || acts.contains(SpeechAct.EXPERIENCE_SHARE)
        || acts.contains(SpeechAct.MATERIAL_SHARE);
  }

  /** Whether its author, having asked, says that the question is solved. */
  boolean confirms() {
    return confirms;
  }

  /** Whether a person wrote it whom the source names, and who is not this one. */
  boolean isOfOtherThan(String person) {
    return actorId != null && !kind.isProgram() && !actorId.equals(person);
  }

  /** The open questions it stands under. */
  Line line(Linking linking) {
    return lines.getOrDefault(linking, Line.NONE).open();
  }

  void stand(Linking linking, Line line) {
    lines.put(linking, line);
  }
}
