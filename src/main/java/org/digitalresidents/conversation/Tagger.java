package org.digitalresidents.conversation;

import java.util.List;

/** Says what posts do. Knows one post and its place at a time, and holds no posts. */
public interface Tagger {
  /** What the post does, the surest first; never empty. */
  List<Tag> tag(Post post, Place place);
}
