package org.digitalresidents.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.digitalresidents.journey.ActText;
import org.digitalresidents.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may stand in a file of funnels, and what is said where something may not. */
class FunnelFileTest {
  private static final String TWO =
      "'steps': [{'name': 'a', 'when': {'active': true}}, {'name': 'b', 'when': {'etype': 'order'}}]";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'name': 'f', TWO}                                    | with a "window", or with "within" at each step after the first
          {'name': 'F!', TWO, 'window': '1 d'}                  | name is 'F!'; allowed is at most 32 lower-case letters
          {'name': 'f', TWO, 'window': '1 month'}               | window is '1 month'; allowed is a length of time
          {'name': 'f', TWO, 'windw': '1 d'}                    | windw is no key; allowed is one of name, steps
          {'name': 'f', 'window': '1 d'}                        | steps is missing; allowed is a list of two steps
          {'name': 'f', 'steps': [{'name': 'a', 'when': {}}], 'window': '1 d'} | a condition on acts, such as
          {'name': 'f', 'steps': [{'name': 'a', 'when': {'etype': 'shout'}}], 'window': '1 d'} | when.etype is 'shout'; allowed is one of [join, leave
          {'name': 'f', 'steps': [{'name': 'a', 'when': {'active': true}}], 'window': '1 d'} | a list of 2 to 30 steps
          {'name': 'f', 'steps': [{'name': 'a', 'when': {'active': true}, 'within': '1 d'}], 'window': '1 d'} | the first step begins the attempt
          {'name': 'f', TWO, 'window': '1 d', 'order': 'loose'} | order is 'loose'; allowed is one of ordered, strict, any
          {'name': 'f', TWO, 'window': '1 d', 'spell': 'group'} | since a stay is in one group
          {'name': 'f', TWO, 'window': '1 d', 'hold': ['text']} | group_id, and attributes like attrs.session_id
          {'name': 'f', TWO, 'window': '1 d', 'exclude': [{'when': {'etype': 'leave'}, 'between': [2, 2]}]} | the numbers of two steps
          {'name': 'f', TWO, 'window': '1 d', 'order': 'any', 'entries': 'every'} | best, where any step can be the first
          """)
  void saysWhatIsWrongAndWhatIsAllowed(String funnel, String message) {
    assertThatThrownBy(() -> Stream.funnel(funnel.replace("TWO", TWO)))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("test.json: ")
        .hasMessageContaining(message)
        .extracting(e -> ((Failure) e).exit())
        .isEqualTo(Failure.Exit.CALLED_WRONGLY);
  }

  @Test
  void theFunnelThatComesWithTheProgramIsOne() throws IOException {
    try (InputStream in = FunnelFile.class.getResourceAsStream("/funnel/growth.json")) {
      List<FunnelSpec> funnels = FunnelFile.read("growth.json", in.readAllBytes());

      assertThat(funnels).extracting(FunnelSpec::name).containsExactly("growth");
      assertThat(funnels.get(0).needsText()).isFalse();
      assertThat(funnels.get(0).reach()).isEqualTo(44L * 24 * 60 * 60 * 1_000_000);
    }
  }

  @Test
  void rulesAskForWordsAmountsAndTheirOpposite() {
    FunnelSpec funnel =
        Stream.funnel(
            """
            {'name': 'f', 'window': '1 d', 'steps': [
              {'name': 'asked', 'when': {'text': ['怎么买', 'price'], 'not': {'group_id': 'g9'}}},
              {'name': 'paid', 'when': {'etype': 'order', 'amount_minor': {'at_least': 100}}}]}""");

    assertThat(funnel.needsText()).isTrue();
    assertThat(levelOf(funnel, "message g1 @0 text=这个怎么买呀", "order g1 @1 amount=100 currency=CNY"))
        .isEqualTo(2);
    assertThat(
            levelOf(funnel, "message g1 @0 text=What_PRICE?", "order g1 @1 amount=99 currency=CNY"))
        .isEqualTo(1);
    assertThat(levelOf(funnel, "message g1 @0 text=priceless")).isZero();
    assertThat(levelOf(funnel, "message g9 @0 text=price")).isZero();
    assertThat(levelOf(funnel, "message g1 @0")).as("no text, no word in it").isZero();
  }

  private static long levelOf(FunnelSpec funnel, String... acts) {
    return Stream.level(funnel, ActText.acts(acts));
  }

  @Test
  void travelsToTheTasks() throws Exception {
    FunnelSpec funnel =
        Stream.funnel(
            "AB",
            "60 s",
            "'exclude': [{'when': %s}], 'among': %s"
                .formatted(Stream.is('Y'), "{'etype': 'view'}"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(funnel);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      FunnelSpec arrived = (FunnelSpec) in.readObject();
      assertThat(Stream.level(arrived, Stream.acts("A0 Y1 B2"))).isEqualTo(1);
      assertThat(Stream.level(arrived, Stream.acts("A0 B2"))).isEqualTo(2);
    }
  }

  @Test
  void holdsOfAnAttributeOnlyWhatIsWithinTheWindow() {
    FunnelSpec funnel = Stream.funnel("AB", "60 s", "'hold': ['attrs.session']");
    List<org.digitalresidents.model.Act> acts = new java.util.ArrayList<>();
    for (int i = 0; i < 300_000; i++) { // as many sessions: attempts that were held would not fit
      acts.add(session(Stream.act(i, "A", i * 10_000_000L), "s" + i));
    }
    acts.add(session(Stream.act(300_000, "B", 299_999 * 10_000_000L + 1), "s299999"));

    FunnelMemberRow row = Stream.rows(funnel, acts).get(0);

    assertThat(row.level()).isEqualTo(2);
    assertThat(row.held()).isEqualTo("s299999");
    assertThat(row.entries()).isEqualTo(300_000);
  }

  private static org.digitalresidents.model.Act session(
      org.digitalresidents.model.Act act, String session) {
    java.util.Map<String, String> attrs = new java.util.HashMap<>(act.attrs());
    attrs.put("session", session);
    return Stream.with(act, attrs);
  }
}
