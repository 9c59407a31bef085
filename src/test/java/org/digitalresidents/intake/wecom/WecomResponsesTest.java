package org.digitalresidents.intake.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.GroupDraft;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.MemoryFiles;
import org.digitalresidents.intake.ProfileDraft;
import org.digitalresidents.intake.RecordingSink;
import org.digitalresidents.intake.SnapshotDraft;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.TsPrecision;
import org.junit.jupiter.api.Test;

class WecomResponsesTest {
  private static final String CHAT =
      """
      {"errcode":0,"errmsg":"ok","group_chat":{"member_list":[\
      {"userid":"clerk","type":1,"join_time":1572505490,"join_scene":1,"name":"A Name"},\
      {"userid":"wmB","type":2,"join_time":1572505500,"join_scene":2,"group_nickname":"Nick"},\
      {"userid":"wmC","type":2,"join_time":1572505495,"join_scene":3,"state":"poster","invitor":{"userid":"clerk"}}],\
      "admin_list":[{"userid":"clerk"}],"create_time":1572505000,"name":"Town","chat_id":"wrTown"}}""";

  private final MemoryFiles files = new MemoryFiles();
  private final Wecom format = new Wecom();

  @Test
  void readsTheMemberListOfTheDocumentation() {
    InputFile file = WecomArchiveTest.sample("groupchat_get.json");
    RecordingSink sink = files.read(format, file);

    assertThat(files.recognizes(format, file)).isTrue();
    assertThat(sink.records()).isEqualTo(2);
    assertThat(sink.actsOf(Etype.JOIN)).isEqualTo(2);
    assertThat(sink.snapshots).hasSize(2);
    Instant opened = Instant.parse("2019-10-31T07:04:50Z");
    Instant joined = Instant.parse("2019-10-31T07:04:51Z");
    String group = "wrOgQhDgAAMYQiS5ol9G7gK9JVAAAA";
    assertThat(sink.groups)
        .containsExactly(new GroupDraft(null, group, "销售客服群", joined, opened, null));

    ActDraft employee = sink.acts.get(0);
    assertThat(employee.eventId()).isEqualTo(group + "/join/abel/1572505491");
    assertThat(employee.ts()).isEqualTo(joined);
    assertThat(employee.precision()).isEqualTo(TsPrecision.S);
    assertThat(employee.actorKind()).isEqualTo(ActorKind.STAFF);
    assertThat(employee.sourceChannel()).isEqualTo("direct_invite");
    assertThat(employee.targetActorId()).isEqualTo("jack");

    ActDraft customer = sink.acts.get(1);
    assertThat(customer.actorKind()).isEqualTo(ActorKind.MEMBER);
    assertThat(customer.sourceChannel()).isEqualTo("qr:klsdup3kj3s1");
    assertThat(customer.attrs()).as("no names").isEmpty();
  }

  @Test
  void readsGroupsHoweverTheyStand() {
    String other = CHAT.replace("wrTown", "wrShop");
    for (String writing :
        List.of(
            CHAT + "\n" + other,
            "[" + CHAT + "," + other + "]",
            CHAT.replace("{\"", "{\n\"") + "\n" + other)) {
      RecordingSink sink = read(writing);
      assertThat(sink.rejected).isEmpty();
      assertThat(sink.acts.stream().map(ActDraft::groupId))
          .containsExactly("wrTown", "wrTown", "wrTown", "wrShop", "wrShop", "wrShop");
      assertThat(sink.groups).extracting(GroupDraft::groupId).containsExactly("wrTown", "wrShop");
    }
  }

  @Test
  void datesARosterByTheLatestJoinUnlessTold() {
    assertThat(read(CHAT).snapshots)
        .contains(
            new SnapshotDraft(
                null,
                null,
                "wrTown",
                "wmC",
                Instant.ofEpochSecond(1572505500),
                true,
                true,
                Instant.ofEpochSecond(1572505495),
                null));
    assertThat(read(CHAT).notes).isEqualTo(Map.of("rosters_dated_by_latest_join", 1L));

    Instant told = Instant.parse("2020-01-01T00:00:00Z");
    IntakeOptions o = MemoryFiles.OPTIONS;
    IntakeOptions options =
        new IntakeOptions(
            o.community(),
            o.overrideCommunity(),
            o.minTime(),
            o.maxTime(),
            o.maxRecordBytes(),
            o.sourceZone(),
            o.dateOrder(),
            told);
    RecordingSink sink = files.read(format, files.put("chat.json", CHAT), options);
    assertThat(sink.snapshots).extracting(SnapshotDraft::asOf).containsOnly(told);
    assertThat(sink.notes).isEmpty();
  }

  @Test
  void aBadMemberSpoilsOnlyItselfButTheListIsNoRosterThen() {
    RecordingSink sink =
        read(
            CHAT.replace("\"join_time\":1572505500", "\"join_time\":\"yesterday\"")
                .replace("{\"userid\":\"clerk\",\"type\":1", "{\"type\":1"));

    assertThat(sink.records()).isEqualTo(3);
    assertThat(sink.reasons())
        .containsExactly(Rejection.MISSING_REQUIRED, Rejection.TS_UNPARSEABLE);
    assertThat(
            new String(
                sink.rejected.get(1).origin().raw(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("wmB")
        .doesNotContain("wmC");
    assertThat(sink.snapshots).extracting(SnapshotDraft::isRoster).containsExactly(false);
    assertThat(sink.groups).hasSize(1);
    assertThat(sink.notes).containsEntry("rosters_incomplete", 1L);
  }

  @Test
  void aMemberWhoseJoinTimeIsNotToldIsInAllTheSame() {
    RecordingSink sink = read(CHAT.replace("1572505500", "0"));

    assertThat(sink.rejected).isEmpty();
    assertThat(sink.actsOf(Etype.JOIN)).isEqualTo(2);
    assertThat(sink.snapshots).hasSize(3).extracting(SnapshotDraft::isRoster).containsOnly(true);
    assertThat(sink.notes).containsEntry("members_without_join_time", 1L);
  }

  @Test
  void keepsAGroupWithoutMembers() {
    RecordingSink sink =
        read("{\"errcode\":0,\"group_chat\":{\"chat_id\":\"wrX\",\"create_time\":0}}");

    assertThat(sink.kept).isEqualTo(1);
    assertThat(sink.groups).containsExactly(new GroupDraft(null, "wrX", null, null, null, null));
  }

  @Test
  void saysWhatResponsesTellNothing() {
    RecordingSink sink =
        read(
            """
            {"errcode":0,"group_chat_list":[{"chat_id":"a","status":0},{"chat_id":"b","status":0}],"next_cursor":"x"}
            {"errcode":40058,"errmsg":"invalid Request Parameter"}
            {"errcode":0,"errmsg":"ok","items":[]}
            {"errcode":0,"external_userid":["wmA"]}
            """);

    assertThat(sink.ignored)
        .isEqualTo(Map.of("group_list", 2L, "error_response", 1L, "other_response", 2L));
    assertThat(
            files.recognizes(
                format,
                files.put(
                    "list.json",
                    "{\"errcode\":0,\"group_chat_list\":[{\"chat_id\":\"a\",\"status\":0}]}")))
        .isTrue();
  }

  @Test
  void noActCanBeMadeOfDailyAggregates() {
    for (String name :
        List.of("groupchat_statistic.json", "groupchat_statistic_group_by_day.json")) {
      InputFile file = WecomArchiveTest.sample(name);
      RecordingSink sink = files.read(format, file);

      assertThat(files.recognizes(format, file)).isTrue();
      assertThat(sink.records()).isEqualTo(2);
      assertThat(sink.ignored).isEqualTo(Map.of("daily_aggregate", 2L));
    }
  }

  @Test
  void readsAContactWithEachWhoFollowsThem() {
    String text =
        """
        {"errcode":0,"errmsg":"ok","external_contact":{"external_userid":"wmA","name":"A Name","type":1,"gender":2,"unionid":"u"},
         "follow_user":[{"userid":"clerk","remark":"A Remark","createtime":1525779812,"add_way":1,"state":"booth","remark_mobiles":["13800000001"],"oper_userid":"wmA"},
                        {"userid":"chief","createtime":1525881637,"add_way":99,"oper_userid":"chief"},
                        {"userid":"late"}]}
        """;
    InputFile file = files.put("contact.json", text);
    RecordingSink sink = files.read(format, file);

    assertThat(files.recognizes(format, file)).isTrue();
    assertThat(sink.records()).isEqualTo(3);
    assertThat(sink.reasons()).containsExactly(Rejection.MISSING_REQUIRED);
    ActDraft first = sink.acts.get(0);
    assertThat(first.etype()).isEqualTo(Etype.CONTACT_ADD);
    assertThat(first.eventId()).isEqualTo("contact/wmA/clerk/1525779812");
    assertThat(first.actorId()).isEqualTo("wmA");
    assertThat(first.targetActorId()).isEqualTo("clerk");
    assertThat(first.sourceChannel()).isEqualTo("qr:booth");
    assertThat(first.persons()).isEqualTo(Map.of("initiator", "wmA"));
    assertThat(first.attrs()).as("no names, remarks or numbers").isEmpty();
    assertThat(sink.acts.get(1).sourceChannel()).isEqualTo("add_way_99");
    assertThat(sink.profiles)
        .containsExactly(new ProfileDraft(null, null, "wmA", null, null, "female", null, Map.of()));
  }

  @Test
  void readsTheContactsOfAnEmployee() {
    String text =
        """
        {"errcode":0,"external_contact_list":[
        {"external_contact":{"external_userid":"wmA","gender":0},"follow_info":{"userid":"clerk","createtime":1525779812,"tag_id":["t"],"add_way":16,"state":"ad"}},
        {"external_contact":{"external_userid":"wmB","gender":1},"follow_info":{"userid":"clerk","createtime":1525779813}},
        {"external_contact":{"external_userid":"wmC"}}],"next_cursor":"n"}
        """;
    InputFile file = files.put("batch.json", text);
    RecordingSink sink = files.read(format, file);

    assertThat(files.recognizes(format, file)).isTrue();
    assertThat(sink.records()).isEqualTo(3);
    assertThat(sink.reasons()).containsExactly(Rejection.MISSING_REQUIRED);
    assertThat(sink.acts.stream().map(ActDraft::sourceChannel))
        .containsExactly("acquisition_link:ad", null);
    assertThat(sink.profiles).extracting(ProfileDraft::gender).containsExactly("male");
  }

  @Test
  void refusesAResponseThatBreaksOff() {
    InputFile file = files.put("chat.json", CHAT.replace("{\"", "{\n\"").substring(0, 300));

    assertThatThrownBy(() -> files.read(format, file))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("chat.json begins a JSON array or object that is never closed");
  }

  private RecordingSink read(String text) {
    return files.read(format, files.put("chat.json", text));
  }
}
