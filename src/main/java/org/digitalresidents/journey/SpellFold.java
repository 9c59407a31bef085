package org.digitalresidents.journey;

import java.util.function.Consumer;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.MemberKey;

/** Writes down each stay of a member, in a group and in the community, as it ends. */
public final class SpellFold implements JourneyFold<Spell> {
  private MemberKey member;
  private Consumer<Spell> out;

  @Override
  public void begin(MemberKey member, long dataEnd, Consumer<Spell> out) {
    this.member = member;
    this.out = out;
  }

  @Override
  public void leave(Stay stay) {
    out.accept(Spell.of(member, stay));
  }

  @Override
  public void see(Act act) {}

  @Override
  public void end() {}
}
