package org.digitalresidents.simulate;

/** Writes the row of truth_member: the part somebody plays, and the hazards they live under. */
final class Biography {
  private static final byte[] CHANNEL = JsonLines.name("source_channel");
  private static final byte[] JOINED_AT = JsonLines.name("joined_at");
  private static final byte[] IS_JOIN_LOGGED = JsonLines.name("is_join_logged");
  private static final byte[] FIRST_ACT = JsonLines.name("first_act_per_day");
  private static final byte[] LEAVE_SILENT = JsonLines.name("leave_silent_per_day");
  private static final byte[] LEAVE_SPOKEN = JsonLines.name("leave_spoken_per_day");
  private static final byte[] SILENCE = JsonLines.name("silence_per_day");
  private static final byte[] PUSH_LEAVE_EXTRA = JsonLines.name("push_leave_extra");
  private static final byte[] ACTS = JsonLines.name("acts_per_day");
  private static final byte[] LIGHT_SHARE = JsonLines.name("light_share");
  private static final byte[] SOLVES = JsonLines.name("solves");
  private static final byte[] RITUAL_HABIT = JsonLines.name("ritual_habit");
  private static final byte[] ORDERS = JsonLines.name("orders_per_day");
  private static final byte[][] MIX =
      Talk.MIXED.stream()
          .map(act -> JsonLines.name("mix_" + act.code() + "_share"))
          .toArray(byte[][]::new);

  private Biography() {}

  /** The row of a member, by their home group. */
  static void of(Scene home, Person person, long joinedMs, boolean isJoinLogged) {
    RolePlan plan = person.plan();
    JsonLines row = home.truth().member(home, person.speaker(), person.role());
    row.field(CHANNEL, person.channel()).instant(JOINED_AT, joinedMs);
    row.field(IS_JOIN_LOGGED, isJoinLogged);
    row.decimal(FIRST_ACT, firstActPerDay(home, person));
    row.decimal(LEAVE_SILENT, plan.leaveSilentPerDay());
    row.decimal(LEAVE_SPOKEN, plan.leaveSpokenPerDay());
    row.decimal(SILENCE, plan.silencePerDay());
    row.decimal(PUSH_LEAVE_EXTRA, home.world().brand().pushLeaveExtra());
    row.decimal(ACTS, person.actsPerDay() * pace(home, person));
    row.decimal(LIGHT_SHARE, plan.lightShare());
    for (int i = 0; i < MIX.length; i++) {
      row.decimal(MIX[i], person.mix()[i]);
    }
    row.decimal(SOLVES, person.solves()).decimal(RITUAL_HABIT, person.ritualHabit());
    row.decimal(ORDERS, person.ordersPerDay()).close('\n');
  }

  /** The row of somebody who is not a member. */
  static void of(Scene home, Speaker speaker, Role role) {
    home.truth().member(home, speaker, role).close('\n');
  }

  /** The hazard of a person's first act in a group: smaller in a ghost, save for spammers. */
  static double firstActPerDay(Scene scene, Person person) {
    boolean isHushed = scene.isGhost() && person.role() != Role.SPAMMER;
    double factor = isHushed ? scene.world().talk().ghostFirstAct() : 1;
    return person.plan().firstActPerDay() * factor;
  }

  /** What a person's rate of acts is multiplied by in a group: smaller in a ghost. */
  static double pace(Scene scene, Person person) {
    boolean isHushed = scene.isGhost() && person.role() != Role.SPAMMER;
    return isHushed ? scene.world().talk().ghostActs() : 1;
  }
}
