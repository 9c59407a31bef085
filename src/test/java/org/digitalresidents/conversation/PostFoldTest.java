package org.digitalresidents.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every expected value is worked out by hand from the lines above it. */
class PostFoldTest {
  private static PostRow post(Talk.Told told, String eventId) {
    return told.posts().stream().filter(p -> p.eventId().equals(eventId)).findAny().orElseThrow();
  }

  @Test
  void whoRepliedReactedAndRead() {
    Talk.Told told =
        Talk.tell(
            "@100",
            "p ann message @0",
            "self ann message @1 to=p",
            "selfie ann reaction @1 to=p",
            "bot hal message @1 to=p by=bot",
            "s sue message @2 to=p by=staff",
            "l bob message @3 link=p:0.4",
            "m cat message @4 link=p:0.7",
            "x - reaction @5 to=p",
            "y cat reaction @6 to=p",
            "r dan read @7 to=p",
            "late dan message @72 to=p");

    PostRow row = post(told, "p");
    assertThat(row.repliedAt()).isEqualTo(Talk.at("@2"));
    assertThat(row.memberRepliedAt()).isEqualTo(Talk.at("@4"));
    assertThat(row.liberalMemberRepliedAt()).isEqualTo(Talk.at("@3"));
    assertThat(row.reactedAt()).isEqualTo(Talk.at("@5"));
    assertThat(row.responders()).isEqualTo(2); // sue and cat
    assertThat(row.readers()).isEqualTo(1);
    assertThat(post(told, "s").readers()).isNull();
  }

  @Test
  void anExperienceIsLongEnoughAndNoAdvertising() {
    Talk.Told told =
        Talk.tell(
            "@100",
            "a ann message @0 says=experience_share text=终于跑完了人生第一个半马,前面每周三练坚持了两个月呢",
            "b bob message @1 says=experience_share text=跑完啦",
            "c cat message @2 says=experience_share,promotion text=终于跑完了人生第一个半马,加我微信领取训练计划表",
            "d dan message @3 says=experience_share text=每周三练,坚持了两个月,先慢后快,注意拉伸放松");

    assertThat(told.posts().stream().map(PostRow::isExperience))
        .containsExactly(true, false, false, true);
    assertThat(told.posts().stream().map(PostRow::tellsSuccess))
        .containsExactly(true, false, false, false);
  }

  @Test
  void programsAndPushesStandBesideTheTalk() {
    Talk.Told told =
        Talk.tell(
            "@100",
            "p sue push @0 by=staff says=promotion reads=40",
            "r dan read @1 to=p",
            "q ann message @2 to=p says=question");

    assertThat(post(told, "p").readers()).isEqualTo(40); // the source counts by itself
    assertThat(post(told, "p").repliedAt()).isEqualTo(Talk.at("@2"));
    assertThat(told.acts().stream().map(MessageActRow::act))
        .isEqualTo(List.of("promotion", "question"));
  }

  @Test
  void aGatheringIsHeldAndAttended() {
    Talk.Told told =
        Talk.tell(
            "@1000",
            "e ann event_propose @0 planned_at=2024-01-05T00:00:00Z mode=offline",
            "r1 bob event_rsvp @1 to=e",
            "r2 cat event_rsvp @2 to=e",
            "h sue event_held @96 to=e by=staff",
            "a1 bob event_attend @97 to=e",
            "a2 dan event_attend @97 to=e",
            "a3 eve event_attend @264 to=e", // a week later: too late
            "f ann event_propose @5 planned_at=2024-02-01T00:00:00Z mode=online",
            "c sue message @6 cancels=f by=staff");

    assertThat(told.gatherings())
        .extracting(
            GatheringRow::eventId,
            GatheringRow::signedUp,
            GatheringRow::came,
            GatheringRow::cameOfSignedUp,
            GatheringRow::isHeld,
            GatheringRow::isCancelled)
        .containsExactlyInAnyOrder(
            tuple("e", 2L, 2L, 1L, true, false), tuple("f", 0L, 0L, 0L, false, true));
  }

  @Test
  void whatIsConcludedIsAReplyWithItsGround() {
    Talk.Told told =
        Talk.tell(
            "@100",
            "p ann message @0",
            "q bob message @1 link=p:0.4",
            "r cat message @2 to=p",
            "s dan message @3 link=gone:0.4");

    assertThat(told.replies())
        .extracting(ReplyRow::eventId, ReplyRow::toActorId, ReplyRow::delayMs, ReplyRow::rule)
        .containsExactly(tuple("q", "ann", 3_600_000L, "model"), tuple("s", null, null, "model"));
  }

  /** The vote of day 3 stands at the end of that day: after the post's 72 hours and the data. */
  @Test
  void nothingIsWatchedAfterTheDataEnd() {
    Talk.Told told = Talk.tell("@90", "p ann message @20", "v - reaction @72 to=p precision=day");

    assertThat(post(told, "p").watchedUntil()).isEqualTo(Talk.at("@90"));
  }

  @Test
  void aPlanBeyondAllCalendarsIsNone() {
    Talk.Told told =
        Talk.tell(
            "@100",
            "e ann event_propose @0 planned_at=+300000-01-01T00:00:00Z",
            "f ann event_propose @0 planned_at=+294247-01-10T04:00:54Z", // 2^63 µs, to a second
            "g ann event_propose @0 planned_at=tomorrow");

    assertThat(told.gatherings()).hasSize(3).allMatch(row -> row.plannedAt() == null);
    assertThat(told.gatherings()).allMatch(row -> row.watchedUntil().equals(Talk.at("@100")));
  }
}
