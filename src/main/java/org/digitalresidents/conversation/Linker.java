package org.digitalresidents.conversation;

import java.util.Optional;

/**
 * Finds what each post of a stream replies to. Is shown the spoken posts of one group, or of one
 * thread, in (ts, seq) order, and remembers a bounded number of them.
 */
public interface Linker {
  /** Another stream begins. */
  void begin();

  /** The one earlier post this one most likely follows; empty where it starts a conversation. */
  Optional<Link> link(Post post);
}
