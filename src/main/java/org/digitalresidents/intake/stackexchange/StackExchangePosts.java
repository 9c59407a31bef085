package org.digitalresidents.intake.stackexchange;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What the rows of other files must know of the posts: in which thread one is, who wrote it, which
 * answers are accepted and by which vote. Takes 20 to 40 bytes a post (how full the arrays are
 * decides), and 24 to 48 more for an accepted answer: some 150 MB for 4 million posts. It is sent
 * to every task.
 */
final class StackExchangePosts implements Serializable {
  /** No post, no user: ids are never 0. */
  static final int NONE = 0;

  private final IntIndex posts = new IntIndex();
  private int[] threads = new int[1024];
  private int[] owners = new int[1024];

  private final IntIndex accepted = new IntIndex();
  private int[] votes = new int[1024];
  private long[] createdMs = new long[1024];

  /**
   * Adds a post.
   *
   * @param thread the question it belongs to, itself for a question; {@link #NONE} for other posts
   * @param owner who wrote it; {@link #NONE} where the dump does not say
   */
  void add(int post, int thread, int owner) {
    int at = posts.add(post);
    threads = holding(threads, at);
    owners = holding(owners, at);
    threads[at] = thread;
    owners[at] = owner;
  }

  /** Notes that an answer is accepted. */
  void accept(int answer) {
    int at = accepted.add(answer);
    votes = holding(votes, at);
    if (createdMs.length <= at) {
      createdMs = Arrays.copyOf(createdMs, createdMs.length * 2);
    }
  }

  /** Notes when an accepted answer was written; of other posts nothing is kept. */
  void written(int answer, long epochMs) {
    int at = accepted.ordinal(answer);
    if (at >= 0) {
      createdMs[at] = epochMs;
    }
  }

  /** Notes a vote that accepts. Of several for one answer the last id counts. */
  void acceptedBy(int answer, int vote) {
    int at = accepted.ordinal(answer);
    if (at >= 0) {
      votes[at] = Math.max(votes[at], vote);
    }
  }

  boolean has(int post) {
    return posts.ordinal(post) >= 0;
  }

  /** The question a post belongs to; {@link #NONE} where it belongs to none or is not there. */
  int thread(int post) {
    int at = posts.ordinal(post);
    return at < 0 ? NONE : threads[at];
  }

  /** Who wrote a post; {@link #NONE} where the dump does not say. */
  int owner(int post) {
    int at = posts.ordinal(post);
    return at < 0 ? NONE : owners[at];
  }

  boolean isAccepted(int post) {
    return accepted.ordinal(post) >= 0;
  }

  /** The vote that accepted an answer; {@link #NONE} where the dump holds none. */
  int vote(int answer) {
    int at = accepted.ordinal(answer);
    return at < 0 ? NONE : votes[at];
  }

  /** When an accepted answer was written, in ms since 1970; 0 where it is not in the dump. */
  long writtenMs(int answer) {
    int at = accepted.ordinal(answer);
    return at < 0 ? 0 : createdMs[at];
  }

  private static int[] holding(int[] values, int at) {
    return at < values.length ? values : Arrays.copyOf(values, values.length * 2);
  }
}
