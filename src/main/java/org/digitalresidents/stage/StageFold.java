package org.digitalresidents.stage;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.digitalresidents.journey.JourneyFold;
import org.digitalresidents.journey.KnownOrders;
import org.digitalresidents.journey.Stay;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.MemberKey;
import org.digitalresidents.model.Stage;
import org.digitalresidents.model.StageVariant;
import org.digitalresidents.time.LocalDays;

/**
 * When a member is in which stage: the highest of which evidence counts. Only what a member does
 * counts. Who leaves the community is in no stage, and comes to one by later evidence only; what
 * was done at the instant of leaving is of the time before. Source: S3:4, definitions B3.
 *
 * <p>Where someone stands at an instant is settled when it is over; between acts only evidence runs
 * out, at times known beforehand. Holds the open stay and, for each piece of evidence, the latest
 * few acts, days or orders that it asks for; and what {@link KnownOrders} holds.
 */
public final class StageFold implements JourneyFold<MemberStageRow> {
  private static final long LONG_AGO = Long.MIN_VALUE;

  private final StageRules rules;
  private final Map<String, StageVariant> variants;
  private final LocalDays days;
  private MemberKey member;
  private StageVariant variant;
  private List<Witness> witnesses; // from the highest stage down
  private long dataEnd;
  private Consumer<MemberStageRow> out;
  private Stay stay; // in the community; null while out
  private boolean cameIn; // by a join just told of, until its act is seen
  private boolean hasLeft; // at the instant at hand
  private final Map<Stage, Long> given = new EnumMap<>(Stage.class); // acts of that instant
  private final KnownOrders orders = new KnownOrders();
  private final Set<Stage> ofAct = EnumSet.noneOf(Stage.class);
  private long now; // that instant
  private OpenStage open; // null while in no stage
  private long stageNo;

  /**
   * A fold.
   *
   * @param variants the variant of each community
   * @param zone where the business day begins and ends
   */
  public StageFold(StageRules rules, Map<String, StageVariant> variants, ZoneId zone) {
    this.rules = rules;
    this.variants = new TreeMap<>(variants);
    this.days = new LocalDays(zone);
  }

  @Override
  public void begin(MemberKey member, long dataEnd, Consumer<MemberStageRow> out) {
    this.member = member;
    this.dataEnd = dataEnd;
    this.out = out;
    variant = variants.get(member.communityId());
    if (variant == null) {
      throw new IllegalArgumentException("No variant for community " + member.communityId());
    }
    witnesses = rules.of(variant).stream().map(Witness::new).toList();
    stay = null;
    cameIn = false;
    hasLeft = false;
    given.clear();
    orders.clear();
    now = LONG_AGO;
    open = null;
    stageNo = 0;
  }

  @Override
  public void enter(Stay stay) {
    if (stay.isOfCommunity()) {
      moveOnTo(stay.start().at());
      this.stay = stay;
      cameIn |= !stay.start().isUnknown();
    }
  }

  @Override
  public void leave(Stay stay) {
    if (stay.isOfCommunity() && !stay.end().isNotYet()) {
      moveOnTo(stay.end().at());
      this.stay = null;
      hasLeft = true;
      witnesses.forEach(Witness::forget);
      given.clear();
    }
  }

  @Override
  public void see(Act act) {
    moveOnTo(act.ts());
    boolean comesIn = cameIn;
    cameIn = false;
    if (act.actorKind() != ActorKind.MEMBER || orders.isLaterLine(act)) {
      return;
    }
    long day = days.day(act.ts()).toEpochDay();
    ofAct.clear();
    for (Witness witness : witnesses) {
      if (witness.see(act, comesIn, day)) {
        ofAct.add(witness.evidence().stage());
      }
    }
    ofAct.forEach(stage -> given.merge(stage, 1L, Long::sum));
  }

  @Override
  public void end() {
    moveOnTo(dataEnd);
    if (open != null) {
      out.accept(open.still(member, variant));
    }
  }

  /** Settles the instant at hand, and those up to another at which evidence runs out. */
  private void moveOnTo(long ts) {
    if (ts <= now) {
      return;
    }
    settle(now);
    long next = nextEnd(now);
    while (next < ts) {
      settle(next);
      next = nextEnd(next);
    }
    now = ts;
  }

  /** When evidence runs out next after an instant. */
  private long nextEnd(long ts) {
    long next = Witness.NEVER;
    for (Witness witness : witnesses) {
      long until = witness.until();
      next = until > ts ? Math.min(next, until) : next;
    }
    return next;
  }

  private void settle(long ts) {
    OpenStage.Held held = held(ts);
    Stage stage = held == null ? null : held.evidence().stage();
    Stage before = open == null ? null : open.stage();
    if (stage != before) {
      if (open != null) {
        out.accept(open.ended(member, variant, ts, stage, hasLeft));
      }
      open = held == null ? null : new OpenStage(++stageNo, before, ts, held);
    }
    if (open != null) {
      open.countEvidence(given.getOrDefault(open.stage(), 0L));
    }
    given.clear();
    hasLeft = false;
  }

  /** The evidence of the highest stage that counts at an instant; null where none does. */
  private OpenStage.Held held(long ts) {
    for (Witness witness : witnesses) {
      Evidence evidence = witness.evidence();
      if (evidence.isMembership() && stay != null) {
        return new OpenStage.Held(evidence, stay.start().at(), null);
      } else if (witness.counts(ts)) {
        return new OpenStage.Held(evidence, witness.at(), witness.eventId());
      }
    }
    return null;
  }
}
