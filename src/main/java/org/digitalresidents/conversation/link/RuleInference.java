package org.digitalresidents.conversation.link;

import java.util.Optional;
import org.digitalresidents.conversation.Link;

/** Follows the first ground that applies. */
final class RuleInference implements Inference {
  private static final Ground[] GROUNDS = Ground.values();

  /**
   * What was decided.
   *
   * @param followed the post itself where it starts
   */
  record Decision(Ground ground, Said followed) {}

  @Override
  public Optional<Link> infer(Said post, Recent recent) {
    Decision decision = decide(new Moment(post, recent));
    return decision.ground().isStart()
        ? Optional.empty()
        : Optional.of(decision.ground().linkTo(decision.followed()));
  }

  static Decision decide(Moment moment) {
    for (Ground ground : GROUNDS) {
      Optional<Said> followed = ground.followed(moment);
      if (followed.isPresent()) {
        return new Decision(ground, followed.get());
      }
    }
    throw new IllegalStateException("No ground decides on " + moment.post().eventId());
  }
}
