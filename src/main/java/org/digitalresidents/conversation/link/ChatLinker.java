package org.digitalresidents.conversation.link;

import java.util.Optional;
import org.digitalresidents.conversation.Link;
import org.digitalresidents.conversation.Linker;
import org.digitalresidents.conversation.Post;
import org.digitalresidents.model.LinkRule;

/**
 * Links a post to what the source says it replies to; else to what is concluded; else, in a thread,
 * to the thread's first post. A stream is a thread if its first post stands in one.
 *
 * <p>Every link it concludes goes back to a post of the stream said before, so these alone never
 * lead in a circle. What the source says is passed on as it is: it may name a post long ago, of
 * another stream, or none there is. Only a reply to itself is no reply.
 */
final class ChatLinker implements Linker {
  /** What is concluded with less confidence is no nearer than a thread's first post. */
  private static final double NEARER = 0.5;

  private static final double SAID_BY_SOURCE = 1;

  private final Recent recent;
  private final Inference ofChat;
  private final Inference ofThread = new RuleInference();
  private boolean isThread;

  ChatLinker(Names names, Inference ofChat) {
    this.recent = new Recent(names);
    this.ofChat = ofChat;
  }

  @Override
  public void begin() {
    recent.begin();
  }

  @Override
  public Optional<Link> link(Post post) {
    if (recent.seen() == 0) {
      isThread = post.act().threadId() != null;
    }
    Said said = Said.of(post, recent);
    Optional<Link> concluded = isThread ? inThread(said) : ofChat.infer(said, recent);
    recent.remember(said);
    return explicit(post).or(() -> concluded);
  }

  private static Optional<Link> explicit(Post post) {
    return Optional.ofNullable(post.act().targetEventId())
        .filter(target -> !target.equals(post.act().eventId()))
        .map(target -> new Link(target, LinkRule.EXPLICIT, SAID_BY_SOURCE));
  }

  private Optional<Link> inThread(Said post) {
    if (recent.seen() == 0) {
      return Optional.empty();
    }
    Link toFirst = new Link(recent.first().eventId(), LinkRule.THREAD, SAID_BY_SOURCE);
    return ofThread
        .infer(post, recent)
        .filter(link -> link.confidence() >= NEARER)
        .or(() -> Optional.of(toFirst));
  }
}
