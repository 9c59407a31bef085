package org.digitalresidents.conversation.act;

import java.util.List;
import org.digitalresidents.conversation.Place;
import org.digitalresidents.conversation.Post;
import org.digitalresidents.conversation.Tag;
import org.digitalresidents.conversation.Tagger;
import org.digitalresidents.conversation.act.NgramModel.Head;
import org.digitalresidents.model.SpeechAct;

/**
 * Tags posts by rules and by a model together. For one thread of a program.
 *
 * <p>What the source says and what rules of structure conclude stands: the model knows words only.
 * Of an act that it learnt, the model adds what it is sure enough of, with its probability, and
 * takes back what rules concluded from words where it finds that less likely than {@link #DOUBT}
 * times its threshold. Of the others the rules decide.
 */
public final class JointTagger implements Tagger {
  static final String MODEL = "model";

  /** So far below its threshold the model is surer than a word. */
  private static final double DOUBT = 0.5;

  private final RuleTagger rules;
  private final NgramModel model;

  public JointTagger(SpeechRules rules, NgramModel model) {
    this.rules = new RuleTagger(rules);
    this.model = model;
  }

  @Override
  public List<Tag> tag(Post post, Place place) {
    NormalText text = NormalText.of(post.act().text());
    Conclusions conclusions = rules.conclude(text, post, place);
    if (text.size() == 0) {
      return conclusions.tags();
    }
    double[] probabilities = model.probabilities(text);
    for (int i = 0; i < probabilities.length; i++) {
      Head head = model.heads().get(i);
      SpeechAct act = head.act();
      if (probabilities[i] >= head.threshold()) {
        conclusions.add(new Tag(act, probabilities[i], MODEL), false);
      } else if (probabilities[i] < head.threshold() * DOUBT) {
        conclusions.withdraw(act);
      }
    }
    return conclusions.tags();
  }
}
