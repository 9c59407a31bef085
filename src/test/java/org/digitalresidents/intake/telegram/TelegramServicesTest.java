package org.digitalresidents.intake.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.GroupDraft;
import org.digitalresidents.intake.MemoryFiles;
import org.digitalresidents.intake.RecordingSink;
import org.digitalresidents.model.Etype;
import org.junit.jupiter.api.Test;

/** What Telegram's own records become. Quotes in the samples are single. */
class TelegramServicesTest {
  private static final String SERVICE =
      "'type':'service','date_unixtime':'1714546800','actor':'Ann','actor_id':'user1',";

  private final MemoryFiles files = new MemoryFiles();

  @Test
  void whoInvitesOnlyThemselvesHasJoined() {
    RecordingSink sink = service("'action':'invite_members','members':['Ann']");

    assertThat(sink.acts).hasSize(1);
    ActDraft act = sink.acts.get(0);
    assertThat(act.etype()).isEqualTo(Etype.JOIN);
    assertThat(act.actorId()).isEqualTo("user1");
    assertThat(act.eventId()).isEqualTo("77/1");
    assertThat(act.persons()).isEmpty();
    assertThat(act.sourceChannel()).isNull();
  }

  @Test
  void eachWhoIsInvitedJoinsUnderTheAccountOfTheirNameIfItIsOnlyOnes() {
    RecordingSink sink =
        read(
            files,
            "'id':1," + SERVICE + "'action':'invite_members','members':['Bob','Cy','Dee',null]",
            "'id':2,'date_unixtime':'1714546801','from':'Bob','from_id':'user2'",
            "'id':3,'date_unixtime':'1714546802','from':'Cy','from_id':'user3'",
            "'id':4,'date_unixtime':'1714546803','from':'Cy','from_id':'user4'");

    List<ActDraft> joins = sink.acts.subList(0, 4);
    assertThat(joins).allMatch(act -> act.etype() == Etype.JOIN);
    assertThat(joins).extracting(ActDraft::actorId).containsExactly("user2", null, null, null);
    assertThat(joins)
        .extracting(ActDraft::eventId)
        .containsExactly("77/1/join/1", "77/1/join/2", "77/1/join/3", "77/1/join/4");
    assertThat(joins).allMatch(act -> act.targetActorId().equals("user1"));
    assertThat(joins).extracting(ActDraft::sourceChannel).containsOnly("invited");
    assertThat(sink.notes).isEqualTo(Map.of("members_without_id", 3L));
  }

  @Test
  void joinsByLinkAndByRequest() {
    RecordingSink sink =
        read(
            files,
            "'id':1," + SERVICE + "'action':'join_group_by_link','inviter':'Bob'",
            "'id':2," + SERVICE + "'action':'join_group_by_link','inviter':'Group'",
            "'id':3," + SERVICE + "'action':'join_group_by_request'",
            "'id':4,'date_unixtime':'1714546801','from':'Bob','from_id':'user2'");

    assertThat(sink.actsOf(Etype.JOIN)).isEqualTo(3);
    assertThat(sink.acts.subList(0, 3)).extracting(ActDraft::actorId).containsOnly("user1");
    assertThat(sink.acts.subList(0, 3))
        .extracting(ActDraft::sourceChannel)
        .containsExactly("link", "link", "request");
    assertThat(sink.acts.get(0).targetActorId()).isEqualTo("user2");
    assertThat(sink.acts.get(1).persons()).isEmpty();
  }

  @Test
  void whoRemovesThemselvesHasLeftTheOthersWereRemoved() {
    RecordingSink sink =
        read(
            files,
            "'id':1," + SERVICE + "'action':'remove_members','members':['Ann']",
            "'id':2," + SERVICE + "'action':'remove_members','members':['Bob']",
            "'id':3," + SERVICE + "'action':'remove_members','members':['Cy']",
            "'id':4,'date_unixtime':'1714546801','from':'Bob','from_id':'user2'");

    assertThat(sink.acts.subList(0, 3))
        .extracting(ActDraft::etype)
        .containsExactly(Etype.LEAVE, Etype.KICK, Etype.KICK);
    assertThat(sink.acts.subList(0, 3))
        .extracting(ActDraft::actorId)
        .containsExactly("user1", "user2", null);
    assertThat(sink.acts.subList(0, 3))
        .extracting(ActDraft::targetActorId)
        .containsExactly(null, "user1", "user1");
    assertThat(sink.notes).isEqualTo(Map.of("members_without_id", 1L));
  }

  @Test
  void whoFoundsAGroupIsItsFirstMember() {
    RecordingSink sink =
        read(
            files,
            "'id':1," + SERVICE + "'action':'create_group','title':'T','members':['Ann','Bob']",
            "'id':2,'date_unixtime':'1714546801','from':'Bob','from_id':'user2'");

    assertThat(sink.acts.subList(0, 3))
        .extracting(ActDraft::etype)
        .containsExactly(Etype.OTHER, Etype.JOIN, Etype.JOIN);
    assertThat(sink.acts.subList(0, 3))
        .extracting(ActDraft::actorId)
        .containsExactly("user1", "user1", "user2");
    assertThat(sink.acts).extracting(ActDraft::eventId).doesNotHaveDuplicates();
    Instant then = Instant.ofEpochSecond(1_714_546_800);
    assertThat(sink.groups).contains(new GroupDraft(null, "77", "T", then, then, null));
  }

  @Test
  void aPinPointsAtItsMessage() {
    RecordingSink sink =
        read(
            files,
            "'id':1,'date_unixtime':'1714546799','from':'Bob','from_id':'user2'",
            "'id':2," + SERVICE + "'action':'pin_message','message_id':1");

    ActDraft pin = sink.acts.get(1);
    assertThat(pin.etype()).isEqualTo(Etype.PIN);
    assertThat(pin.actorId()).isEqualTo("user1");
    assertThat(pin.targetEventId()).isEqualTo("77/1");
    assertThat(pin.targetActorId()).isEqualTo("user2");
  }

  @Test
  void whateverElseIsKeptUnderItsOwnName() {
    RecordingSink sink =
        read(
            files,
            "'id':1," + SERVICE + "'action':'edit_group_title','title':'T'",
            "'id':2," + SERVICE + "'action':'migrate_from_group'",
            "'id':3," + SERVICE + "'action':'phone_call'",
            "'id':4," + SERVICE + "'action':'not_yet_known'",
            "'id':5," + SERVICE + "'information_text':'by a bot'",
            "'id':6,'type':'story','date_unixtime':'1714546800'",
            "'id':7," + SERVICE + "'action':'invite_members','members':[]");

    assertThat(sink.rejected).isEmpty();
    assertThat(sink.acts).hasSize(7).allMatch(act -> act.etype() == Etype.OTHER);
    assertThat(sink.acts)
        .extracting(act -> act.attrs().get("kind"))
        .containsExactly(
            "edit_group_title",
            "migrate_from_group",
            "phone_call",
            "not_yet_known",
            "custom_action",
            "story",
            "invite_members");
    assertThat(sink.acts.get(5).actorId()).isNull();
  }

  private RecordingSink service(String fields) {
    return read(files, "'id':1," + SERVICE + fields);
  }

  /** Reads messages of a group; those that do not say what they are, are messages. */
  static RecordingSink read(MemoryFiles files, String... messages) {
    StringBuilder chat = new StringBuilder();
    for (String message : messages) {
      String typed =
          message.contains("'type':'se") || message.contains("'type':'story")
              ? message
              : message + ",'type':'message'";
      chat.append(chat.isEmpty() ? "{" : ",{").append(typed).append("}");
    }
    String export = "{'name':'g','type':'private_supergroup','id':77,'messages':[" + chat + "]}";
    return files.read(new Telegram(), files.put("result.json", export.replace('\'', '"')));
  }
}
