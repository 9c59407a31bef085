package org.digitalresidents.conversation.link;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.digitalresidents.conversation.Link;
import org.digitalresidents.model.LinkRule;

/**
 * On what ground a post follows an earlier one, or starts a conversation. They are asked in this
 * order, and the first with an answer decides. A post that starts follows itself.
 *
 * <p>The confidence of a ground is how often it was right where it decided, on the annotated posts
 * of the training part of the Ubuntu IRC data. Source: J. Kummerfeld and others, "A large-scale
 * corpus for conversation disentanglement", ACL 2019, for the data; methods 3.4 for the order:
 * address, turn, own last post, start.
 */
enum Ground {
  /** A program answers the command that called it. */
  CALLED(LinkRule.TURN, 0.96, moment -> moment.command().filter(said -> moment.isByProgram())),
  UNCALLED(moment -> moment.isByProgram() && !moment.isAddressed()),

  /** One says more to whom one spoke to last, who has said nothing since. */
  ADDS_AT_ONCE(LinkRule.CONTINUATION, 0.60, moment -> moment.ownToAddressee(1)),
  ADDS(
      LinkRule.CONTINUATION,
      0.47,
      moment -> moment.ownToAddressee(8).filter(own -> moment.tells())),

  /** One answers whom one names, who spoke to one and to nobody since. */
  ANSWERS(LinkRule.MENTION, 0.89, moment -> moment.addresseeToAuthor().filter(Said::isLast)),
  ANSWERS_LATE(
      LinkRule.MENTION, 0.66, moment -> moment.addresseeToAuthor().filter(moment::isUnanswered)),
  GOES_ON(
      LinkRule.MENTION,
      0.63,
      moment -> moment.addresseeToAuthor().flatMap(said -> moment.addresseesLastToAll())),
  RETURNS(LinkRule.MENTION, 0.36, Moment::addresseeToAuthor),

  /** One speaks to somebody who has not spoken to one. */
  HELPS(
      LinkRule.MENTION,
      0.86,
      moment -> moment.addresseesLastToAll().filter(said -> said.shape().asks())),
  JOINS(LinkRule.MENTION, 0.61, Moment::addresseesLastToAll),
  INTERRUPTS(LinkRule.MENTION, 0.49, Moment::addresseesLast),

  /** One was spoken to and now speaks, naming nobody. */
  TAKES_TURN(
      LinkRule.TURN, 0.68, moment -> moment.unanswered().filter(said -> !moment.isAddressed())),
  TAKES_TURN_UNNAMED(LinkRule.TURN, 0.55, Moment::partnerJustNow),

  /** One goes on with what one said, or asks something else. */
  ASKS_ANEW(moment -> moment.own().filter(moment::asksAnewAfter).isPresent()),
  SPEAKS_ON(LinkRule.CONTINUATION, 0.82, moment -> moment.ownRecent(1)),
  SPEAKS_ON_SOON(LinkRule.CONTINUATION, 0.57, moment -> moment.ownRecent(3)),
  SPEAKS_ON_LATER(LinkRule.CONTINUATION, 0.40, moment -> moment.ownRecent(8)),

  STARTS(moment -> true);

  private final LinkRule rule;
  private final double confidence;
  private final Function<Moment, Optional<Said>> followed;

  Ground(LinkRule rule, double confidence, Function<Moment, Optional<Said>> followed) {
    this.rule = rule;
    this.confidence = confidence;
    this.followed = followed;
  }

  /** On this ground a post starts a conversation. */
  Ground(Predicate<Moment> starts) {
    this(null, 0, moment -> Optional.of(moment.post()).filter(post -> starts.test(moment)));
  }

  /** What the post follows, itself where it starts; empty where this ground says nothing of it. */
  Optional<Said> followed(Moment moment) {
    return followed.apply(moment);
  }

  /** Whether a post starts on this ground. */
  boolean isStart() {
    return rule == null;
  }

  /** How often a link on this ground is right. */
  double confidence() {
    return confidence;
  }

  Link linkTo(Said earlier) {
    return new Link(earlier.eventId(), rule, confidence);
  }
}
