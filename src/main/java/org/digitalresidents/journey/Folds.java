package org.digitalresidents.journey;

import java.time.ZoneId;
import java.util.List;
import org.digitalresidents.model.MemberDay;
import org.digitalresidents.model.MembershipSpell;
import org.digitalresidents.model.NonMemberDay;
import org.digitalresidents.model.OrderLine;

/** The folds every analysis rests on. A fold more is a line more. */
public final class Folds {
  private Folds() {}

  /**
   * The folds, in order.
   *
   * @param zone where the business day begins and ends
   */
  public static List<FoldSpec<?>> of(ZoneId zone) {
    return List.of(
        new FoldSpec<>(MembershipSpell.MEMBERSHIP_SPELL, Spell.class, SpellFold::new),
        new FoldSpec<>(MemberDay.MEMBER_DAY, MemberDayRow.class, () -> new MemberDayFold(zone)),
        new FoldSpec<>(
            NonMemberDay.NON_MEMBER_DAY, NonMemberDayRow.class, () -> new NonMemberDayFold(zone)),
        new FoldSpec<>(OrderLine.ORDER_LINE, OrderLineRow.class, OrderLineFold::new));
  }
}
