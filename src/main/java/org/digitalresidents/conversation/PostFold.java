package org.digitalresidents.conversation;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Follows each post of a stream for three days: who replied, who reacted, who read it. Of too many
 * at once the eldest is given up.
 */
final class PostFold {
  /** How long a share may take to find an echo. Source: definitions E3. */
  static final long FOLLOWED_MICROS = Duration.ofDays(3).toMillis() * 1_000;

  static final int MOST_FOLLOWED = 20_000;

  private final Consumer<PostRow> out;
  private final Map<String, FollowedPost> followed = new LinkedHashMap<>(); // in order of time
  private StreamKey stream;
  private long dataEnd;

  PostFold(Consumer<PostRow> out) {
    this.out = out;
  }

  void begin(StreamKey next, long end) {
    stream = next;
    dataEnd = end;
  }

  /** It is so late: older posts are told. */
  void reach(long now) {
    Iterator<FollowedPost> eldest = followed.values().iterator();
    while (eldest.hasNext()) {
      FollowedPost post = eldest.next();
      long until = post.ts() + FOLLOWED_MICROS;
      if (until > now) {
        return;
      }
      eldest.remove();
      out.accept(post.row(stream, Math.min(until, dataEnd)));
    }
  }

  void hear(Post post, List<Tag> tags) {
    followed.put(post.act().eventId(), new FollowedPost(post, tags));
    if (followed.size() > MOST_FOLLOWED) {
      FollowedPost eldest = followed.remove(followed.keySet().iterator().next());
      out.accept(eldest.row(stream, post.act().ts()));
    }
  }

  /** The post while it is followed; else null. */
  FollowedPost post(String eventId) {
    return followed.get(eventId);
  }

  /** No more is said in the stream. */
  void end() {
    followed
        .values()
        .forEach(p -> out.accept(p.row(stream, Math.min(p.ts() + FOLLOWED_MICROS, dataEnd))));
    followed.clear();
  }
}
