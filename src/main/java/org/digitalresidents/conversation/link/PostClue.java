package org.digitalresidents.conversation.link;

import java.util.function.ToIntBiFunction;

/** What can be seen of a post when it is said. Each has one of a few values, from 0. */
enum PostClue {
  OPENING(Opening.values().length, (post, recent) -> post.shape().opening().place()),
  LENGTH(
      2 * Shape.LENGTHS.size(),
      (post, recent) -> 2 * post.shape().length() + (post.shape().asks() ? 1 : 0)),
  PROGRAM(2, (post, recent) -> post.isProgram() ? 1 : 0),
  ADDRESSEE(1 + 2 * 6, (post, recent) -> addressee(post)),
  ADDRESSEES(3, (post, recent) -> Math.min(post.to().size(), 2)),
  OWN_GAP(8, (post, recent) -> ownGap(post)),
  OWN_DISTANCE(8, (post, recent) -> ownDistance(post)),
  OWN_LAST(7, (post, recent) -> ownLast(post)),
  ADDRESSED(7, (post, recent) -> addressed(post)),
  PAUSE(6, PostClue::pause),
  PACE(6, PostClue::pace),
  CROWD(5, PostClue::crowd);

  private static final Scale SILENCES = Scale.ofMinutes(0, 2, 10, 60);
  private static final Scale OWN_GAPS = Scale.ofMinutes(0, 1, 3, 10, 30, 90);
  private static final Scale OWN_DISTANCES = Scale.of(1, 2, 3, 8, 20, 60);
  private static final Scale WAITS = Scale.ofMinutes(0, 2, 10, 30);
  private static final Scale PAUSES = Scale.ofMinutes(0, 1, 4, 15);
  private static final Scale PACES = Scale.ofMinutes(1, 3, 8, 20);
  private static final Scale CROWDS = Scale.of(2, 4, 6, 8);
  private static final int PACE_POSTS = 20;
  private static final int CROWD_POSTS = 12;

  private final int size;
  private final ToIntBiFunction<Said, Recent> value;

  PostClue(int size, ToIntBiFunction<Said, Recent> value) {
    this.size = size;
    this.value = value;
  }

  /** How many values it can have. */
  int size() {
    return size;
  }

  /** Its value for a post that is not yet remembered. */
  int of(Said post, Recent recent) {
    return value.applyAsInt(post, recent);
  }

  /** Whether it names somebody first of all, and how long they have been silent. */
  private static int addressee(Said post) {
    if (!post.addressesSomebody()) {
      return 0;
    }
    Said last = post.to().get(0).last();
    int silence = last == null ? SILENCES.size() : SILENCES.step(last.gapTo(post));
    return 1 + silence * 2 + (post.isLed() ? 1 : 0);
  }

  private static int ownGap(Said post) {
    Said own = post.by().last();
    return own == null ? 0 : 1 + OWN_GAPS.step(own.gapTo(post));
  }

  private static int ownDistance(Said post) {
    Said own = post.by().last();
    return own == null ? 0 : 1 + OWN_DISTANCES.step(post.number() - own.number());
  }

  /** Whether its author's last post asked, and whether it addressed the same people or others. */
  private static int ownLast(Said post) {
    Said own = post.by().last();
    if (own == null) {
      return 0;
    }
    int to = post.to().equals(own.to()) ? 2 : own.addressesSomebody() ? 1 : 0;
    return 1 + to * 2 + (own.shape().asks() ? 1 : 0);
  }

  /** How long ago its author was addressed, if they have not spoken since. */
  private static int addressed(Said post) {
    Said addressing = post.by().lastAddressing();
    if (addressing == null) {
      return 0;
    }
    Said own = post.by().last();
    boolean isAnswered = own != null && addressing.isBefore(own);
    return isAnswered ? 1 : 2 + WAITS.step(addressing.gapTo(post));
  }

  private static int pause(Said post, Recent recent) {
    return gap(post, recent, 1, PAUSES);
  }

  private static int pace(Said post, Recent recent) {
    return gap(post, recent, PACE_POSTS, PACES);
  }

  private static int gap(Said post, Recent recent, int back, Scale gaps) {
    return recent.size() < back ? 0 : 1 + gaps.step(recent.back(back).gapTo(post));
  }

  /** How many people wrote the latest posts. */
  private static int crowd(Said post, Recent recent) {
    int speakers = 0;
    for (int back = 1; back <= Math.min(CROWD_POSTS, recent.size()); back++) {
      speakers += recent.back(back).isLast() ? 1 : 0;
    }
    return CROWDS.step(speakers);
  }
}
