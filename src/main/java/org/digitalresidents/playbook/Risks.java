package org.digitalresidents.playbook;

import java.util.OptionalDouble;
import org.digitalresidents.model.LifeState;
import org.digitalresidents.model.MemberRisk;

/** What may be about to go wrong with a member. */
final class Risks {
  private static final double LIKELIER_GONE = 0.5;

  private Risks() {}

  /** The first risk that holds. */
  static MemberRisk of(Subject member) {
    if (isUnheard(member)) {
      return MemberRisk.UNHEARD;
    } else if (member.is(Trait.HERO_OVERLOADED)) {
      return MemberRisk.HERO_OVERLOADED;
    } else if (member.is(Trait.HERO_DECLINING)) {
      return MemberRisk.HERO_DECLINING;
    } else if (isBelowHalf(member.number(Trait.P_ALIVE))) {
      return MemberRisk.BUYER_LEAVING;
    } else if (isBelowHalf(member.number(Trait.P_STILL_HERE))) {
      return MemberRisk.FALLING_SILENT;
    }
    return ofSilence(member);
  }

  private static MemberRisk ofSilence(Subject member) {
    OptionalDouble silent = member.number(Trait.DAYS_SILENT);
    if (silent.isPresent()) {
      return silent.getAsDouble() >= PlaybookPoint.REACH_DAYS ? MemberRisk.SILENT : MemberRisk.NONE;
    }
    boolean neverSpoke = member.codes(Trait.STATE).contains(LifeState.NEVER_SPOKE.code());
    return neverSpoke ? MemberRisk.NEVER_SPOKE : MemberRisk.NONE;
  }

  private static boolean isUnheard(Subject member) {
    OptionalDouble last = member.number(Trait.DAYS_SINCE_POST);
    OptionalDouble heard = member.number(Trait.HEARD_POSTS);
    boolean isRecent = last.isPresent() && last.getAsDouble() <= PlaybookPoint.REACH_DAYS;
    return isRecent && heard.isPresent() && heard.getAsDouble() == 0;
  }

  private static boolean isBelowHalf(OptionalDouble probability) {
    return probability.isPresent() && probability.getAsDouble() < LIKELIER_GONE;
  }
}
