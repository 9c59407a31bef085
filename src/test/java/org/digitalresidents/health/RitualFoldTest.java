package org.digitalresidents.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.model.PostWords.POST_WORDS;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RitualFoldTest {
  private final Facts facts = new Facts(new RitualFold(ZoneOffset.UTC));

  private void post(LocalDate day, String who, boolean isRitual) {
    String kind = who.startsWith("bot") ? "bot" : "member";
    String at = day.toString().substring(5) + "T08:00";
    facts.see(POST_WORDS, at, "actor_id=" + who, "actor_kind=" + kind, "is_ritual=" + isRitual);
  }

  /** Ann comes on three Mondays, bob on one; cat only talks. */
  @Test
  void whoTakesPartAndWhoMakesItAHabit() {
    for (int week = 0; week < 3; week++) {
      post(Facts.MONDAY.plusWeeks(week), "ann", true);
      post(Facts.MONDAY.plusWeeks(week), "bot", true);
      post(Facts.MONDAY.plusWeeks(week).plusDays(1), "cat", false);
    }
    post(Facts.MONDAY.plusWeeks(2).plusDays(1), "bob", true);

    assertThat(facts.of("01-08")).contains("ritual_share 1/2", "ritual_habit_share 0/1");
    assertThat(facts.of("01-15")).contains("ritual_share 2/3", "ritual_habit_share 1/2");
  }

  /** Two acts each Monday of eight weeks: r = 7/8, as AutocorrelationTest has it; 1.96/√56. */
  @Test
  void ritualsThatKeepToTheirWeekday() {
    for (int week = 0; week < 8; week++) {
      post(Facts.MONDAY.plusWeeks(week), "ann", true);
      post(Facts.MONDAY.plusWeeks(week), "bob", true);
    }

    assertThat(facts.of("02-12")).contains("ritual_rhythm too_few");
    assertThat(facts.of("02-19")).contains("ritual_rhythm 0.875 (0.613..1.137)");
  }

  /** One or two acts every day: days differ, weekdays do not. */
  @Test
  void whatIsDoneAtAnyTimeKeepsToNone() {
    for (int day = 0; day < 56; day++) {
      post(Facts.MONDAY.plusDays(day), "ann", true);
      if (day % 5 == 0) {
        post(Facts.MONDAY.plusDays(day), "bob", true);
      }
    }

    assertThat(facts.of("02-19")).anyMatch(line -> line.startsWith("ritual_rhythm -0."));
  }
}
