package org.digitalresidents.intake.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.MemoryFiles;
import org.digitalresidents.intake.RecordingSink;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.TsPrecision;
import org.junit.jupiter.api.Test;

/** What each kind of message becomes. Quotes in the samples are single, to be read more easily. */
class TelegramMessagesTest {
  /** The clock showed 10:00 at 07:00 UTC. */
  private static final String TIME = "'date':'2024-05-01T10:00:00','date_unixtime':'1714546800'";

  private static final Instant THEN = Instant.parse("2024-05-01T07:00:00Z");

  private final MemoryFiles files = new MemoryFiles();

  @Test
  void aPlainMessage() {
    ActDraft act = read("'id':5," + TIME + ",'from':'n','from_id':'user1','text':'hi'").acts.get(0);

    assertThat(act.etype()).isEqualTo(Etype.MESSAGE);
    assertThat(act.eventId()).isEqualTo("77/5");
    assertThat(act.seq()).isEqualTo(5);
    assertThat(act.groupId()).isEqualTo("77");
    assertThat(act.ts()).isEqualTo(THEN);
    assertThat(act.precision()).isEqualTo(TsPrecision.S);
    assertThat(act.actorId()).isEqualTo("user1");
    assertThat(act.actorKind()).isEqualTo(ActorKind.MEMBER);
    assertThat(act.text()).isEqualTo("hi");
    assertThat(act.msgType()).isEqualTo("text");
    assertThat(act.threadId()).isNull();
    assertThat(act.attrs()).isEmpty();
  }

  @Test
  void aTimeWithoutSecondsIsThatOfTheSourceZone() {
    RecordingSink sink = read("'id':5,'date':'2019-05-01T10:00:00','from_id':1");

    // Asia/Shanghai, as the options of the tests have it.
    assertThat(sink.acts.get(0).ts()).isEqualTo(Instant.parse("2019-05-01T02:00:00Z"));
    assertThat(sink.notes).isEqualTo(Map.of("times_without_zone", 1L));
  }

  @Test
  void aTextIsAStringOrItsParts() {
    RecordingSink sink =
        read(
            "'id':1," + TIME + ",'text':['see ',{'type':'link','text':'http://a.b'},'!']",
            "'id':2," + TIME + ",'text_entities':[{'type':'plain','text':'new'}]",
            "'id':3," + TIME + ",'text':'','text_entities':[]",
            "'id':4," + TIME + ",'poll':{'question':'why?','answers':[]},'text':''",
            "'id':5," + TIME + ",'poll':{'question':['wh',{'type':'bold','text':'y'}]},'text':[]");

    assertThat(sink.acts)
        .extracting(ActDraft::text)
        .containsExactly("see http://a.b!", "new", null, "why?", "why");
  }

  @Test
  void aReplyKnowsItsTargetInTheSameChatOrAnother() {
    RecordingSink sink =
        read(
            "'id':1," + TIME + ",'from':'n','from_id':'user1'",
            "'id':2," + TIME + ",'from_id':'user2','reply_to_message_id':1",
            "'id':3," + TIME + ",'from_id':'user2','reply_to_message_id':999",
            "'id':4," + TIME + ",'reply_to_message_id':1,'reply_to_peer_id':'channel88'");

    List<ActDraft> replies = sink.acts.subList(1, 4);
    assertThat(replies).allMatch(act -> act.etype() == Etype.REPLY);
    assertThat(replies)
        .extracting(ActDraft::targetEventId)
        .containsExactly("77/1", "77/999", "88/1");
    assertThat(replies).extracting(ActDraft::targetActorId).containsExactly("user1", null, null);
  }

  @Test
  void aTopicIsTheThreadOfItsMessages() {
    RecordingSink sink =
        read(
            "'id':1,'type':'service',"
                + TIME
                + ",'actor_id':'user1','action':'topic_created','title':'t'",
            "'id':2," + TIME + ",'from_id':'user2','reply_to_message_id':1",
            "'id':3," + TIME + ",'from_id':'user3','reply_to_message_id':2",
            "'id':4," + TIME + ",'from_id':'user3'");

    assertThat(sink.acts)
        .extracting(ActDraft::etype)
        .containsExactly(Etype.OTHER, Etype.MESSAGE, Etype.REPLY, Etype.MESSAGE);
    assertThat(sink.acts)
        .extracting(ActDraft::threadId)
        .containsExactly("77/1", "77/1", "77/1", null);
    assertThat(sink.acts)
        .extracting(ActDraft::targetEventId)
        .containsExactly(null, null, "77/2", null);
  }

  @Test
  void inAFileThatIsNotSortedNoAuthorIsGuessed() {
    RecordingSink sink =
        read(
            "'id':5," + TIME + ",'from_id':'user1'",
            "'id':3," + TIME + ",'from_id':'user2','reply_to_message_id':5");

    assertThat(sink.acts.get(1).targetEventId()).isEqualTo("77/5");
    assertThat(sink.acts.get(1).targetActorId()).isNull();
  }

  @Test
  void anEditIsAnActOfTheAuthorUnlessItMayBeAReaction() {
    String edited = ",'edited':'2024-05-01T10:05:00','edited_unixtime':'1714547100'";
    RecordingSink sink =
        read(
            "'id':1," + TIME + edited + ",'from_id':'user1'",
            "'id':2," + TIME + edited + ",'reactions':[{'type':'emoji','count':1,'emoji':'👍'}]");

    ActDraft edit = sink.acts.get(1);
    assertThat(sink.actsOf(Etype.EDIT)).isEqualTo(1);
    assertThat(edit.ts()).isEqualTo(THEN.plusSeconds(300));
    assertThat(edit.actorId()).isEqualTo("user1");
    assertThat(edit.targetEventId()).isEqualTo("77/1");
    assertThat(sink.acts.get(0).attrs()).isEqualTo(Map.of("edited", "true"));
    assertThat(sink.notes).containsEntry("edits_or_reactions", 1L);
  }

  @Test
  void reactionsHaveGiversAndTimesAsFarAsTheExportKnows() {
    RecordingSink sink =
        read(
            "'id':1,"
                + TIME
                + ",'from_id':'user1','reactions':["
                + "{'type':'emoji','count':3,'emoji':'👍','recent':["
                + "{'from':'n','from_id':'user2','date':'2024-05-01T11:30:00'}]},"
                + "{'type':'custom_emoji','count':1,'document_id':'555'},"
                + "{'type':'paid','count':1}]");

    List<ActDraft> reactions = sink.acts.subList(1, sink.acts.size());
    assertThat(reactions).hasSize(5).allMatch(act -> act.etype() == Etype.REACTION);
    assertThat(reactions)
        .extracting(ActDraft::eventId)
        .containsExactly(
            "77/1/reaction/👍/user2",
            "77/1/reaction/👍/#1",
            "77/1/reaction/👍/#2",
            "77/1/reaction/555/#1",
            "77/1/reaction/paid/#1");
    // The message's own two times tell that the clock was three hours ahead.
    assertThat(reactions.get(0).ts()).isEqualTo(Instant.parse("2024-05-01T08:30:00Z"));
    assertThat(reactions.get(0).attrs()).isEqualTo(Map.of("emoji", "👍"));
    assertThat(reactions.get(0).targetActorId()).isEqualTo("user1");
    assertThat(reactions.get(1).actorId()).isNull();
    assertThat(reactions.get(1).ts()).isEqualTo(THEN);
    assertThat(reactions.get(1).attrs()).containsEntry("ts_is", "earliest");
    assertThat(sink.notes).isEqualTo(Map.of("reactions_without_giver", 4L));
  }

  @Test
  void ofCountlessReactionsMostAreOnlyNoted() {
    RecordingSink sink =
        read("'id':1," + TIME + ",'reactions':[{'type':'emoji','emoji':'👍','count':1000000}]");

    assertThat(sink.actsOf(Etype.REACTION)).isEqualTo(10_000);
    assertThat(sink.notes)
        .isEqualTo(Map.of("reactions_without_giver", 10_000L, "reactions_left_out", 990_000L));
  }

  @Test
  void mediaAreTypesOfMessages() {
    RecordingSink sink =
        read(
            "'id':1," + TIME + ",'file':'f','media_type':'sticker'",
            "'id':2," + TIME + ",'file':'f','media_type':'voice_message'",
            "'id':3," + TIME + ",'file':'f','media_type':'video_message'",
            "'id':4," + TIME + ",'photo':'f'",
            "'id':5," + TIME + ",'file':'f'",
            "'id':6," + TIME + ",'contact_information':{'first_name':'x','phone_number':'1'}",
            "'id':7," + TIME + ",'location_information':{'latitude':1.5}");

    assertThat(sink.acts)
        .extracting(ActDraft::msgType)
        .containsExactly("sticker", "voice", "video", "image", "file", "contact", "location");
    assertThat(sink.acts).allMatch(act -> act.attrs().isEmpty() && act.text() == null);
  }

  @Test
  void whoSpeaksAsAChannel() {
    RecordingSink sink =
        read(
            "'id':1," + TIME + ",'from_id':'channel77','author':'somebody'",
            "'id':2," + TIME + ",'from_id':'channel88','forwarded_from':'n'",
            "'id':3," + TIME + ",'from_id':'channel99'",
            "'id':4," + TIME + ",'from':null,'from_id':'user4','forwarded_from':null",
            "'id':5," + TIME);

    assertThat(sink.acts)
        .extracting(ActDraft::actorKind)
        .containsExactly(
            ActorKind.STAFF, ActorKind.STAFF, ActorKind.MEMBER, ActorKind.MEMBER, null);
    assertThat(sink.acts)
        .extracting(act -> act.attrs().get("forwarded"))
        .containsExactly(null, "true", null, "true", null);
    assertThat(sink.acts.get(0).attrs()).isEmpty();
  }

  private RecordingSink read(String... messages) {
    return TelegramServicesTest.read(files, messages);
  }
}
