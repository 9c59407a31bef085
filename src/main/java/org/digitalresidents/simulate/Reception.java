package org.digitalresidents.simulate;

import org.digitalresidents.model.Activity;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;

/** What happens to who has just joined: the bot greets, staff add a contact. */
final class Reception {
  private static final double WELCOME_SHARE = 0.9;
  private static final double WELCOME_HOURS = 4.0 / 3600;

  private final Scene scene;
  private final Speech speech;
  private final Chance chance;

  Reception(Scene scene, Speech speech, Chance chance) {
    this.scene = scene;
    this.speech = speech;
    this.chance = chance;
  }

  void plan(Stay stay) {
    if (chance.happens(WELCOME_SHARE)) {
      scene.agenda().inHours(WELCOME_HOURS, () -> welcome(stay));
    }
    if (chance.happens(scene.world().stay().contactShare())) {
      Speaker staff = chance.oneOf(scene.staff());
      double days = chance.exponential();
      scene.agenda().at(Rhythm.after(scene.now(), days), () -> addContact(stay, staff));
    }
  }

  private void welcome(Stay stay) {
    if (stay.isIn()) {
      speech.say(scene.bot(), Etype.MESSAGE, Talk.GREETING, "welcome", speech.anyTopic());
    }
  }

  private void addContact(Stay stay, Speaker staff) {
    if (stay.isIn()) {
      scene.log().open(scene.stamp(), Etype.CONTACT_ADD, ActorKind.MEMBER, stay.speaker().id());
      scene.log().with(Activity.TARGET_ACTOR_ID, staff.id()).close();
    }
  }
}
