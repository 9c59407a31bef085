package org.digitalresidents.simulate;

import org.digitalresidents.model.ActorKind;

/**
 * Somebody who writes.
 *
 * @param id as in the log
 * @param kind member, staff or bot
 * @param phrases in which language
 * @param name by which others address them
 */
record Speaker(String id, ActorKind kind, Phrases phrases, String name) {
  static Speaker member(String id, boolean english, String name) {
    return new Speaker(id, ActorKind.MEMBER, Phrases.of(english), name);
  }

  static Speaker staff(int group, int number, Phrases phrases, Chance chance) {
    String id = Ids.staff(group, number);
    return new Speaker(id, ActorKind.STAFF, phrases, phrases.say("staff_name", number, chance));
  }

  static Speaker bot(int group, Phrases phrases, Chance chance) {
    return new Speaker(Ids.bot(group), ActorKind.BOT, phrases, phrases.say("bot_name", 0, chance));
  }

  boolean isMember() {
    return kind == ActorKind.MEMBER;
  }
}
