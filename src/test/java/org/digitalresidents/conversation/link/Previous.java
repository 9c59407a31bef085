package org.digitalresidents.conversation.link;

import java.util.Optional;
import org.digitalresidents.conversation.Link;
import org.digitalresidents.conversation.Linker;
import org.digitalresidents.conversation.Post;
import org.digitalresidents.model.LinkRule;

/** The measure for linkers to beat: each post follows the one just before. */
final class Previous implements Linker {
  private Optional<Link> before = Optional.empty();

  @Override
  public void begin() {
    before = Optional.empty();
  }

  @Override
  public Optional<Link> link(Post post) {
    Optional<Link> link = before;
    before = Optional.of(new Link(post.act().eventId(), LinkRule.MODEL, 1));
    return link;
  }
}
