package org.digitalresidents.conversation.link;

import java.util.function.ToIntFunction;

/** What can be seen of a post beside an earlier one. Each has one of a few values, from 0. */
enum PairClue {
  BACK(12, PairClue::back),
  GAP(9, PairClue::gap),
  ADDRESS(17, pair -> pair.isOwn() ? ownAddress(pair) : 5 + to(pair) * 3 + toAuthor(pair)),
  AUTHOR_AFTER(10, pair -> own(pair) + 2 * few(pair.author().spoke)),
  OTHER_AFTER(15, pair -> addressed(pair) + 3 * few(pair.other().spoke)),
  ADDRESSED_AFTER(16, PairClue::addressedAfter),
  ADDRESSES_AFTER(6, PairClue::addressesAfter),
  DEALINGS(9, PairClue::dealings),
  ASKS(8, pair -> own(pair) + 2 * asks(pair.post()) + 4 * asks(pair.earlier())),
  SHARED_WORDS(14, PairClue::sharedWords),
  RAREST(5, PairClue::rarest),
  SPEAKERS_AFTER(12, PairClue::speakersAfter),
  PROGRAM(12, PairClue::program),
  THIRD(4, PairClue::third),
  LATEST(16, PairClue::latest),
  PARTNERS(12, PairClue::partners);

  private static final Scale BACKS = Scale.of(1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 45);
  private static final Scale GAPS = Scale.ofMinutes(0, 1, 2, 3, 5, 10, 20, 60);
  private static final Scale FEW = Scale.of(0, 1, 2, 4);
  private static final Scale MANY = Scale.of(0, 1, 2, 4, 8);
  private static final Scale WEIGHTS = Scale.of(0, 15, 30, 45, 70, 100);
  private static final Scale HOLDERS = Scale.of(1, 2, 4, Recent.POSTS);

  private final int size;
  private final ToIntFunction<Pair> value;

  PairClue(int size, ToIntFunction<Pair> value) {
    this.size = size;
    this.value = value;
  }

  /** How many values it can have. */
  int size() {
    return size;
  }

  /** Its value for a post that is not yet remembered and an earlier one. */
  int of(Pair pair) {
    return value.applyAsInt(pair);
  }

  private static int back(Pair pair) {
    return BACKS.step(pair.back());
  }

  private static int gap(Pair pair) {
    return GAPS.step(pair.earlier().gapTo(pair.post()));
  }

  private static int few(int posts) {
    return FEW.step(posts);
  }

  private static int sharedWords(Pair pair) {
    return own(pair) + 2 * WEIGHTS.step(pair.sharedWords());
  }

  private static int rarest(Pair pair) {
    return HOLDERS.step(pair.rarest());
  }

  private static int speakersAfter(Pair pair) {
    return own(pair) + 2 * MANY.step(pair.speakersAfter());
  }

  private static int own(Pair pair) {
    return pair.isOwn() ? 1 : 0;
  }

  private static int asks(Said said) {
    return said.shape().asks() ? 1 : 0;
  }

  /** Of two posts of one author: whom each addresses. */
  private static int ownAddress(Pair pair) {
    boolean now = pair.post().addressesSomebody();
    boolean then = pair.earlier().addressesSomebody();
    if (now && then) {
      return pair.post().to().get(0) == pair.earlier().to().get(0) ? 4 : 3;
    }
    return now ? 2 : then ? 1 : 0;
  }

  /** Whether the post addresses the earlier one's author, at its beginning or later, or others. */
  private static int to(Pair pair) {
    if (pair.post().addresses(pair.earlier().by())) {
      return pair.post().isLed() ? 3 : 2;
    }
    return pair.post().addressesSomebody() ? 1 : 0;
  }

  /** Whether the earlier post addresses the author of the new one, or others. */
  private static int toAuthor(Pair pair) {
    if (pair.earlier().addresses(pair.post().by())) {
      return 2;
    }
    return pair.earlier().addressesSomebody() ? 1 : 0;
  }

  private static int addressed(Pair pair) {
    return pair.isOwn() ? 2 : pair.post().addresses(pair.earlier().by()) ? 1 : 0;
  }

  /** How often the earlier author was addressed since, as one is who asked and gets an answer. */
  private static int addressedAfter(Pair pair) {
    int byAuthor = pair.other().addressedByAuthor > 0 ? 1 : 0;
    return asks(pair.earlier()) + 2 * byAuthor + 4 * Math.min(pair.other().addressed, 3);
  }

  private static int addressesAfter(Pair pair) {
    int then = pair.earlier().addresses(pair.post().by()) ? 1 : 0;
    return then + 2 * Math.min(pair.other().addressesAuthor, 2);
  }

  /** How often the two have addressed one another lately. */
  private static int dealings(Pair pair) {
    return Math.min(pair.other().everByAuthor, 2) + 3 * Math.min(pair.other().everToAuthor, 2);
  }

  /** Whether a program answers a command, and shows it to whom the command names. */
  private static int program(Pair pair) {
    boolean isCommand = pair.earlier().shape().opening() == Opening.COMMAND;
    int then = isCommand ? 1 : pair.earlier().isProgram() ? 2 : 0;
    int now = pair.post().isProgram() ? 1 : 0;
    boolean shows = pair.post().isProgram() && pair.earlier().to().equals(pair.post().to());
    return then + 3 * now + (shows ? 6 : 0);
  }

  /** What the earlier post has to do with whom the new one addresses. */
  private static int third(Pair pair) {
    if (pair.isOwn() || !pair.post().addressesSomebody()) {
      return 0;
    }
    Speaker third = pair.post().to().get(0);
    if (pair.earlier().by() == third) {
      return 1;
    }
    return pair.earlier().addresses(third) ? 2 : 3;
  }

  /** Whether the earlier post is the latest of its kind. */
  private static int latest(Pair pair) {
    Said earlier = pair.earlier();
    Said toAuthor = pair.post().by().lastAddressing();
    Said toOther = earlier.by().lastAddressing();
    return (pair.isOwn() && earlier.isLast() ? 1 : 0)
        + (earlier.isLast() ? 2 : 0)
        + (toAuthor != null && toAuthor.number() == earlier.number() ? 4 : 0)
        + (toOther == null || toOther.isBefore(earlier) ? 8 : 0);
  }

  /** Whom each of the two last addressed: the other, somebody, nobody. */
  private static int partners(Pair pair) {
    Said own = pair.post().by().last();
    int to = own == null ? 3 : partner(own, pair.earlier().by());
    return to + 4 * partner(pair.earlier().by().last(), pair.post().by());
  }

  private static int partner(Said last, Speaker other) {
    return last.addresses(other) ? 2 : last.addressesSomebody() ? 1 : 0;
  }
}
