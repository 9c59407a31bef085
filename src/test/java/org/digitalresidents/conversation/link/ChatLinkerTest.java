package org.digitalresidents.conversation.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.conversation.link.ChatText.assertLinks;

import java.util.Map;
import java.util.Optional;
import org.digitalresidents.conversation.Link;
import org.digitalresidents.conversation.Linker;
import org.digitalresidents.model.LinkRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the source says, threads, and whom texts name. */
class ChatLinkerTest {
  private final Linker rules = LinkerKind.RULES.linker(Names.ids());

  @ParameterizedTest
  @EnumSource(LinkerKind.class)
  void whatTheSourceSaysIsPassedOn(LinkerKind kind) {
    assertLinks(
        kind.linker(Names.ids()),
        "0 ann reply=2    | a | 2 explicit", // a later one: the source goes in a circle
        "9 bob reply=long | b | long explicit", // of long ago
        "9 cid reply=0    | c | 0 explicit");
  }

  @ParameterizedTest
  @EnumSource(LinkerKind.class)
  void aReplyToItselfIsNone(LinkerKind kind) {
    assertLinks(kind.linker(Names.ids()), "0 ann reply=0 | hello everybody | start");
  }

  @Test
  void whatTheSourceSaysIsSure() {
    Optional<Link> link =
        rules.link(ChatText.post(1, 0, "ann", null, Map.of("reply", "0", "to", "bob")));

    assertThat(link).contains(new Link("0", LinkRule.EXPLICIT, 1));
  }

  @ParameterizedTest
  @EnumSource(LinkerKind.class)
  void aThreadsPostsReplyToItsFirstUnlessSomethingIsNearer(LinkerKind kind) {
    assertLinks(
        kind.linker(Names.ids()),
        "0 ann thread=t         | how?            | start",
        "500 bob thread=t       | like this       | 0 thread",
        "501 ann thread=t       | bob: thanks     | 1 mention",
        "502 cid thread=t       | like that       | 0 thread",
        "503 eve thread=t       | no              | 0 thread",
        "503 eve thread=t       | no              | 4 continuation",
        "503 eve thread=t       | no              | 5 continuation",
        "504 cid thread=t       | why             | 0 thread", // some posts after their own
        "504 dan thread=t reply=1 | so           | 1 explicit");
  }

  @ParameterizedTest
  @EnumSource(LinkerKind.class)
  void anotherStreamKnowsNothingOfTheLast(LinkerKind kind) {
    Linker linker = kind.linker(Names.ids());
    String[] chat = {"0 bob | ann: hello? | start"};

    linker.link(ChatText.post(0, "0 ann | is bob here? |"));

    assertLinks(linker, chat);
  }

  @Test
  void theSourceNamesWhomTextsDoNot() {
    assertLinks(
        rules,
        "0 7f3        | anybody here?  | start",
        "0 a9c        | me too         | start",
        "1 b22 to=7f3 | @Ann yes       | 0 mention",
        "2 b22 to=d00 | @Dan hello     | 2 continuation", // has never spoken: her own last
        "3 d00        | hello          | 3 turn");
  }

  @Test
  void textsNamePeopleByTheirShownNames() {
    Map<String, String> shown = Map.of("7f3", "张三", "b22", "Ann Lee", "c01", "张三丰");
    Linker linker = LinkerKind.RULES.linker(id -> shown.getOrDefault(id, id));

    assertLinks(
        linker,
        "0 7f3 | 大家好                | start",
        "0 b22 | hello                 | start",
        "0 c01 | 早                    | start",
        "1 x   | @张三你好             | 0 mention",
        "1 y   | @ann lee hello        | 1 mention",
        "1 z   | @张三丰 早            | 2 mention", // the longer name
        "1 u   | 张三\uFF1A在吗      | 0 mention",
        "1 v   | ann@lee.org           | start", // an address
        "1 w   | @annleeson            | start");
  }

  @Test
  void wordsAreNoNames() {
    assertLinks(
        rules,
        "0 the  | hello           | start",
        "1 ann  | is the disk ok  | start",
        "2 bob  | the: hello      | 0 mention");
  }

  @ParameterizedTest
  @EnumSource(LinkerKind.class)
  void emptyTextsUnknownPeopleAndOneInstantAreBorne(LinkerKind kind) {
    Linker linker = kind.linker(Names.ids());
    linker.begin();
    for (int i = 0; i < 200; i++) {
      String actor = i % 3 == 0 ? null : "a" + i % 5;
      String text = i % 4 == 0 ? null : i % 4 == 1 ? "" : i % 4 == 2 ? "@ ,:?" : "a1\uFF1A在吗\uFF1F";
      Optional<Link> link = linker.link(ChatText.post(i, 0, actor, text, Map.of()));
      if (link.isPresent()) {
        assertThat(Integer.parseInt(link.get().toEventId())).isBetween(0, i - 1);
        assertThat(link.get().confidence()).isBetween(0.0, 1.0);
      }
    }
  }

  @Test
  void unknownPeopleAreNotOne() {
    assertLinks(rules, "0 ? | hello | start", "0 ? | there | start");
  }
}
