package org.digitalresidents.health;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.PostWords;

/**
 * How members speak: of a we, of themselves, of the brand, in terms of their own, of products.
 * Holds the members who spoke in the week. Source: definitions F2.
 */
final class WordFold implements WeekFold {
  private final Set<String> speakers = new HashSet<>();
  private final Set<String> insiders = new HashSet<>();
  private long tokens;
  private long we;
  private long self;
  private long brand;
  private long worded;
  private long ofOther;

  @Override
  public void see(Fact fact, LocalDate week) {
    boolean isText = fact.isOf(PostWords.POST_WORDS) && fact.isHome() && fact.has(PostWords.TOKENS);
    if (!isText || !fact.isByMember(PostWords.ACTOR_ID, PostWords.ACTOR_KIND)) {
      return;
    }
    tokens += fact.count(PostWords.TOKENS);
    we += fact.count(PostWords.WE_WORDS);
    self += fact.count(PostWords.SELF_WORDS);
    brand += fact.count(PostWords.BRAND_WORDS);
    if (fact.count(PostWords.TOKENS) > 0) {
      worded++;
      ofOther += fact.count(PostWords.PRODUCT_WORDS) == 0 ? 1 : 0;
    }
    speakers.add(fact.text(PostWords.ACTOR_ID));
    if (fact.count(PostWords.IN_GROUP_TERMS) > 0) {
      insiders.add(fact.text(PostWords.ACTOR_ID));
    }
  }

  @Override
  public void tell(LocalDate week, Points out) {
    out.tally(HealthIndex.WE_RATE, week, we, tokens);
    out.tally(HealthIndex.SELF_RATE, week, self, tokens);
    out.tally(HealthIndex.BRAND_RATE, week, brand, tokens);
    out.tally(HealthIndex.OTHER_TALK_SHARE, week, ofOther, worded);
    out.tally(HealthIndex.OWN_TERM_SHARE, week, insiders.size(), speakers.size());
    tokens = 0;
    we = 0;
    self = 0;
    brand = 0;
    worded = 0;
    ofOther = 0;
    speakers.clear();
    insiders.clear();
  }
}
