package org.digitalresidents.conversation.act;

import java.io.Serializable;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.digitalresidents.conversation.Place;
import org.digitalresidents.conversation.Post;
import org.digitalresidents.model.SpeechAct;

/** Rules in the order in which they are asked, with all their phrases. */
public final class SpeechRules implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<SpeechRule> rules;
  private final PhraseBook book;
  private final BitSet[] rulesOfPhrase;

  SpeechRules(List<SpeechRule> rules, PhraseBook book) {
    this.rules = List.copyOf(rules);
    this.book = book;
    this.rulesOfPhrase = new BitSet[book.size()];
    for (int rule = 0; rule < rules.size(); rule++) {
      BitSet any = rules.get(rule).words().any();
      for (int phrase = any.nextSetBit(0); phrase >= 0; phrase = any.nextSetBit(phrase + 1)) {
        if (rulesOfPhrase[phrase] == null) {
          rulesOfPhrase[phrase] = new BitSet();
        }
        rulesOfPhrase[phrase].set(rule);
      }
    }
  }

  /** Names of the rules, in order. */
  public List<String> ids() {
    return rules.stream().map(rule -> rule.tag().rule()).toList();
  }

  /** Shows all rules that hold of a post, in order. */
  void apply(NormalText text, Post post, Place place, PhraseWalk walk, Consumer<SpeechRule> out) {
    book.find(text.text(), walk);
    BitSet candidates = candidates(walk.hits);
    Set<SpeechAct> before = EnumSet.noneOf(SpeechAct.class);
    for (int i = 0; i < rules.size(); i++) {
      SpeechRule rule = rules.get(i);
      boolean isCandidate = rule.isOfStructure() || candidates.get(i);
      if (isCandidate && rule.holds(text, post, place, before, walk.hits)) {
        before.add(rule.tag().act());
        out.accept(rule);
      }
    }
  }

  private BitSet candidates(PhraseHits hits) {
    BitSet candidates = new BitSet(rules.size());
    for (int i = 0; i < hits.count(); i++) {
      BitSet ofPhrase = rulesOfPhrase[hits.phrase(i)];
      if (ofPhrase != null) {
        candidates.or(ofPhrase);
      }
    }
    return candidates;
  }
}
