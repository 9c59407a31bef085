package org.digitalresidents.simulate;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.digitalresidents.simulate.Manners.BadDays;
import org.digitalresidents.simulate.Manners.Boom;
import org.digitalresidents.simulate.Manners.Ghosts;

/**
 * What kind of world is simulated: the usual one of text 004; one in which all is well; and worlds
 * like that with one fault each, so that a diagnosis can be held against the truth.
 */
public enum WorldKind {
  STANDARD,
  ALL_WELL,
  /** Staff push several times a day, and each push drives members out. */
  PUSHY_STAFF,
  /** Nobody says we, there are no rituals, and it is staff who answer. */
  NO_SHARED_IDENTITY,
  /** What newcomers say is not taken up, and there are no polls to begin with. */
  NO_SCRIPTS,
  /** From the tenth week on, a few begin to chat without end while answers solve less. */
  FALSE_PROSPERITY,
  /** Half of the groups are ghosts. */
  GHOST_GROUPS,
  /** On some days many leave; pushes follow, and do nothing. */
  BAD_DAYS;

  /** How likely one push of pushy staff drives one member out. */
  static final double PUSHY_LEAVE_EXTRA = 0.002;

  /** The kind of a name in lower case. */
  public static WorldKind of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The name as a setting has it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A standard world as one of this kind. */
  World of(World standard) {
    BrandPlan brand = BrandPlan.well();
    TalkPlan talk = TalkPlan.well();
    return switch (this) {
      case STANDARD -> standard;
      case ALL_WELL -> world(standard, talk, brand, Manners.well());
      case PUSHY_STAFF ->
          world(
              standard,
              talk,
              brand.withPushLeaveExtra(PUSHY_LEAVE_EXTRA),
              new Manners(Ghosts.NONE, 0.4, 9, true, true, 0, Boom.NONE, BadDays.NONE));
      case NO_SHARED_IDENTITY ->
          apart(
              world(
                  standard,
                  TalkPlan.byStaff(),
                  brand,
                  new Manners(Ghosts.NONE, 0, 0, false, true, 0, Boom.NONE, BadDays.NONE)));
      case NO_SCRIPTS ->
          world(
              standard,
              talk,
              brand,
              new Manners(Ghosts.NONE, 0.4, 0, true, false, 14, Boom.NONE, BadDays.NONE));
      case FALSE_PROSPERITY -> {
        Boom boom = new Boom(63, 12, 0.2);
        yield world(
            standard,
            talk,
            brand,
            new Manners(Ghosts.NONE, 0.4, 0, true, true, 0, boom, BadDays.NONE));
      }
      case GHOST_GROUPS ->
          world(
              standard,
              talk,
              brand,
              new Manners(Ghosts.HALF, 0.4, 0, true, true, 0, Boom.NONE, BadDays.NONE));
      case BAD_DAYS ->
          world(
              standard,
              talk,
              brand,
              new Manners(Ghosts.NONE, 0.4, 0, true, true, 0, Boom.NONE, new BadDays(0.15, 0.02)));
    };
  }

  /** Members help and share more than in the standard world, and no group is dissolved. */
  private static World world(World standard, TalkPlan talk, BrandPlan brand, Manners manners) {
    Map<Role, RolePlan> roles = new EnumMap<>(standard.roles());
    roles.put(Role.ANSWERER, RolePlan.answerer().share(0.12));
    roles.put(Role.LURKER, RolePlan.lurker().share(0.56));
    StayPlan stay = standard.stay().withoutDissolution();
    return standard.shaped(roles, stay, talk, brand, manners);
  }

  /** The same world with fewer who answer or banter. */
  private static World apart(World world) {
    Map<Role, RolePlan> roles = new EnumMap<>(world.roles());
    roles.put(Role.ANSWERER, RolePlan.answerer().share(0.06));
    roles.put(Role.BANTERER, RolePlan.banterer().share(0.10));
    roles.put(Role.ASKER, RolePlan.asker().share(0.18));
    return world.shaped(roles, world.stay(), world.talk(), world.brand(), world.manners());
  }
}
