package org.digitalresidents.intake.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.GroupDraft;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.MemoryFiles;
import org.digitalresidents.intake.RecordingSink;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.TsPrecision;
import org.junit.jupiter.api.Test;

/** What each kind of message becomes. Quotes in the samples are single, to be read more easily. */
class SlackMessagesTest {
  private final MemoryFiles files = new MemoryFiles();

  @Test
  void aPlainMessage() {
    ActDraft act =
        one("'type':'message','ts':'1433558319.000002','user':'U1','text':'hi &amp; bye'");

    assertThat(act.etype()).isEqualTo(Etype.MESSAGE);
    assertThat(act.eventId()).isEqualTo("general/1433558319.000002");
    assertThat(act.groupId()).isEqualTo("general");
    assertThat(act.ts()).isEqualTo(Instant.parse("2015-06-06T02:38:39.000002Z"));
    assertThat(act.precision()).isEqualTo(TsPrecision.MS);
    assertThat(act.seq()).isNull();
    assertThat(act.actorId()).isEqualTo("U1");
    assertThat(act.actorKind()).isEqualTo(ActorKind.MEMBER);
    assertThat(act.text()).isEqualTo("hi & bye");
    assertThat(act.msgType()).isEqualTo("text");
    assertThat(act.threadId()).isNull();
    assertThat(act.attrs()).isEmpty();
  }

  @Test
  void aThreadHasARootAndReplies() {
    RecordingSink sink =
        read(
            "'ts':'1.0','user':'U1','thread_ts':'1.0','reply_count':2,'replies':[{'user':'U2','ts':'2.0'}]",
            "'ts':'2.0','user':'U2','thread_ts':'1.0','parent_user_id':'U1','text':'a'",
            "'ts':'3.0','user':'U2','thread_ts':'1.0','subtype':'thread_broadcast','text':'b'");

    assertThat(sink.acts)
        .extracting(ActDraft::etype)
        .containsExactly(Etype.MESSAGE, Etype.REPLY, Etype.REPLY);
    assertThat(sink.acts).extracting(ActDraft::threadId).containsOnly("general/1600000001.0");
    assertThat(sink.acts)
        .extracting(ActDraft::targetEventId)
        .containsExactly(null, "general/1600000001.0", "general/1600000001.0");
    assertThat(sink.acts).extracting(ActDraft::targetActorId).containsExactly(null, "U1", null);
    assertThat(sink.acts.get(2).attrs()).isEqualTo(Map.of("subtype", "thread_broadcast"));
  }

  @Test
  void joinsAndLeaves() {
    RecordingSink sink =
        read(
            "'ts':'1.0','user':'U1','subtype':'channel_join','inviter':'U2','text':'<@U1> has joined'",
            "'ts':'2.0','user':'U1','subtype':'group_leave','text':'<@U1> has left'",
            "'ts':'3.0','user':'U1','subtype':'group_join'",
            "'ts':'4.0','user':'U1','subtype':'channel_leave'");

    assertThat(sink.acts)
        .extracting(ActDraft::etype)
        .containsExactly(Etype.JOIN, Etype.LEAVE, Etype.JOIN, Etype.LEAVE);
    assertThat(sink.acts).extracting(ActDraft::actorId).containsOnly("U1");
    assertThat(sink.acts).extracting(ActDraft::text).containsOnlyNulls();
    assertThat(sink.acts.get(0).targetActorId()).isEqualTo("U2");
  }

  @Test
  void eachReactionIsAnActAlsoThoseWithoutAGiver() {
    RecordingSink sink =
        read(
            "'ts':'1.0','user':'U1','text':'a','reactions':["
                + "{'name':'+1','users':['U2','U3'],'count':4},"
                + "{'name':'tada','users':['U2'],'count':1}]");

    List<ActDraft> reactions = sink.acts.subList(1, sink.acts.size());
    assertThat(reactions).hasSize(5).allMatch(act -> act.etype() == Etype.REACTION);
    assertThat(reactions)
        .extracting(ActDraft::actorId)
        .containsExactly("U2", "U3", null, null, "U2");
    assertThat(reactions).extracting(ActDraft::eventId).doesNotHaveDuplicates();
    assertThat(reactions.get(0).eventId()).isEqualTo("general/1600000001.0/reaction/+1/U2");
    assertThat(reactions.get(0).targetEventId()).isEqualTo("general/1600000001.0");
    assertThat(reactions.get(0).targetActorId()).isEqualTo("U1");
    assertThat(reactions.get(0).ts()).isEqualTo(sink.acts.get(0).ts());
    assertThat(reactions.get(0).attrs()).isEqualTo(Map.of("emoji", "+1", "ts_is", "earliest"));
    assertThat(sink.notes).isEqualTo(Map.of("reactions_without_giver", 2L));
  }

  @Test
  void aCountThatNobodyCanHaveGivenIsRefused() {
    RecordingSink sink =
        read("'ts':'1.0','reactions':[{'name':'+1','users':[],'count':2000000000}]");

    assertThat(sink.reasons()).containsExactly(Rejection.NUMBER_RANGE);
  }

  @Test
  void anEditIsAnActOfItsOwn() {
    RecordingSink sink =
        read("'ts':'1.0','user':'U1','text':'a','edited':{'user':'U2','ts':'1600000009.000000'}");

    ActDraft edit = sink.acts.get(1);
    assertThat(sink.acts.get(0).attrs()).isEqualTo(Map.of("edited", "true"));
    assertThat(edit.etype()).isEqualTo(Etype.EDIT);
    assertThat(edit.ts()).isEqualTo(Instant.ofEpochSecond(1_600_000_009));
    assertThat(edit.actorId()).isEqualTo("U2");
    assertThat(edit.targetEventId()).isEqualTo("general/1600000001.0");
    assertThat(edit.targetActorId()).isEqualTo("U1");
    assertThat(edit.eventId()).isEqualTo("general/1600000001.0/edit/1600000009.000000");
  }

  @Test
  void aSharedFileSaysWhatItsSharerSaid() {
    RecordingSink sink =
        read(
            "'ts':'1.0','user':'U1','subtype':'file_share','upload':true,"
                + "'text':'<@U1|ann> uploaded a file: <http://f|cat> and commented: mine',"
                + "'file':{'id':'F1','user':'U1','mimetype':'image/png','initial_comment':{'comment':'mine'},"
                + "'reactions':[{'name':'+1','count':1,'users':['U2']}]}",
            "'ts':'2.0','user':'U1','subtype':'file_share','upload':false,"
                + "'text':'<@U1> shared a file: <http://f|cat>',"
                + "'file':{'id':'F1','user':'U1','reactions':[{'name':'+1','count':1,'users':['U2']}]}",
            "'ts':'3.0','user':'U1','text':'look','files':[{'id':'F2','mimetype':'video/mp4'}]",
            "'ts':'4.0','subtype':'file_share','text':'new','file':{'id':'F3','user':'U7'}");

    assertThat(sink.actsOf(Etype.REACTION)).isEqualTo(1);
    List<ActDraft> shares = sink.acts.stream().filter(act -> act.etype() == Etype.MESSAGE).toList();
    assertThat(shares).extracting(ActDraft::text).containsExactly("mine", null, "look", "new");
    assertThat(shares)
        .extracting(ActDraft::msgType)
        .containsExactly("image", "file", "video", "file");
    assertThat(shares).extracting(ActDraft::actorId).containsExactly("U1", "U1", "U1", "U7");
  }

  @Test
  void aCommentOnAFileIsAReplyOfItsAuthor() {
    ActDraft act =
        one(
            "'ts':'1.0','subtype':'file_comment','text':'<@U2> commented on …',"
                + "'file':{'id':'F1','user':'U1'},'comment':{'user':'U2','comment':'nice'}");

    assertThat(act.etype()).isEqualTo(Etype.REPLY);
    assertThat(act.actorId()).isEqualTo("U2");
    assertThat(act.actorKind()).isEqualTo(ActorKind.MEMBER);
    assertThat(act.targetActorId()).isEqualTo("U1");
    assertThat(act.targetEventId()).isNull();
    assertThat(act.text()).isEqualTo("nice");
    assertThat(act.attrs()).isEqualTo(Map.of("file", "F1"));
  }

  @Test
  void aProgramIsKnownByItsOwnId() {
    RecordingSink sink =
        read(
            "'ts':'1.0','subtype':'bot_message','bot_id':'B1','username':'feed','text':'a'",
            "'ts':'2.0','subtype':'bot_message','username':'feed','text':'a'");

    assertThat(sink.acts.get(0).actorId()).isEqualTo("B1");
    assertThat(sink.acts.get(0).actorKind()).isEqualTo(ActorKind.BOT);
    assertThat(sink.acts.get(0).attrs()).isEqualTo(Map.of("subtype", "bot_message"));
    assertThat(sink.acts.get(1).actorId()).isNull();
  }

  @Test
  void aPinPointsAtItsMessage() {
    RecordingSink sink =
        read(
            "'ts':'1.0','user':'U1','subtype':'pinned_item','item_type':'C',"
                + "'attachments':[{'ts':'5.000003','channel_id':'C9','author_id':'U2'}]",
            "'ts':'2.0','user':'U1','subtype':'pinned_item','attachments':[{'ts':'5.000003'}]",
            "'ts':'3.0','user':'U1','subtype':'pinned_item','item':{}");

    assertThat(sink.acts).allMatch(act -> act.etype() == Etype.PIN);
    assertThat(sink.acts)
        .extracting(ActDraft::targetEventId)
        .containsExactly("C9/5.000003", "general/5.000003", null);
    assertThat(sink.acts.get(0).targetActorId()).isEqualTo("U2");
  }

  @Test
  void aTombstoneIsAnActOfNobodyBesideTheMessageThatWas() {
    ActDraft act =
        one(
            "'ts':'1.0','thread_ts':'1.0','user':'USLACKBOT','subtype':'tombstone','hidden':true,"
                + "'text':'This message was deleted.'");

    assertThat(act.etype()).isEqualTo(Etype.OTHER);
    assertThat(act.eventId()).isEqualTo("general/1600000001.0/tombstone");
    assertThat(act.targetEventId()).isEqualTo("general/1600000001.0");
    assertThat(act.threadId()).isEqualTo("general/1600000001.0");
    assertThat(act.actorId()).isNull();
    assertThat(act.attrs()).isEqualTo(Map.of("kind", "tombstone", "hidden", "true"));
  }

  @Test
  void recordsOfEditsAndDeletions() {
    RecordingSink sink =
        read(
            "'ts':'2.0','subtype':'message_changed','hidden':true,"
                + "'message':{'user':'U1','ts':'1600000001.0','edited':{'user':'U2','ts':'1600000002.0'}}",
            "'ts':'3.0','subtype':'message_deleted','deleted_ts':'1600000001.0',"
                + "'previous_message':{'user':'U1'}");

    assertThat(sink.acts).extracting(ActDraft::etype).containsExactly(Etype.EDIT, Etype.RECALL);
    assertThat(sink.acts).extracting(ActDraft::actorId).containsExactly("U2", null);
    assertThat(sink.acts).extracting(ActDraft::targetEventId).containsOnly("general/1600000001.0");
    assertThat(sink.acts).extracting(ActDraft::targetActorId).containsOnly("U1");
  }

  @Test
  void whateverElseIsKeptUnderItsOwnName() {
    RecordingSink sink =
        read(
            "'ts':'1.0','user':'U1','subtype':'channel_topic','topic':'t','text':'<@U1> set it: t'",
            "'ts':'2.0','user':'U1','subtype':'bot_add','bot_id':'B1','text':'added'",
            "'ts':'3.0','user':'U1','subtype':'not_yet_known','text':'x'",
            "'ts':'4.0','type':'event','user':'U1'");

    assertThat(sink.rejected).isEmpty();
    assertThat(sink.acts).allMatch(act -> act.etype() == Etype.OTHER);
    assertThat(sink.acts)
        .extracting(act -> act.attrs().get("kind"))
        .containsExactly("channel_topic", "bot_add", "not_yet_known", "event");
    assertThat(sink.acts.get(0).text()).isEqualTo("@… set it: t");
    assertThat(sink.acts.get(1).persons()).isEqualTo(Map.of("bot", "B1"));
    assertThat(sink.acts.get(1).actorKind()).isEqualTo(ActorKind.MEMBER);
  }

  @Test
  void anArchivedChannelIsClosed() {
    RecordingSink sink =
        read("'ts':'1.0','user':'U1','subtype':'channel_archive','members':['U1'],'text':'x'");

    Instant then = Instant.ofEpochSecond(1_600_000_001);
    assertThat(sink.groups)
        .containsExactly(new GroupDraft(null, "general", null, then, null, then));
  }

  private ActDraft one(String fields) {
    RecordingSink sink = read(fields);
    assertThat(sink.rejected).isEmpty();
    assertThat(sink.acts).hasSize(1);
    return sink.acts.get(0);
  }

  /** Reads messages of #general; short times such as 1.0 count from a moment in 2020. */
  private RecordingSink read(String... messages) {
    StringBuilder day = new StringBuilder("[");
    for (String message : messages) {
      String full = message.replaceAll("ts':'(\\d)\\.0'", "ts':'160000000$1.0'");
      day.append(day.length() == 1 ? "{" : ",{").append(full.replace('\'', '"')).append("}");
    }
    InputFile file = files.put("general/2020-09-13.json", day.append("]").toString());
    return files.read(new Slack(), file);
  }
}
