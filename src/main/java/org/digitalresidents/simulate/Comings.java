package org.digitalresidents.simulate;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;

/**
 * Who comes to a group, and the clocks they live under. From joining on, two exponential clocks
 * compete: the first act and leaving; after the first act, leaving has a clock of its own.
 */
final class Comings {
  /** Guests come from so many of the next groups. */
  private static final int NEIGHBOURS = 12;

  private final Scene scene;
  private final World world;
  private final StayPlan plan;
  private final Conversation conversation;
  private final Reception reception;
  private final Leavings leavings;
  private final Shop shop;
  private final Chance chance;
  private final Set<String> guests = new HashSet<>();
  private final long openingMs;
  private int people;

  Comings(Scene scene, Speech speech, Conversation conversation, Shop shop) {
    this.scene = scene;
    this.world = scene.world();
    this.plan = world.stay();
    this.conversation = conversation;
    this.shop = shop;
    this.chance = scene.chance(Chance.Purpose.COMING);
    this.reception = new Reception(scene, speech, chance);
    this.leavings = new Leavings(scene, chance, this::comeBack);
    long daysLate = world.opensLate(scene.number()) ? 7 + chance.below(28) : 0;
    this.openingMs = world.startMs() + daysLate * World.DAY_MS;
    this.people = Person.initialMembers(world, scene.number());
  }

  /** Those who are in when the log starts, or who found a group that opens later. */
  void found() {
    boolean opensLate = world.opensLate(scene.number());
    for (int number = 0; number < people; number++) {
      Person person = Person.of(world, scene.number(), number);
      if (opensLate) {
        long day = openingMs + chance.below(3) * World.DAY_MS;
        scene.agenda().at(Rhythm.within(day, chance.share()), () -> arrive(person));
      } else {
        Stay stay = homeStay(person);
        double age = settle(stay);
        long joinedMs = world.startMs() - (long) (age * World.DAY_MS);
        Biography.of(scene, person, joinedMs, false);
        shop.enter(stay);
        if (chance.happens(plan.multiGroupShare())) {
          guest().ifPresent(guest -> settle(guestStay(guest)));
        }
      }
    }
  }

  /** How stays in the group end. */
  Leavings leavings() {
    return leavings;
  }

  /** Joins of one day. */
  void dawn(long midnight) {
    if (scene.isOver() || midnight < openingMs) {
      return;
    }
    boolean isCampaign = Calendar.isCampaign(world, midnight);
    double perMember = plan.joinsPerDay() * (isCampaign ? world.brand().campaignJoins() : 1);
    int joins = chance.poisson(perMember * Person.initialMembers(world, scene.number()));
    for (int i = 0; i < joins; i++) {
      scene.agenda().at(Rhythm.within(midnight, chance.share()), this::arriveSomebody);
    }
  }

  /** In for some days before the log starts: the clocks ran unseen, but did not end the stay. */
  private double settle(Stay stay) {
    double age = plan.historyDays() * chance.share();
    Person person = stay.person();
    RolePlan role = person.plan();
    for (int attempt = 0; attempt < 20; attempt++) {
      double first = chance.exponential() / firstActPerDay(person);
      double gone = chance.exponential() / role.leaveSilentPerDay();
      double spoken = age - first;
      if (Math.min(first, gone) > age) {
        break;
      }
      boolean staysSpoken = chance.exponential() / role.leaveSpokenPerDay() > spoken;
      if (first < gone && staysSpoken) {
        stay.speak();
        if (chance.exponential() / role.silencePerDay() < spoken) {
          stay.fallSilent();
        }
        break;
      }
    }
    scene.members().add(stay);
    startClocks(stay);
    return age;
  }

  private void arriveSomebody() {
    if (scene.isOver() || scene.members().size() >= plan.maxSize()) {
      return;
    }
    Optional<Person> guest = chance.happens(plan.multiGroupShare()) ? guest() : Optional.empty();
    if (guest.isPresent()) {
      join(guestStay(guest.get()));
    } else {
      arrive(Person.of(world, scene.number(), people));
      people++;
    }
  }

  private void arrive(Person person) {
    Stay stay = homeStay(person);
    long ms = join(stay);
    Biography.of(scene, person, ms, true);
    shop.enter(stay);
  }

  /** An initial member of a group nearby, unless they have been here before. */
  private Optional<Person> guest() {
    int steps = 1 + chance.below(Math.max(1, Math.min(world.groups() - 1, NEIGHBOURS)));
    int home = (scene.number() + steps) % world.groups();
    Person person = Person.of(world, home, chance.below(Person.initialMembers(world, home)));
    boolean isNew = home != scene.number() && guests.add(person.speaker().id());
    return isNew ? Optional.of(person) : Optional.empty();
  }

  private long join(Stay stay) {
    long ms = scene.stamp();
    Person person = stay.person();
    ActivityLog log = scene.log();
    log.open(ms, Etype.JOIN, ActorKind.MEMBER, person.speaker().id());
    log.inGroup().with(Activity.SOURCE_CHANNEL, person.channel());
    if (person.channel().equals("friend_invite") && !scene.lively().isEmpty()) {
      log.with(Activity.TARGET_ACTOR_ID, scene.lively().any(chance).speaker().id());
    }
    log.close();
    scene.members().add(stay);
    startClocks(stay);
    reception.plan(stay);
    return ms;
  }

  private void comeBack(Stay before) {
    if (!scene.isOver() && scene.members().size() < plan.maxSize()) {
      join(before.again());
    }
  }

  private void startClocks(Stay stay) {
    RolePlan role = stay.person().plan();
    if (stay.hasSpoken()) {
      startSpokenClocks(stay);
      if (stay.isLively()) {
        scene.lively().add(stay);
        conversation.planSitting(stay);
      }
      return;
    }
    planInDays(firstActPerDay(stay.person()), () -> speakFirst(stay));
    planInDays(role.leaveSilentPerDay(), () -> leavings.leaveSilent(stay));
  }

  private void startSpokenClocks(Stay stay) {
    RolePlan role = stay.person().plan();
    planInDays(role.leaveSpokenPerDay(), () -> leavings.leave(stay));
    planInDays(role.silencePerDay(), () -> fallSilent(stay));
  }

  private void speakFirst(Stay stay) {
    if (!stay.isIn()) {
      return;
    }
    stay.speak();
    scene.hears(stay.speaker());
    scene.lively().add(stay);
    startSpokenClocks(stay);
    conversation.begin(stay);
    if (stay.person().role() == Role.SPAMMER) {
      scene.agenda().inHours(plan.kickHours() * chance.exponential(), () -> leavings.kick(stay));
    }
  }

  private void fallSilent(Stay stay) {
    stay.fallSilent();
    scene.lively().remove(stay);
  }

  private void planInDays(double perDay, Runnable what) {
    scene.agenda().at(Rhythm.after(scene.now(), chance.exponential() / perDay), what);
  }

  private double firstActPerDay(Person person) {
    return Biography.firstActPerDay(scene, person);
  }

  private Stay guestStay(Person person) {
    return new Stay(person, Biography.pace(scene, person) * world.talk().guestActs());
  }

  private Stay homeStay(Person person) {
    return new Stay(person, Biography.pace(scene, person));
  }
}
