package org.digitalresidents.simulate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;

/** Runs in the park and talks online: proposed, signed up for, held or cancelled, attended. */
final class Gatherings {
  private final Scene scene;
  private final GatheringPlan plan;
  private final Speech speech;
  private final Chance chance;
  private final List<Gathering> open = new ArrayList<>();

  Gatherings(Scene scene, Speech speech) {
    this.scene = scene;
    this.plan = scene.world().gathering();
    this.speech = speech;
    this.chance = scene.chance(Chance.Purpose.GATHERING);
  }

  /** Whether somebody proposes one today. */
  void dawn(long midnight) {
    if (!scene.isGhost() && chance.happens(plan.proposalsPerDay())) {
      scene.agenda().at(Rhythm.within(midnight, chance.share()), this::propose);
    }
  }

  /** States the truth of what is still ahead when the log ends. */
  void end() {
    for (Gathering gathering : List.copyOf(open)) {
      close(gathering, "open");
    }
  }

  private void propose() {
    if (scene.isOver() || scene.members().isEmpty()) {
      return;
    }
    boolean byStaff = chance.happens(plan.staffShare()) || scene.lively().isEmpty();
    Speaker by = byStaff ? chance.oneOf(scene.staff()) : scene.lively().any(chance).speaker();
    boolean isOffline = chance.happens(plan.offlineShare());
    String mode = isOffline ? "offline" : "online";
    int lead = 2 + chance.poisson(plan.leadDays() - 2);
    double hour = isOffline ? chance.between(7, 10) : chance.between(19, 21);
    long planned =
        scene.midnight(scene.now()) + lead * World.DAY_MS + (long) (hour * World.HOUR_MS);
    Said said =
        speech.say(
            by,
            Etype.EVENT_PROPOSE,
            Talk.ANNOUNCE,
            "propose_" + mode,
            speech.anyTopic(),
            "mode",
            mode,
            "planned_at",
            Instant.ofEpochMilli(planned).toString());
    Gathering gathering = new Gathering(said, by, mode, planned);
    open.add(gathering);
    planSignUps(gathering);
    if (chance.happens(plan.heldShare())) {
      scene.agenda().at(planned, () -> hold(gathering));
    } else {
      scene.agenda().at(planned - World.DAY_MS, () -> cancel(gathering));
    }
  }

  private void planSignUps(Gathering gathering) {
    double hours = (double) (gathering.plannedMs - scene.now()) / World.HOUR_MS - 26;
    for (Stay stay : scene.lively().all()) {
      boolean isOther = !stay.speaker().id().equals(gathering.by.id());
      if (isOther && chance.happens(plan.rsvpShare())) {
        double after = Math.min(12 * chance.exponential(), Math.max(1, hours));
        scene.agenda().inHours(after, () -> signUp(stay, gathering));
      }
    }
  }

  private void signUp(Stay stay, Gathering gathering) {
    if (stay.isLively()) {
      gathering.signedUp.add(stay);
      record(Etype.EVENT_RSVP, stay.speaker(), gathering);
    }
  }

  private void hold(Gathering gathering) {
    if (scene.isOver()) {
      return;
    }
    Speaker host = chance.oneOf(scene.staff());
    record(Etype.EVENT_HELD, host, gathering);
    for (Stay stay : gathering.signedUp) {
      if (stay.isLively() && chance.happens(plan.attendShare())) {
        attend(stay, gathering);
      }
    }
    for (Stay stay : scene.lively().all()) {
      if (chance.happens(plan.walkInShare()) && !gathering.signedUp.contains(stay)) {
        attend(stay, gathering);
      }
    }
    close(gathering, "held");
  }

  private void attend(Stay stay, Gathering gathering) {
    gathering.attended++;
    record(Etype.EVENT_ATTEND, stay.speaker(), gathering);
  }

  private void cancel(Gathering gathering) {
    Speaker staff = chance.oneOf(scene.staff());
    speech.say(
        staff,
        Etype.MESSAGE,
        Talk.ANNOUNCE,
        "cancel",
        gathering.said.topic(),
        "cancels",
        gathering.said.eventId());
    close(gathering, "cancelled");
  }

  private void record(Etype etype, Speaker by, Gathering gathering) {
    ActorKind kind = by.kind();
    scene.log().open(scene.stamp(), etype, kind, by.id());
    scene.log().inGroup().with(Activity.TARGET_EVENT_ID, gathering.said.eventId());
    scene.log().close();
  }

  private void close(Gathering gathering, String state) {
    open.remove(gathering);
    JsonLines row = scene.truth().event(scene, "gathering");
    row.field(JsonLines.name("event_id"), gathering.said.eventId());
    row.field(JsonLines.name("mode"), gathering.mode);
    row.field(JsonLines.name("proposer_id"), gathering.by.id());
    row.instant(JsonLines.name("proposed_at"), gathering.said.ms());
    row.instant(JsonLines.name("planned_at"), gathering.plannedMs);
    row.field(JsonLines.name("state"), state);
    row.field(JsonLines.name("rsvp_count"), gathering.signedUp.size());
    row.field(JsonLines.name("attended_count"), gathering.attended).close('\n');
  }

  private static final class Gathering {
    final Said said;
    final Speaker by;
    final String mode;
    final long plannedMs;
    final List<Stay> signedUp = new ArrayList<>();
    int attended;

    Gathering(Said said, Speaker by, String mode, long plannedMs) {
      this.said = said;
      this.by = by;
      this.mode = mode;
      this.plannedMs = plannedMs;
    }
  }
}
