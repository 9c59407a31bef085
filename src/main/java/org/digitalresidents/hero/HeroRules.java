package org.digitalresidents.hero;

import java.util.ArrayList;
import java.util.List;
import org.digitalresidents.model.HeroKind;

/**
 * What it takes to be a candidate of each kind; how many of them are heroes say {@link
 * HeroOptions}. Source: definitions G1 to G4.
 */
public final class HeroRules {
  private static final long FEWEST_WEEKS = 4;
  private static final long FEWEST_PERSONS = 5;
  private static final long FEWEST_DRAWING = 2;
  private static final long FEWEST_WORKS = 3;
  private static final long FEWEST_ECHOES = 3;

  private HeroRules() {}

  /** The rules in use, for a person to read. */
  public static List<String> lines(HeroOptions options) {
    return List.of(
        "Heroes of a kind: of its candidates, by the lower end of the score, the first %d %% of the members who spoke (at least one; equals together)."
            .formatted(options.percent()),
        "Candidates: expert with %d answers to other members, one credited; enthusiast with posts in %d weeks and %d members replied to; organiser with %d posts or events that drew %d others; koc with %d works, %d of works echoed by %d others and invitations together, and an order (opinion_leader without)."
            .formatted(
                options.fewestAnswers(),
                FEWEST_WEEKS,
                FEWEST_PERSONS,
                FEWEST_DRAWING,
                options.fewestParticipants(),
                FEWEST_WORKS,
                FEWEST_ECHOES,
                options.fewestParticipants()));
  }

  /** The kinds a member is a candidate of. */
  static List<HeroKind> kinds(EvidenceRow did, HeroOptions options) {
    List<HeroKind> kinds = new ArrayList<>();
    if (did.answers() >= options.fewestAnswers() && did.answersCredited() > 0) {
      kinds.add(HeroKind.EXPERT);
    }
    boolean isThere = did.activeWeeks() >= FEWEST_WEEKS && did.posts() > 0;
    if (isThere && did.repliedTo() >= FEWEST_PERSONS) {
      kinds.add(HeroKind.ENTHUSIAST);
    }
    if (did.drawing() >= FEWEST_DRAWING) {
      kinds.add(HeroKind.ORGANISER);
    }
    if (did.works() >= FEWEST_WORKS && did.worksEchoed() + did.invites() >= FEWEST_ECHOES) {
      kinds.add(did.orders() > 0 ? HeroKind.KOC : HeroKind.OPINION_LEADER);
    }
    return kinds;
  }
}
