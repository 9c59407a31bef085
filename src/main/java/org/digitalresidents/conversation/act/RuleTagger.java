package org.digitalresidents.conversation.act;

import java.util.List;
import org.digitalresidents.conversation.Place;
import org.digitalresidents.conversation.Post;
import org.digitalresidents.conversation.Tag;
import org.digitalresidents.conversation.Tagger;
import org.digitalresidents.model.SpeechAct;

/**
 * Tags posts by what the source says, then by rules of structure and words. For one thread of a
 * program: it reuses its memory from post to post.
 *
 * <p>Of several rules for one act the surest gives confidence and name. What no rule knows is
 * {@code other}.
 */
public final class RuleTagger implements Tagger {
  private final SpeechRules rules;
  private final PhraseWalk walk = new PhraseWalk();

  public RuleTagger(SpeechRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Tag> tag(Post post, Place place) {
    return conclude(NormalText.of(post.act().text()), post, place).tags();
  }

  Conclusions conclude(NormalText text, Post post, Place place) {
    SpeechAct said = SourceActs.of(post.act().etype(), text, place.copied());
    Conclusions conclusions = new Conclusions(said);
    rules.apply(text, post, place, walk, rule -> conclusions.add(rule.tag(), rule.isOfStructure()));
    return conclusions;
  }
}
