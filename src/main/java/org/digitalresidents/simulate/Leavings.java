package org.digitalresidents.simulate;

import java.util.function.Consumer;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;

/** How stays end: by leaving, by being removed, with the group; and who comes back. */
final class Leavings {
  private final Scene scene;
  private final StayPlan plan;
  private final Chance chance;
  private final Consumer<Stay> comeBack;

  Leavings(Scene scene, Chance chance, Consumer<Stay> comeBack) {
    this.scene = scene;
    this.plan = scene.world().stay();
    this.chance = chance;
    this.comeBack = comeBack;
  }

  /** One leaves of their own accord, if still in. */
  void leave(Stay stay) {
    if (!stay.isIn()) {
      return;
    }
    end(stay, Etype.LEAVE).close();
    if (chance.happens(plan.rejoinShare()) && !scene.isOver()) {
      double days = plan.rejoinDays() * chance.exponential();
      scene.agenda().at(Rhythm.after(scene.now(), days), () -> comeBack.accept(stay));
    }
  }

  /** One leaves unless they have spoken, for then another clock runs. */
  void leaveSilent(Stay stay) {
    if (!stay.hasSpoken()) {
      leave(stay);
    }
  }

  /** Staff remove one, if still in. */
  void kick(Stay stay) {
    if (stay.isIn()) {
      String staff = chance.oneOf(scene.staff()).id();
      end(stay, Etype.KICK).with(Activity.TARGET_ACTOR_ID, staff).attrs("reason", "spam").close();
    }
  }

  /** The group ends; whoever is in goes with it. */
  void dissolve() {
    scene.end();
    for (Stay stay : scene.members().all()) {
      end(stay, Etype.LEAVE).attrs("reason", "dissolved").close();
    }
  }

  private ActivityLog end(Stay stay, Etype etype) {
    stay.end();
    scene.members().remove(stay);
    scene.lively().remove(stay);
    scene.log().open(scene.stamp(), etype, ActorKind.MEMBER, stay.speaker().id());
    return scene.log().inGroup();
  }
}
