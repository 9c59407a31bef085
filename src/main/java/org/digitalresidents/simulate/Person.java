package org.digitalresidents.simulate;

import java.util.List;

/**
 * Who somebody is, wherever they turn up: a function of the world, the home group and a number, so
 * that another group knows its guests without asking their home.
 *
 * @param speaker how they appear in the log
 * @param role the part they play
 * @param plan how members of the role live
 * @param channel by which they came to the community
 * @param mix shares of {@link Talk#MIXED} among what they do of their own accord
 * @param actsPerDay own acts per day of rhythm once they have spoken, in their home group
 * @param solves how likely their answer solves a question
 * @param ritualHabit how likely they take part in a ritual
 * @param ordersPerDay 0 for who never buys
 */
record Person(
    Speaker speaker,
    Role role,
    RolePlan plan,
    String channel,
    double[] mix,
    double actsPerDay,
    double solves,
    double ritualHabit,
    double ordersPerDay) {

  /** A spammer's messages come fast. */
  private static final double SPAM_PER_DAY = 30;

  private static final List<Role> ROLES =
      List.of(Role.ASKER, Role.ANSWERER, Role.SHARER, Role.BANTERER, Role.LURKER);

  /** Part of the members who write the other language of the community. */
  private static final double FOREIGN_SHARE = 0.04;

  private static final double FOREIGN_SHARE_ENGLISH = 0.15;

  /** How many members a group has when the log starts, or when it opens. */
  static int initialMembers(World world, int group) {
    StayPlan plan = world.stay();
    Chance chance = Chance.of(world.seed(), Chance.Purpose.GROUP, group, 0);
    double mu = StrictMath.log(plan.initialSize()) - plan.sizeSpread() * plan.sizeSpread() / 2;
    int size = (int) chance.logNormal(mu, plan.sizeSpread());
    return Math.max(8, Math.min(size, plan.maxSize() * 4 / 5));
  }

  static Person of(World world, int home, int number) {
    Chance chance = Chance.of(world.seed(), Chance.Purpose.PERSON, home, number);
    boolean isJoiner = number >= initialMembers(world, home);
    double spamShare = isJoiner ? world.stay().spammerShare() : 0;
    Role role = chance.happens(spamShare) ? Role.SPAMMER : role(world, chance);
    RolePlan plan = world.roles().get(role);
    boolean isHomeEnglish = world.isEnglish(home);
    boolean isForeign = chance.happens(isHomeEnglish ? FOREIGN_SHARE_ENGLISH : FOREIGN_SHARE);
    boolean english = isHomeEnglish != isForeign;
    String name = Phrases.of(english).say("name", 0, chance);
    TalkPlan talk = world.talk();
    double volume = 1 + Math.floor(chance.logNormal(talk.volumeMu(), talk.volumeSigma()));
    double actsPerDay =
        role == Role.SPAMMER ? SPAM_PER_DAY : volume * plan.volumeFactor() / talk.volumeDays();
    return new Person(
        Speaker.member(Ids.member(home, number), english, name),
        role,
        plan,
        channel(world.stay(), role, chance),
        chance.dirichlet(plan.mix(), talk.mixConcentration()),
        actsPerDay,
        chance.beta(plan.solves().get(0), plan.solves().get(1)),
        Math.min(1, world.brand().ritualShare() * chance.gamma(0.5) * 2),
        ordersPerDay(world.shop(), role, chance));
  }

  private static Role role(World world, Chance chance) {
    double[] shares = ROLES.stream().mapToDouble(role -> world.roles().get(role).share()).toArray();
    return ROLES.get(chance.weighted(shares));
  }

  private static String channel(StayPlan plan, Role role, Chance chance) {
    List<Double> weights = role == Role.LURKER ? plan.lurkerChannels() : plan.speakerChannels();
    double[] shares = weights.stream().mapToDouble(Double::doubleValue).toArray();
    return plan.channels().get(chance.weighted(shares));
  }

  private static double ordersPerDay(ShopPlan shop, Role role, Chance chance) {
    boolean buys = chance.happens(shop.buyerShare()) && role != Role.SPAMMER;
    double rate = shop.ratePerDay() * chance.gamma(shop.rateShape()) / shop.rateShape();
    return buys ? rate : 0;
  }
}
