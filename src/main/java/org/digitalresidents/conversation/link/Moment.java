package org.digitalresidents.conversation.link;

import java.util.Optional;

/** A post as it is said, and what the rules ask about the posts before it. */
final class Moment {
  /** Who has been silent longer is not spoken to as someone who is there. Source: methods 3.4. */
  private static final Scale PRESENT = Scale.ofMinutes(60);

  /** So long one's turn waits, and one's own words can be gone on with. Source: methods 3.4. */
  private static final Scale OPEN = Scale.ofMinutes(10);

  /** So long one adds to what one told somebody who says nothing. */
  private static final Scale ADDING = Scale.ofMinutes(5);

  /** A program answers before so many others have spoken. */
  private static final int COMMAND_POSTS = 4;

  /** Who asks after so many others have spoken asks something else. */
  private static final int SAME_MATTER_POSTS = 3;

  private static final int PARTNER_POSTS = 8;

  private final Said post;
  private final Recent recent;
  private final Speaker addressee;

  Moment(Said post, Recent recent) {
    this.post = post;
    this.recent = recent;
    this.addressee = firstPresent();
  }

  Said post() {
    return post;
  }

  boolean isByProgram() {
    return post.isProgram();
  }

  boolean isAddressed() {
    return post.addressesSomebody();
  }

  /** Whether it says something rather than asks. */
  boolean tells() {
    return !post.shape().asks();
  }

  /** The nearest of the last few posts that is a command. */
  Optional<Said> command() {
    for (int back = 1; back <= Math.min(COMMAND_POSTS, recent.size()); back++) {
      if (recent.back(back).shape().opening() == Opening.COMMAND) {
        return Optional.of(recent.back(back));
      }
    }
    return Optional.empty();
  }

  /** The first of those it addresses who is present. */
  Optional<Speaker> addressee() {
    return Optional.ofNullable(addressee);
  }

  /** The latest post of its addressee. */
  Optional<Said> addresseesLast() {
    return addressee().map(Speaker::last);
  }

  /** The same, if that post addresses nobody. */
  Optional<Said> addresseesLastToAll() {
    return addresseesLast().filter(said -> !said.addressesSomebody());
  }

  /** The latest remembered post in which its addressee addressed its author. */
  Optional<Said> addresseeToAuthor() {
    return addressee().flatMap(this::latestToAuthor);
  }

  /** Its author's last post. */
  Optional<Said> own() {
    return Optional.ofNullable(post.by().last());
  }

  /** Its author's last post, if it is not long ago and so many posts back at most. */
  Optional<Said> ownRecent(int posts) {
    return own().filter(said -> distance(said) <= posts && isWithin(OPEN, said));
  }

  /** The same, if it addressed the same person, who has said nothing since. */
  Optional<Said> ownToAddressee(int posts) {
    Optional<Said> own = own().filter(said -> distance(said) <= posts && isWithin(ADDING, said));
    return own.filter(
        said ->
            addressee().filter(to -> said.addresses(to) && to.last().isBefore(said)).isPresent());
  }

  /** Whether its author has said nothing since the earlier post. */
  boolean isUnanswered(Said earlier) {
    return own().filter(earlier::isBefore).isEmpty();
  }

  /**
   * The latest post that addresses its author, if it is not long ago and they were silent since.
   */
  Optional<Said> unanswered() {
    return Optional.ofNullable(post.by().lastAddressing())
        .filter(said -> isUnanswered(said) && isWithin(OPEN, said));
  }

  /**
   * The post just before, if it is by whom its author last addressed, and neither names anybody.
   */
  Optional<Said> partnerJustNow() {
    if (recent.size() == 0 || isAddressed()) {
      return Optional.empty();
    }
    Said before = recent.back(1);
    return ownRecent(PARTNER_POSTS)
        .filter(own -> own.addresses(before.by()) && !before.addressesSomebody())
        .map(own -> before);
  }

  /** Whether it asks, and its author's earlier post, some posts ago, did not. */
  boolean asksAnewAfter(Said own) {
    boolean asks = post.shape().asks() && !own.shape().asks();
    return asks && distance(own) > SAME_MATTER_POSTS;
  }

  /** How many posts back it is; the latest is 1 back. */
  private long distance(Said earlier) {
    return post.number() - earlier.number();
  }

  private boolean isWithin(Scale limit, Said earlier) {
    return limit.step(earlier.gapTo(post)) == 0;
  }

  private Speaker firstPresent() {
    for (Speaker addressed : post.to()) {
      if (isPresent(addressed)) {
        return addressed;
      }
    }
    return null;
  }

  private boolean isPresent(Speaker speaker) {
    return speaker.last() != null && isWithin(PRESENT, speaker.last());
  }

  private Optional<Said> latestToAuthor(Speaker by) {
    for (int back = 1; back <= recent.size(); back++) {
      Said said = recent.back(back);
      if (said.by() == by && said.addresses(post.by())) {
        return Optional.of(said);
      }
    }
    return Optional.empty();
  }
}
