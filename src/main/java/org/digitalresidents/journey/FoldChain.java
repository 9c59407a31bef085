package org.digitalresidents.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.MemberKey;

/**
 * Tells journeys to several folds at once: first what an act means for the membership, then the
 * act.
 */
public final class FoldChain {
  private final List<Link<?>> links = new ArrayList<>();
  private final Membership membership =
      new Membership(
          new Membership.Listener() {
            @Override
            public void entered(Stay stay) {
              links.forEach(link -> link.fold.enter(stay));
            }

            @Override
            public void left(Stay stay) {
              links.forEach(link -> link.fold.leave(stay));
            }
          });

  private record Link<R extends Record>(JourneyFold<R> fold, Consumer<R> out) {
    void begin(MemberKey member, long dataEnd) {
      fold.begin(member, dataEnd, out);
    }
  }

  /** Adds a fold, told after those before it. */
  public <R extends Record> void add(JourneyFold<R> fold, Consumer<R> out) {
    links.add(new Link<>(fold, out));
  }

  /** Starts a journey. */
  public void begin(MemberKey member, long dataEnd) {
    membership.begin(dataEnd);
    links.forEach(link -> link.begin(member, dataEnd));
  }

  /** The next act. */
  public void see(Act act) {
    membership.see(act);
    links.forEach(link -> link.fold.see(act));
  }

  /** No more acts. */
  public void end() {
    membership.end();
    links.forEach(link -> link.fold.end());
  }
}
