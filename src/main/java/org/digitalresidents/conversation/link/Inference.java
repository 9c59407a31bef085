package org.digitalresidents.conversation.link;

import java.util.Optional;
import org.digitalresidents.conversation.Link;

/** Concludes what a post follows where the source does not say it. */
interface Inference {
  /**
   * What the next post of a stream follows; empty where it starts. Is asked about every post.
   *
   * @param post not yet remembered
   */
  Optional<Link> infer(Said post, Recent recent);
}
