package org.digitalresidents.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.model.MemberDay.MEMBER_DAY;
import static org.digitalresidents.model.MembershipSpell.MEMBERSHIP_SPELL;
import static org.digitalresidents.model.PostWords.POST_WORDS;
import static org.digitalresidents.model.Reply.REPLY;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Five members from the first day on, of whom eve leaves; counted by hand. */
class PromptFoldTest {
  private final Facts facts = new Facts(new PromptFold(ZoneOffset.UTC, Facts.MONDAY));

  PromptFoldTest() {
    for (String member : new String[] {"ann", "bob", "cat", "dan"}) {
      facts.see(MEMBERSHIP_SPELL, "01-01T00:00", "member_id=" + member);
    }
    facts.see(MEMBERSHIP_SPELL, "01-01T00:00", "member_id=eve", "end_at=01-20T00:00");
  }

  private void post(String at, String event, String who, String... more) {
    String[] values = {
      "event_id=" + event,
      "actor_id=" + who,
      "actor_kind=" + (who.equals("sue") ? "staff" : "member"),
      "is_prompt=" + (more.length > 0)
    };
    facts.see(POST_WORDS, at, values);
  }

  @Test
  void callsAndThoseWhoFollow() {
    post("01-15T08:00", "p1", "sue", "calls");
    post("01-15T09:00", "p2", "ann", "calls");
    facts.see(REPLY, "01-15T10:00", "from_actor_id=bob", "from_kind=member", "to_event_id=p1");
    facts.see(REPLY, "01-15T10:00", "from_actor_id=dan", "from_kind=member", "to_event_id=x");
    facts.see(MEMBER_DAY, "01-16T08:00", "member_id=cat"); // voted
    facts.see(MEMBER_DAY, "01-23T08:00", "member_id=cat");

    assertThat(facts.of("01-15"))
        .containsExactly("prompts 2", "member_prompt_share 1/2", "prompt_breadth 2/5");
    assertThat(facts.of("01-22")).containsExactly("prompt_breadth 1/4"); // eve has left
  }

  /** In the fifth week bob and cat have been silent for four; ann spoke in the first. */
  @Test
  void theSilentWhoSpeakInAWeekWithACall() {
    post("01-02T08:00", "a1", "ann");
    post("01-08T08:00", "d1", "dan");
    post("01-29T08:00", "p1", "sue", "calls");
    post("01-30T08:00", "b1", "bob");
    post("02-06T08:00", "c1", "cat");

    assertThat(facts.of("01-22")).noneMatch(line -> line.startsWith("lurkers"));
    assertThat(facts.of("01-29")).contains("lurkers_woken_share 1/2");
    assertThat(facts.of("02-05")).contains("lurkers_unprompted_share 1/2"); // ann and cat
  }
}
