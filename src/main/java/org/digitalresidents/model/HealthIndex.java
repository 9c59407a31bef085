package org.digitalresidents.model;

import static org.digitalresidents.model.HealthFamily.ACTIVITY_WORSHIP;
import static org.digitalresidents.model.HealthFamily.GHOST_TOWN;
import static org.digitalresidents.model.HealthFamily.SCRIPTS_AND_RISK;
import static org.digitalresidents.model.HealthFamily.SHARED_IDENTITY;
import static org.digitalresidents.model.HealthFamily.STAFF;
import static org.digitalresidents.model.HealthFamily.VALUE_EXCHANGE;
import static org.digitalresidents.model.HealthUnit.AVERAGE;
import static org.digitalresidents.model.HealthUnit.COEFFICIENT;
import static org.digitalresidents.model.HealthUnit.COUNT;
import static org.digitalresidents.model.HealthUnit.DIFFERENCE;
import static org.digitalresidents.model.HealthUnit.NUMBER;
import static org.digitalresidents.model.HealthUnit.PER_THOUSAND;
import static org.digitalresidents.model.HealthUnit.RATE;
import static org.digitalresidents.model.HealthUnit.RATIO;
import static org.digitalresidents.model.HealthUnit.SCORE;
import static org.digitalresidents.model.HealthUnit.SHARE;
import static org.digitalresidents.model.IndexDirection.HIGHER_IS_BETTER;
import static org.digitalresidents.model.IndexDirection.LOWER_IS_BETTER;
import static org.digitalresidents.model.IndexDirection.NEITHER;

import org.digitalresidents.table.Code;

/**
 * The indices of health. No index is a composite of others: what an index is made of is beside it.
 * What each says is in {@link HealthWords}.
 */
public enum HealthIndex implements Code {
  BROADCAST_RATIO(VALUE_EXCHANGE, SHARE, LOWER_IS_BETTER),
  PROMOTION_RATIO(VALUE_EXCHANGE, SHARE, LOWER_IS_BETTER),
  ASK_GIVE_RATIO(VALUE_EXCHANGE, RATIO, LOWER_IS_BETTER),
  GIVE_TAKE_RATIO(VALUE_EXCHANGE, RATIO, HIGHER_IS_BETTER),
  TAKE_ONLY_SHARE(VALUE_EXCHANGE, SHARE, NEITHER),
  GIVE_ONLY_SHARE(VALUE_EXCHANGE, SHARE, NEITHER),
  RESPONSE_RATE(VALUE_EXCHANGE, SHARE, HIGHER_IS_BETTER),
  MEMBER_RESPONSE_RATE(VALUE_EXCHANGE, SHARE, HIGHER_IS_BETTER),
  REPLY_GINI(VALUE_EXCHANGE, COEFFICIENT, LOWER_IS_BETTER),
  HELP_RECIPROCITY(VALUE_EXCHANGE, SHARE, HIGHER_IS_BETTER),
  EXTRA_LEAVES_24H(VALUE_EXCHANGE, DIFFERENCE, LOWER_IS_BETTER, 13),
  EXTRA_LEAVES_72H(VALUE_EXCHANGE, DIFFERENCE, NEITHER, 13),
  EXTRA_SILENCES_24H(VALUE_EXCHANGE, DIFFERENCE, NEITHER, 13),
  EXTRA_SILENCES_72H(VALUE_EXCHANGE, DIFFERENCE, NEITHER, 13),
  INFORMATION_LOAD(ACTIVITY_WORSHIP, AVERAGE, LOWER_IS_BETTER),
  NOISE_SHARE(ACTIVITY_WORSHIP, SHARE, LOWER_IS_BETTER),
  SPEAKER_GINI(ACTIVITY_WORSHIP, COEFFICIENT, LOWER_IS_BETTER),
  TOP_1_SHARE(ACTIVITY_WORSHIP, COEFFICIENT, LOWER_IS_BETTER),
  TOP_10_SHARE(ACTIVITY_WORSHIP, COEFFICIENT, LOWER_IS_BETTER),
  EFFECTIVE_SPEAKERS(ACTIVITY_WORSHIP, NUMBER, HIGHER_IS_BETTER),
  MEMBER_ACTIVITY(ACTIVITY_WORSHIP, COUNT, NEITHER),
  SOLVED_SHARE(ACTIVITY_WORSHIP, SHARE, HIGHER_IS_BETTER),
  BUYERS(ACTIVITY_WORSHIP, COUNT, HIGHER_IS_BETTER),
  RETAINED_SHARE(ACTIVITY_WORSHIP, SHARE, HIGHER_IS_BETTER),
  FALSE_PROSPERITY(ACTIVITY_WORSHIP, SCORE, LOWER_IS_BETTER, 15),
  MEMBER_CONVERSATIONS(GHOST_TOWN, COUNT, HIGHER_IS_BETTER),
  MEMBER_EXCHANGES(GHOST_TOWN, COUNT, HIGHER_IS_BETTER),
  QUIET_GROUP_SHARE(GHOST_TOWN, SHARE, LOWER_IS_BETTER, 4),
  BOT_AD_SHARE(GHOST_TOWN, SHARE, LOWER_IS_BETTER),
  ANSWERED_BY_MEMBER(GHOST_TOWN, SHARE, HIGHER_IS_BETTER),
  STAFF_PUSH_SHARE(STAFF, SHARE, LOWER_IS_BETTER),
  CATALYST(STAFF, RATE, HIGHER_IS_BETTER),
  CONNECTOR(STAFF, RATE, HIGHER_IS_BETTER),
  STAFF_PER_SOLVED(STAFF, RATIO, LOWER_IS_BETTER),
  STAFF_PER_MEMBER_DAY(STAFF, RATE, NEITHER),
  WE_RATE(SHARED_IDENTITY, PER_THOUSAND, HIGHER_IS_BETTER),
  SELF_RATE(SHARED_IDENTITY, PER_THOUSAND, NEITHER),
  BRAND_RATE(SHARED_IDENTITY, PER_THOUSAND, NEITHER),
  OWN_TERM_SHARE(SHARED_IDENTITY, SHARE, HIGHER_IS_BETTER),
  OTHER_TALK_SHARE(SHARED_IDENTITY, SHARE, HIGHER_IS_BETTER),
  MEMBER_TIE_SHARE(SHARED_IDENTITY, SHARE, HIGHER_IS_BETTER, 4),
  STAR_NESS(SHARED_IDENTITY, COEFFICIENT, LOWER_IS_BETTER, 4),
  CONNECTED_MEMBER_SHARE(SHARED_IDENTITY, SHARE, HIGHER_IS_BETTER, 4),
  LARGEST_CIRCLE_SHARE(SHARED_IDENTITY, SHARE, NEITHER, 4),
  TIE_DENSITY(SHARED_IDENTITY, SHARE, NEITHER, 4),
  RITUAL_SHARE(SHARED_IDENTITY, SHARE, HIGHER_IS_BETTER),
  RITUAL_HABIT_SHARE(SHARED_IDENTITY, SHARE, HIGHER_IS_BETTER, 3),
  RITUAL_RHYTHM(SHARED_IDENTITY, NUMBER, HIGHER_IS_BETTER, 8),
  COLD_SHARE(SCRIPTS_AND_RISK, SHARE, LOWER_IS_BETTER),
  NEWCOMER_REPLIED_SHARE(SCRIPTS_AND_RISK, SHARE, HIGHER_IS_BETTER, 13),
  NEWCOMER_HEARD_SHARE(SCRIPTS_AND_RISK, SHARE, HIGHER_IS_BETTER, 13),
  SECOND_POST_LIFT(SCRIPTS_AND_RISK, NUMBER, NEITHER, Integer.MAX_VALUE),
  NEWCOMER_HEDGE_SHARE(SCRIPTS_AND_RISK, SHARE, LOWER_IS_BETTER),
  HARSH_REPLY_SHARE(SCRIPTS_AND_RISK, SHARE, LOWER_IS_BETTER),
  PROMPTS(SCRIPTS_AND_RISK, COUNT, HIGHER_IS_BETTER),
  MEMBER_PROMPT_SHARE(SCRIPTS_AND_RISK, SHARE, NEITHER),
  PROMPT_BREADTH(SCRIPTS_AND_RISK, SHARE, HIGHER_IS_BETTER),
  LURKERS_WOKEN_SHARE(SCRIPTS_AND_RISK, SHARE, HIGHER_IS_BETTER),
  LURKERS_UNPROMPTED_SHARE(SCRIPTS_AND_RISK, SHARE, NEITHER),
  WAKING_DIFFERENCE(SCRIPTS_AND_RISK, NUMBER, NEITHER, 13),
  TOPIC_ENTROPY(ACTIVITY_WORSHIP, NUMBER, HIGHER_IS_BETTER),
  TOPIC_TREND(ACTIVITY_WORSHIP, NUMBER, HIGHER_IS_BETTER, 13);

  private final HealthFamily family;
  private final HealthUnit unit;
  private final IndexDirection direction;
  private final int weeks;

  /** Of one week's data. */
  HealthIndex(HealthFamily family, HealthUnit unit, IndexDirection direction) {
    this(family, unit, direction, 1);
  }

  HealthIndex(HealthFamily family, HealthUnit unit, IndexDirection direction, int weeks) {
    this.family = family;
    this.unit = unit;
    this.direction = direction;
    this.weeks = weeks;
  }

  public HealthFamily family() {
    return family;
  }

  public HealthUnit unit() {
    return unit;
  }

  public IndexDirection direction() {
    return direction;
  }

  /** The weeks of data that one week's value rests on; more than any where it is all of them. */
  public int weeks() {
    return weeks;
  }

  @Override
  public String meaning() {
    return HealthWords.meaning(code());
  }

  @Override
  public String label() {
    return HealthWords.label(code());
  }
}
