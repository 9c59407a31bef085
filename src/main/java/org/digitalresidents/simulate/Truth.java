package org.digitalresidents.simulate;

import java.io.Closeable;

/** What is true of the log, in three files: of members, of messages, of groups and gatherings. */
final class Truth implements Closeable {
  private static final byte[] COMMUNITY_ID = JsonLines.name("community_id");
  private static final byte[] GROUP_ID = JsonLines.name("group_id");
  private static final byte[] EVENT_ID = JsonLines.name("event_id");
  private static final byte[] ACT = JsonLines.name("act");
  private static final byte[] REPLIES_TO = JsonLines.name("replies_to_event_id");
  private static final byte[] ANSWERS = JsonLines.name("answers_event_id");
  private static final byte[] IS_SOLUTION = JsonLines.name("is_solution");
  private static final byte[] REPEATS = JsonLines.name("repeats_event_id");
  private static final byte[] IS_SOLVED = JsonLines.name("is_solved");
  private static final byte[] SOLVED_AT = JsonLines.name("solved_at");
  private static final byte[] SOLVER_ID = JsonLines.name("solver_id");
  private static final byte[] SOLVER_KIND = JsonLines.name("solver_kind");
  private static final byte[] ANSWER_COUNT = JsonLines.name("answer_count");

  private final World world;
  private final JsonLines members;
  private final JsonLines messages;
  private final JsonLines events;
  private long memberCount;

  Truth(World world, JsonLines members, JsonLines messages, JsonLines events) {
    this.world = world;
    this.members = members;
    this.messages = messages;
    this.events = events;
  }

  /** A row of truth_member, to be filled and closed. */
  JsonLines member(Scene home, Speaker who, Role role) {
    if (who.isMember()) {
      memberCount++;
    }
    members.open().field(COMMUNITY_ID, world.community());
    members.field(JsonLines.name("member_id"), who.id());
    members.field(JsonLines.name("role"), role.code());
    members.field(JsonLines.name("home_group_id"), Ids.group(home.number()));
    members.field(JsonLines.name("group_kind"), home.kind().code());
    return members
        .field(JsonLines.name("lang"), who.phrases().lang())
        .field(JsonLines.name("name"), who.name());
  }

  /** A row of truth_event, to be filled and closed. */
  JsonLines event(Scene scene, String kind) {
    events.open().field(COMMUNITY_ID, world.community());
    return events.field(GROUP_ID, Ids.group(scene.number())).field(JsonLines.name("kind"), kind);
  }

  /** What a message does, and what it takes up, if anything. */
  void message(Said said, Said to) {
    messages.open().field(EVENT_ID, said.eventId()).field(ACT, said.act().code());
    if (to != Said.NOTHING) {
      messages.field(REPLIES_TO, to.eventId());
    }
    messages.close('\n');
  }

  void answer(Said said, Said question, boolean isSolution) {
    messages.open().field(EVENT_ID, said.eventId()).field(ACT, said.act().code());
    messages.field(REPLIES_TO, question.eventId()).field(ANSWERS, question.eventId());
    messages.field(IS_SOLUTION, isSolution).close('\n');
  }

  void question(Question question) {
    Said said = question.said();
    messages.open().field(EVENT_ID, said.eventId()).field(ACT, said.act().code());
    if (question.repeats() != Said.NOTHING) {
      messages.field(REPEATS, question.repeats().eventId());
    }
    messages.field(ANSWER_COUNT, question.answers()).field(IS_SOLVED, question.isSolved());
    if (question.isSolved()) {
      Said solution = question.solution();
      messages.instant(SOLVED_AT, solution.ms()).field(SOLVER_ID, solution.by().id());
      messages.field(SOLVER_KIND, solution.by().kind().code());
    }
    messages.close('\n');
  }

  long memberCount() {
    return memberCount;
  }

  @Override
  public void close() {
    try (members;
        messages;
        events) {
      // Closed in any case, even where closing one of them fails.
    }
  }
}
