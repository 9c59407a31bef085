package org.digitalresidents.simulate;

/** The chronicle of one group, from the first day of the log to the last. */
final class GroupLife {
  private final Scene scene;
  private final Conversation conversation;
  private final Comings comings;
  private final Brand brand;
  private final Gatherings gatherings;

  private GroupLife(Scene scene) {
    this.scene = scene;
    Speech speech = new Speech(scene);
    this.conversation = new Conversation(scene, speech);
    this.comings = new Comings(scene, speech, conversation, new Shop(scene));
    this.brand = new Brand(scene, speech, conversation, comings.leavings());
    this.gatherings = new Gatherings(scene, speech);
  }

  /** Writes everything that happens in a group, and the truth of it. */
  static void write(World world, int group, ActivityLog log, Truth truth) {
    log.enter(group);
    new GroupLife(new Scene(world, group, log, truth)).live();
  }

  private void live() {
    introduce();
    comings.found();
    dawn(scene.world().startMs());
    if (scene.world().isDissolved(scene.number())) {
      long day = scene.world().stay().dissolveDay();
      scene.agenda().at(scene.world().startMs() + day * World.DAY_MS, comings.leavings()::dissolve);
    }
    scene.agenda().run();
    conversation.end();
    gatherings.end();
  }

  private void dawn(long midnight) {
    if (scene.isOver()) {
      return;
    }
    comings.dawn(midnight);
    brand.dawn(midnight);
    gatherings.dawn(midnight);
    long next = midnight + World.DAY_MS;
    scene.agenda().at(next, () -> dawn(next));
  }

  private void introduce() {
    World world = scene.world();
    for (Speaker staff : scene.staff()) {
      Biography.of(scene, staff, Role.STAFF);
    }
    Biography.of(scene, scene.bot(), Role.BOT);
    JsonLines row = scene.truth().event(scene, "group");
    row.field(JsonLines.name("group_kind"), scene.kind().code());
    row.field(JsonLines.name("lang"), scene.phrases().lang());
    row.field(JsonLines.name("is_new"), world.opensLate(scene.number()));
    row.field(JsonLines.name("is_dissolved"), world.isDissolved(scene.number()));
    row.field(JsonLines.name("initial_members"), Person.initialMembers(world, scene.number()));
    row.decimal(JsonLines.name("joins_per_member_day"), world.stay().joinsPerDay());
    row.decimal(JsonLines.name("pushes_per_day"), world.brand().pushesPerDay());
    row.decimal(JsonLines.name("push_leave_extra"), world.brand().pushLeaveExtra());
    row.close('\n');
  }
}
