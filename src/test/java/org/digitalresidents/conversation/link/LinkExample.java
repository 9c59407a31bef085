package org.digitalresidents.conversation.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.digitalresidents.conversation.Post;

/**
 * The clues of an annotated post and of all it may follow.
 *
 * @param earlier the clues of each earlier post, the latest first
 * @param pair the clues of the post beside each
 * @param right whether people saw that it starts, then that it follows each
 */
record LinkExample(byte[] post, List<byte[]> earlier, List<byte[]> pair, List<Boolean> right) {

  static List<LinkExample> of(IrcLog log, Names names) {
    List<LinkExample> examples = new ArrayList<>();
    List<byte[]> said = new ArrayList<>();
    Recent recent = new Recent(names);
    Clues clues = new Clues();
    for (Map.Entry<Integer, Post> line : log.posts().entrySet()) {
      Said post = Said.of(line.getValue(), recent);
      byte[] ofPost = clues.ofPost(post, recent).clone();
      if (line.getKey() >= IrcLog.FIRST_ANNOTATED) {
        examples.add(example(post, ofPost, said, recent, clues, log.links().get(line.getKey())));
      }
      said.add(ofPost);
      recent.remember(post);
    }
    return examples;
  }

  /** How many things it may do: start, or follow one of the earlier posts. */
  int choices() {
    return right.size();
  }

  /** Whether any of what people saw can be chosen. */
  boolean canBeRight() {
    return right.contains(true);
  }

  private static LinkExample example(
      Said post,
      byte[] ofPost,
      List<byte[]> said,
      Recent recent,
      Clues clues,
      SortedSet<Integer> seen) {
    List<byte[]> earlier = new ArrayList<>();
    List<byte[]> pairs = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    right.add(seen.contains(Integer.valueOf(post.eventId())));
    clues.pairs().begin(post, recent);
    while (clues.pairs().goBack()) {
      earlier.add(said.get(said.size() - clues.pairs().back()));
      pairs.add(clues.ofPair().clone());
      right.add(seen.contains(Integer.valueOf(clues.pairs().earlier().eventId())));
    }
    return new LinkExample(ofPost, earlier, pairs, right);
  }
}
