package org.digitalresidents.intake.discourse;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.Head;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.LogFormat;
import org.digitalresidents.intake.RecordReader;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.Slice;
import org.digitalresidents.intake.text.JsonRecords;
import org.digitalresidents.intake.text.JsonWalk;

/**
 * Topics of a Discourse forum as JSON: one topic, an array of them, or one after the other; or the
 * forum's latest posts. A post is a record. A category is a group, {@code category:<id>}; a private
 * message between two is {@code dm}, one between more a group of its own, {@code topic/<id>}. The
 * thread is {@code topic/<id>}.
 *
 * <p>Where the source is silent:
 *
 * <ul>
 *   <li>A topic is known to be a question where it has an accepted answer, or where whoever fetched
 *       it was allowed to accept one. Fetched without that right, unsolved questions look like any
 *       topic: then a share of solved questions means nothing. {@code questions_known_by_solution}
 *       counts the topics known to be questions by their solution alone.
 *   <li>In such a topic a post that answers the first, or none in particular, is an answer, unless
 *       the asker wrote it; and so is the accepted one. All other posts are replies.
 *   <li>When an answer was accepted is not told, and by whom only on some forums: the acceptance
 *       has the answer's time, {@code attrs.ts_is = earliest}, and where need be {@code
 *       attrs.actor_is = unknown}.
 *   <li>Likes and reactions are counts: as many acts of nobody, of the post's time.
 *   <li>A post answers the one it names, if that stood before it in the file, or else is not said
 *       to; a post that names none answers the topic's first.
 *   <li>Who edited a post is not told: {@code attrs.edited}.
 *   <li>What is done to a topic (closing it, moving posts) is {@code other}, by whoever did it.
 * </ul>
 *
 * <p>Nothing is ignored. Notes count {@code posts_not_in_export} (the topic lists more posts than
 * the file holds: Discourse gives the first 20, and up to 1 000 with {@code print=true}), {@code
 * questions_known_by_solution}, and {@code posts_without_author} (their accounts were deleted).
 */
public final class Discourse implements LogFormat {
  /** Where posts stand: those of a topic, and the latest of a forum. */
  static final Set<String> POSTS = Set.of("post_stream.posts", "latest_posts");

  @Override
  public String name() {
    return "discourse";
  }

  @Override
  public String summary() {
    return "topics of a Discourse forum, as /t/<id>.json gives them, or the latest posts, as"
        + " /posts.json does.";
  }

  @Override
  public boolean recognizes(Head head) {
    return head.hasPaths("post_stream.posts.post_number", "post_stream.posts.username")
        || head.hasPaths("latest_posts.post_number", "latest_posts.topic_id");
  }

  /** A forum's accounts and posts mean nothing on another. */
  @Override
  public boolean isPlatform() {
    return true;
  }

  @Override
  public RecordReader reader(List<InputFile> files, FileAccess access, IntakeOptions options) {
    return new Reader(options);
  }

  private record Reader(IntakeOptions options) implements RecordReader {
    @Override
    public void read(Slice slice, FileAccess access, RecordSink sink) throws IOException {
      if (!slice.isFirst()) {
        return;
      }
      int maxBytes = options.maxRecordBytes();
      DiscourseTopics topics = DiscourseTopics.read(slice.file(), access, maxBytes);
      DiscoursePosts posts = new DiscoursePosts(topics, options);
      try (JsonWalk walk = JsonWalk.openSequence(slice.file(), access, maxBytes, POSTS)) {
        JsonRecords.walk(
            walk,
            sink,
            "this follows the last topic",
            (origin, post) -> sink.kept(origin, posts.drafts(post, walk.objectNo())));
      }
      topics.notes().forEach(sink::note);
      posts.notes().forEach(sink::note);
    }
  }
}
