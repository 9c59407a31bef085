package org.digitalresidents.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitalresidents.model.Etype;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the truth against the log, counted here anew. */
class TruthTest {
  /** Large enough for rates: 24 groups, half a year, about 130 000 acts. */
  private static final World WORLD = World.of(23, 24, 224, 150);

  @TempDir private static Path folder;

  private static Chronicle chronicle;
  private static Collection<Spell> spells;

  @BeforeAll
  static void write() throws IOException {
    chronicle = Chronicle.of(WORLD, folder);
    spells = spells();
  }

  @Test
  void firstActsComeAtThePlantedHazard() {
    for (Role role : List.of(Role.ASKER, Role.SHARER, Role.BANTERER, Role.LURKER)) {
      double acts = 0;
      double days = 0;
      for (Spell spell : lively(role)) {
        acts += spell.hasActed ? 1 : 0;
        days += (spell.hasActed ? spell.firstAct : spell.last) - spell.joined;
      }

      assertThat(acts / days)
          .as(role.code())
          .isCloseTo(plan(role).firstActPerDay(), within(4 * Math.sqrt(acts) / days));
    }
  }

  @Test
  void membersLeaveSilentAtThePlantedHazardPlusThatOfPushes() {
    double leaves = 0;
    double days = 0;
    for (Spell spell : lively(Role.LURKER)) {
      boolean isSilent = !spell.hasActed;
      leaves += isSilent && spell.hasLeft ? 1 : 0;
      days += (isSilent ? spell.last : spell.firstAct) - spell.joined;
    }
    double planted = plan(Role.LURKER).leaveSilentPerDay() + hazardOfPushes();

    assertThat(leaves).isGreaterThan(500);
    assertThat(leaves / days).isCloseTo(planted, within(4 * Math.sqrt(leaves) / days));
  }

  @Test
  void membersWhoSpokeLeaveAtTheirOwnHazard() {
    double leaves = 0;
    double days = 0;
    for (Spell spell : lively(Role.BANTERER)) {
      if (spell.hasActed) {
        leaves += spell.hasLeft ? 1 : 0;
        days += spell.last - spell.firstAct;
      }
    }
    double planted = plan(Role.BANTERER).leaveSpokenPerDay() + hazardOfPushes();

    assertThat(leaves).isGreaterThan(100);
    assertThat(leaves / days).isCloseTo(planted, within(4 * Math.sqrt(leaves) / days));
  }

  @Test
  void pushesDriveOutAsManyAsPlanted() throws IOException {
    World harmless = World.of(23, 8, 60, 100).withPushLeaveExtra(0);
    World harmful = harmless.withPushLeaveExtra(0.01);

    long few = leaves(Chronicle.of(harmless, folder.resolve("harmless")));
    long many = leaves(Chronicle.of(harmful, folder.resolve("harmful")));

    // About 1.2 pushes a day at 1 % against a base of half a per cent a day.
    assertThat(many).isGreaterThan(2 * few);
  }

  @Test
  void rolesAreAsFrequentAsPlanted() {
    double people = 0;
    Map<String, Integer> counts = new HashMap<>();
    for (JsonNode member : chronicle.members().values()) {
      String role = Chronicle.text(member, "role");
      if (!Set.of("staff", "bot", "spammer").contains(role)) {
        counts.merge(role, 1, Integer::sum);
        people++;
      }
    }

    for (Role role : List.of(Role.ASKER, Role.ANSWERER, Role.SHARER, Role.BANTERER, Role.LURKER)) {
      assertThat(counts.get(role.code()) / people)
          .isCloseTo(plan(role).share(), within(0.15 * plan(role).share()));
    }
  }

  @Test
  void whatASpeakerDoesMostGivesTheirRoleAway() {
    Map<Talk, Role> tells =
        Map.of(
            Talk.QUESTION, Role.ASKER,
            Talk.ANSWER, Role.ANSWERER,
            Talk.SHARE_EXPERIENCE, Role.SHARER,
            Talk.BANTER, Role.BANTERER);
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (JsonNode act : chronicle.acts()) {
      JsonNode message = chronicle.messages().get(Chronicle.text(act, "event_id"));
      if (message != null) {
        counts
            .computeIfAbsent(Chronicle.text(act, "actor_id"), id -> new HashMap<>())
            .merge(Chronicle.text(message, "act"), 1, Integer::sum);
      }
    }

    double told = 0;
    double all = 0;
    for (Map.Entry<String, Map<String, Integer>> entry : counts.entrySet()) {
      Map<String, Integer> own = entry.getValue();
      Talk most = Talk.QUESTION;
      int sum = 0;
      for (Talk talk : tells.keySet()) {
        sum += own.getOrDefault(talk.code(), 0);
        if (own.getOrDefault(talk.code(), 0) > own.getOrDefault(most.code(), 0)) {
          most = talk;
        }
      }
      String role = Chronicle.text(chronicle.members().get(entry.getKey()), "role");
      if (sum >= 5 && Set.of("asker", "answerer", "sharer", "banterer").contains(role)) {
        all++;
        told += tells.get(most).code().equals(role) ? 1 : 0;
      }
    }

    assertThat(all).isGreaterThan(500);
    assertThat(told / all).isGreaterThan(0.85);
  }

  @Test
  void answersNameEarlierQuestionsOfOthers() {
    Map<String, JsonNode> acts = new HashMap<>();
    int answers = 0;
    for (JsonNode act : chronicle.acts()) {
      String id = Chronicle.text(act, "event_id");
      JsonNode message = chronicle.messages().get(id);
      if (message != null && message.has("answers_event_id")) {
        JsonNode question = acts.get(Chronicle.text(message, "answers_event_id"));
        assertThat(
                Chronicle.text(
                    chronicle.messages().get(Chronicle.text(question, "event_id")), "act"))
            .isEqualTo("question");
        assertThat(Chronicle.text(question, "actor_id"))
            .isNotEqualTo(Chronicle.text(act, "actor_id"));
        answers++;
      }
      acts.put(id, act);
    }
    assertThat(answers).isGreaterThan(1000);
  }

  @Test
  void everyTextHasATruthAndEveryTruthAText() {
    Set<String> texts = new HashSet<>();
    for (JsonNode act : chronicle.acts()) {
      if (act.has("text")) {
        texts.add(Chronicle.text(act, "event_id"));
      }
    }

    assertThat(chronicle.messages().keySet()).isEqualTo(texts);
  }

  @Test
  void gatheringsAreHeldAndAttendedAsTheLogSays() {
    Map<String, Integer> held = new HashMap<>();
    Map<String, Integer> attended = new HashMap<>();
    for (JsonNode act : chronicle.acts()) {
      String etype = Chronicle.text(act, "etype");
      if (etype.equals(Etype.EVENT_HELD.code())) {
        held.merge(Chronicle.text(act, "target_event_id"), 1, Integer::sum);
      } else if (etype.equals(Etype.EVENT_ATTEND.code())) {
        attended.merge(Chronicle.text(act, "target_event_id"), 1, Integer::sum);
      }
    }

    List<String> states = new ArrayList<>();
    for (JsonNode event : chronicle.events()) {
      if (Chronicle.text(event, "kind").equals("gathering")) {
        String id = Chronicle.text(event, "event_id");
        states.add(Chronicle.text(event, "state"));
        assertThat(held.containsKey(id)).isEqualTo(Chronicle.text(event, "state").equals("held"));
        assertThat(attended.getOrDefault(id, 0)).isEqualTo(event.get("attended_count").asInt());
      }
    }
    assertThat(states).contains("held", "cancelled", "open");
  }

  private static long leaves(Chronicle log) {
    return log.acts().stream()
        .filter(act -> Chronicle.text(act, "etype").equals("leave"))
        .filter(act -> !act.has("attrs"))
        .count();
  }

  private static RolePlan plan(Role role) {
    return WORLD.roles().get(role);
  }

  /** Pushes of a usual day and of the campaign days, in groups that are no ghosts. */
  private static double hazardOfPushes() {
    return WORLD.brand().pushLeaveExtra() * (WORLD.brand().pushesPerDay() + 0.05);
  }

  /** First logged stays of a role in their home groups, where these are no ghosts. */
  private static List<Spell> lively(Role role) {
    return spells.stream()
        .filter(spell -> Chronicle.text(spell.member, "role").equals(role.code()))
        .filter(spell -> !Chronicle.text(spell.member, "group_kind").equals("ghost"))
        .toList();
  }

  private static Collection<Spell> spells() {
    double end = WORLD.endMs() / 86_400_000.0;
    Map<String, Spell> open = new HashMap<>();
    Map<String, Spell> first = new HashMap<>();
    for (JsonNode act : chronicle.acts()) {
      String id = Chronicle.text(act, "actor_id");
      JsonNode member = chronicle.members().get(id);
      boolean isHome =
          Chronicle.text(act, "group_id").equals(Chronicle.text(member, "home_group_id"));
      Etype etype = Etype.ofCode(Chronicle.text(act, "etype"));
      if (isHome && etype == Etype.JOIN && !first.containsKey(id)) {
        Spell spell = new Spell(member, Chronicle.day(act), end);
        open.put(id, spell);
        first.put(id, spell);
      } else if (isHome && open.containsKey(id)) {
        open.get(id).see(etype, act);
        if (etype == Etype.LEAVE || etype == Etype.KICK) {
          open.remove(id);
        }
      }
    }
    return first.values();
  }

  private static final class Spell {
    final JsonNode member;
    final double joined;
    double firstAct;
    double last;
    boolean hasActed;
    boolean hasLeft;

    Spell(JsonNode member, double joined, double end) {
      this.member = member;
      this.joined = joined;
      this.last = end;
    }

    void see(Etype etype, JsonNode act) {
      if (etype == Etype.LEAVE || etype == Etype.KICK) {
        last = Chronicle.day(act);
        hasLeft = !act.has("attrs");
      } else if (etype.isActivity() && !hasActed) {
        hasActed = true;
        firstAct = Chronicle.day(act);
      }
    }
  }
}
