package org.digitalresidents.intake.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.TsPrecision;
import org.junit.jupiter.api.Test;

class WecomCallbacksTest {
  private final MemoryFiles files = new MemoryFiles();
  private final Wecom format = new Wecom();

  @Test
  void readsTheExamplesOfTheDocumentation() {
    InputFile approved = WecomArchiveTest.sample("msgAuditApprovedXml.xml");
    RecordingSink sink = files.read(format, approved);

    assertThat(files.recognizes(format, approved)).isTrue();
    assertThat(sink.records()).isEqualTo(1);
    ActDraft consent = sink.acts.get(0);
    assertThat(consent.etype()).isEqualTo(Etype.OTHER);
    assertThat(consent.attrs()).isEqualTo(Map.of("kind", "consent_agree"));
    assertThat(consent.actorId()).isEqualTo("woAJ2GCAAABiuyujaWJHDDGi0mACHAAA");
    assertThat(consent.targetActorId()).isEqualTo("zhangsan");
    assertThat(consent.ts()).isEqualTo(Instant.ofEpochSecond(1403610513));
    assertThat(consent.precision()).isEqualTo(TsPrecision.S);

    InputFile notify = WecomArchiveTest.sample("msgAuditNotifyXml.xml");
    assertThat(files.recognizes(format, notify)).isTrue();
    assertThat(files.read(format, notify).ignored).isEqualTo(Map.of("notification", 1L));
  }

  @Test
  void readsWhoCameAndWhoWent() {
    RecordingSink sink =
        read(
            update("add_member", 100, "<JoinScene>3</JoinScene>", "wmA", "clerk")
                + update("del_member", 200, "<QuitScene>0</QuitScene>", "wmA")
                + update("del_member", 300, "<QuitScene>1</QuitScene>", "wmB"));

    assertThat(sink.rejected).isEmpty();
    assertThat(sink.kept).isEqualTo(3);
    assertThat(sink.acts.stream().map(ActDraft::etype))
        .containsExactly(Etype.JOIN, Etype.JOIN, Etype.LEAVE, Etype.KICK);
    assertThat(sink.acts.stream().map(ActDraft::actorId))
        .containsExactly("wmA", "clerk", "wmA", "wmB");
    ActDraft join = sink.acts.get(0);
    assertThat(join.groupId()).isEqualTo("wrTown");
    assertThat(join.eventId()).isEqualTo("wrTown/add_member/wmA/1600000100");
    assertThat(join.sourceChannel()).isEqualTo("qr");
    assertThat(join.actorKind()).isEqualTo(ActorKind.MEMBER);
    assertThat(sink.acts.get(1).actorKind()).isEqualTo(ActorKind.STAFF);
    assertThat(sink.acts.get(3).targetActorId()).as("who removed them is not told").isNull();
  }

  @Test
  void countsThoseWhomOlderCallbacksDoNotName() {
    RecordingSink sink =
        read(
            update("add_member", 100, "<JoinScene>0</JoinScene><MemChangeCnt>3</MemChangeCnt>")
                + update("del_member", 100, "<MemChangeCnt>9999</MemChangeCnt>")
                + update("add_member", 100, ""));

    assertThat(sink.actsOf(Etype.JOIN)).isEqualTo(3);
    assertThat(sink.acts.stream().map(ActDraft::actorId)).containsOnlyNulls();
    assertThat(sink.acts.stream().map(ActDraft::eventId).distinct()).hasSize(3);
    assertThat(sink.acts.get(0).sourceChannel()).isEqualTo("invite");
    assertThat(sink.reasons()).containsExactly(Rejection.NUMBER_RANGE, Rejection.MISSING_REQUIRED);
    assertThat(sink.notes).isEqualTo(Map.of("changes_without_names", 3L));
  }

  @Test
  void readsAListOfNamesInOneText() {
    String text = update("add_member", 100, "<MemChangeList><![CDATA[wmA, wmB]]></MemChangeList>");

    assertThat(read(text).acts.stream().map(ActDraft::actorId)).containsExactly("wmA", "wmB");
  }

  @Test
  void opensChangesAndClosesGroups() {
    RecordingSink sink =
        read(
            chat("create", 0, "")
                + update("change_owner", 50, "")
                + update("change_weather", 60, "")
                + chat("dismiss", 70, ""));

    Instant opened = Instant.ofEpochSecond(1600000000);
    Instant closed = Instant.ofEpochSecond(1600000070);
    assertThat(sink.acts.stream().map(act -> act.attrs().get("kind")))
        .containsExactly("group_created", "change_owner", "change_weather", "group_dismissed");
    assertThat(sink.acts.stream().map(ActDraft::actorId)).containsOnlyNulls();
    assertThat(sink.groups)
        .containsExactly(
            new GroupDraft(null, "wrTown", null, opened, opened, null),
            new GroupDraft(null, "wrTown", null, closed, null, closed));
  }

  @Test
  void readsContactsAddedAndDeleted() {
    RecordingSink sink =
        read(
            contact("add_external_contact", "<State>booth</State>")
                + contact("add_half_external_contact", "")
                + contact("del_external_contact", "<Source>DELETE_BY_TRANSFER</Source>")
                + contact("del_follow_user", "")
                + contact("transfer_fail", "<FailReason>customer_refused</FailReason>"));

    assertThat(sink.acts.stream().map(ActDraft::etype))
        .containsExactly(
            Etype.CONTACT_ADD,
            Etype.CONTACT_ADD,
            Etype.CONTACT_DELETE,
            Etype.CONTACT_DELETE,
            Etype.OTHER);
    assertThat(sink.acts.stream().map(ActDraft::actorId)).containsOnly("wmA");
    assertThat(sink.acts.stream().map(ActDraft::targetActorId)).containsOnly("clerk");
    assertThat(sink.acts.get(0).sourceChannel()).isEqualTo("booth");
    assertThat(sink.acts.get(0).eventId()).isEqualTo("add_external_contact/wmA/clerk/1600000000");
    assertThat(sink.acts.get(2).attrs())
        .isEqualTo(Map.of("deleted_by", "staff", "source", "DELETE_BY_TRANSFER"));
    assertThat(sink.acts.get(3).attrs()).isEqualTo(Map.of("deleted_by", "member"));
    assertThat(sink.acts.get(4).attrs())
        .isEqualTo(Map.of("kind", "transfer_fail", "reason", "customer_refused"));
  }

  @Test
  void keepsOtherEventsByName() {
    RecordingSink sink =
        read(
            event("change_external_tag", "<ChangeType>create</ChangeType><Id>t</Id>")
                + event("enter_agent", "").replace("sys", "clerk")
                + "<xml><ToUserName>c</ToUserName><FromUserName>clerk</FromUserName>"
                + "<CreateTime>1600000000</CreateTime><MsgType>text</MsgType>"
                + "<Content>hello</Content></xml>");

    assertThat(sink.acts.stream().map(act -> act.attrs().get("kind")))
        .containsExactly("change_external_tag/create", "enter_agent");
    assertThat(sink.acts.stream().map(ActDraft::actorId)).containsExactly(null, "clerk");
    assertThat(sink.ignored).isEqualTo(Map.of("message_to_app", 1L));
  }

  @Test
  void readsTheSameCallbacksAsJson() {
    String own =
        """
        {"ToUserName":"c","FromUserName":"sys","CreateTime":1600000100,"MsgType":"event","Event":"change_external_chat","ChatId":"wrTown","ChangeType":"update","UpdateDetail":"add_member","JoinScene":1,"MemChangeCnt":2,"MemChangeList":{"Item":["wmA","wmB"]}}
        {"ToUserName":"c","FromUserName":"sys","CreateTime":"1600000100","MsgType":"event","Event":"change_external_chat","ChatId":"wrTown","ChangeType":"update","UpdateDetail":"del_member","QuitScene":"1","MemChangeList":{"Item":"wmC"}}
        {"ToUserName":"c","FromUserName":"sys","CreateTime":1600000100,"MsgType":"event","Event":"change_external_chat","ChatId":"wrTown","ChangeType":"update","UpdateDetail":"del_member","QuitScene":0,"MemChangeList":["wmD"]}
        """;
    InputFile file = files.put("events.jsonl", own);
    RecordingSink sink = files.read(format, file);

    assertThat(files.recognizes(format, file)).isTrue();
    assertThat(sink.rejected).isEmpty();
    assertThat(sink.acts.stream().map(act -> act.etype().code() + " " + act.actorId()))
        .containsExactly("join wmA", "join wmB", "kick wmC", "leave wmD");
    assertThat(sink.acts.get(0).sourceChannel()).isEqualTo("direct_invite");
  }

  @Test
  void readsTheCallbacksOfThirdPartyApps() {
    RecordingSink sink =
        read(
            "<xml><SuiteId>s</SuiteId><AuthCorpId>c</AuthCorpId>"
                + "<InfoType><![CDATA[change_external_contact]]></InfoType>"
                + "<TimeStamp>1403610513</TimeStamp><ChangeType>add_external_contact</ChangeType>"
                + "<UserID>clerk</UserID><ExternalUserID>wmA</ExternalUserID></xml>");

    assertThat(sink.acts.get(0).etype()).isEqualTo(Etype.CONTACT_ADD);
    assertThat(sink.acts.get(0).ts()).isEqualTo(Instant.ofEpochSecond(1403610513));
  }

  @Test
  void findsElementsHoweverTheyStand() {
    String one = update("add_member", 100, "", "wmA");
    String two = update("add_member", 200, "", "wmB");
    for (String text :
        List.of(
            one + two,
            "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + one + "\n\n" + two + "\n",
            "<?xml version=\"1.0\"?>"
                + one
                + "<!-- <xml> -- of a > b --><?xml version=\"1.0\"?>"
                + two,
            one.replace("><", ">\n\t<") + "\r\n" + two.replace("</xml>", "</xml >"))) {
      RecordingSink sink = read(text);
      assertThat(sink.rejected).as(text).isEmpty();
      assertThat(sink.acts.stream().map(ActDraft::actorId)).as(text).containsExactly("wmA", "wmB");
    }
  }

  @Test
  void aClosingTagWithinCharacterDataClosesNothing() {
    RecordingSink sink =
        read(contact("transfer_fail", "<FailReason><![CDATA[a</xml><xml>b]]></FailReason>"));

    assertThat(sink.acts.get(0).attrs()).containsEntry("reason", "a</xml><xml>b");
  }

  @Test
  void accountsForWhatIsNoCallback() {
    RecordingSink sink =
        read(
            update("add_member", 100, "", "wmA")
                + "2024-01-01 INFO "
                + "<other/>"
                + "<xml><Event>change_external_chat</Event><ChatId>a<b></ChatId></xml>"
                + "<xml><Event>change_external_chat</Event><Event>x</Event></xml>"
                + "<xml><Event>change_external_chat</Event><CreateTime>1600000000</CreateTime></xml>"
                + "<xml><Event>change_external_chat</Event><CreateTime>soon</CreateTime></xml>"
                + "<xml><Event>change_external_chat</Event><CreateTime>1</CreateTime></xml>"
                + "<xml><Event>&no;</Event></xml>"
                + "<xml/>"
                + update("add_member", 200, "", "wmB"));

    assertThat(sink.kept).isEqualTo(2);
    assertThat(sink.reasons())
        .containsExactly(
            Rejection.XML_SYNTAX,
            Rejection.XML_SYNTAX,
            Rejection.XML_SYNTAX,
            Rejection.DUPLICATE_KEY,
            Rejection.MISSING_REQUIRED,
            Rejection.TS_UNPARSEABLE,
            Rejection.TS_OUT_OF_RANGE,
            Rejection.XML_SYNTAX,
            Rejection.MISSING_REQUIRED);
    assertThat(sink.rejected.get(0).origin().raw()).asString().isEqualTo("2024-01-01 INFO ");
    assertThat(sink.records()).isEqualTo(11);
  }

  @Test
  void refusesADocumentType() {
    for (String prolog :
        List.of(
            "<!DOCTYPE xml SYSTEM \"file:///etc/passwd\">",
            "<?xml version=\"1.0\"?><!DOCTYPE xml [<!ENTITY a \"b\">]>")) {
      InputFile file = files.put("events.xml", prolog + update("add_member", 100, "", "wmA"));
      assertThat(files.recognizes(format, file)).isTrue();
      assertThatThrownBy(() -> files.read(format, file))
          .isInstanceOf(Failure.class)
          .hasMessageStartingWith("events.xml has a document type declaration")
          .hasMessageContaining("(xml_dtd)");
    }
  }

  @Test
  void refusesAFileThatBreaksOff() {
    String whole = update("add_member", 100, "", "wmA");
    for (String cut : List.of("", "<![CDATA[x", "<!-- ")) {
      InputFile file =
          files.put("events.xml", whole + whole.substring(0, whole.length() - 6) + cut);
      assertThatThrownBy(() -> files.read(format, file))
          .isInstanceOf(Failure.class)
          .hasMessageStartingWith("events.xml breaks off in what begins at byte " + whole.length());
    }
  }

  @Test
  void passesOverAnElementThatIsTooLong() {
    String huge = contact("edit_external_contact", "<State>" + "x".repeat(3 << 20) + "</State>");

    RecordingSink sink = read(huge + update("add_member", 100, "", "wmA"));

    assertThat(sink.reasons()).containsExactly(Rejection.LINE_TOO_LONG);
    assertThat(sink.rejected.get(0).origin().length()).isEqualTo(huge.length());
    assertThat(sink.acts).hasSize(1);
  }

  private static String event(String name, String rest) {
    return "<xml><ToUserName><![CDATA[c]]></ToUserName><FromUserName>sys</FromUserName>"
        + "<CreateTime>1600000000</CreateTime><MsgType>event</MsgType><Event>"
        + name
        + "</Event>"
        + rest
        + "</xml>";
  }

  private static String chat(String change, int seconds, String rest) {
    return event(
            "change_external_chat",
            "<ChatId><![CDATA[wrTown]]></ChatId><ChangeType>" + change + "</ChangeType>" + rest)
        .replace("1600000000", Integer.toString(1600000000 + seconds));
  }

  private static String update(String detail, int seconds, String rest, String... accounts) {
    String list = "";
    for (String account : accounts) {
      list += "<Item><![CDATA[" + account + "]]></Item>";
    }
    return chat(
        "update",
        seconds,
        "<UpdateDetail>"
            + detail
            + "</UpdateDetail>"
            + rest
            + (list.isEmpty() ? "" : "<MemChangeList>" + list + "</MemChangeList>"));
  }

  private static String contact(String change, String rest) {
    return event(
        "change_external_contact",
        "<ChangeType>"
            + change
            + "</ChangeType><UserID>clerk</UserID><ExternalUserID>wmA</ExternalUserID>"
            + rest);
  }

  private RecordingSink read(String text) {
    return files.read(format, files.put("events.xml", text));
  }
}
