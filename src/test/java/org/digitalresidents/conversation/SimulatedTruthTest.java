package org.digitalresidents.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.digitalresidents.conversation.Talk.Told;
import org.digitalresidents.conversation.act.Copies;
import org.digitalresidents.conversation.act.RuleTagger;
import org.digitalresidents.conversation.act.SpeechRuleFile;
import org.digitalresidents.conversation.act.SpeechRules;
import org.digitalresidents.conversation.act.WithheldWords;
import org.digitalresidents.conversation.link.LinkerKind;
import org.digitalresidents.conversation.link.Names;
import org.digitalresidents.simulate.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The threaded groups of a simulated community, of a seed on which nothing was tuned, against the
 * truth; prints all figures. The rules were made looking at errors in the groups of {@code
 * data-sample}, and all communities of the simulator speak alike: this shows that the figures do
 * not depend on the seed, not what they are in groups that speak otherwise.
 */
class SimulatedTruthTest {
  private static final World WORLD = World.standard(4242, 30_000);

  @TempDir static Path folder;
  private static SimulatedTalk talk;
  private static Told told;

  @BeforeAll
  static void follow() throws IOException {
    talk = SimulatedTalk.of(WORLD, folder);
    told = told(SpeechRuleFile.standard());
  }

  private static Told told(SpeechRules rules) {
    return talk.told(
        new Readers(
            () -> LinkerKind.RULES.linker(Names.ids()), () -> new RuleTagger(rules), Copies::new));
  }

  private static TruthFigures figures(String language, Predicate<String> groups) {
    return figures(language, told, groups);
  }

  private static TruthFigures figures(String language, Told told, Predicate<String> groups) {
    TruthFigures figures = new TruthFigures(talk, told, groups);
    figures
        .all()
        .forEach((name, figure) -> System.out.println(language + " " + name + ": " + figure));
    return figures;
  }

  /** The bounds are those that were asked of the board. */
  private static void assertTrue(TruthFigures figures) {
    assertThat(figures.strict().excess()).isCloseTo(0, within(0.02));
    assertThat(figures.lenient().excess()).isCloseTo(0, within(0.02));
    assertThat(figures.pairs().excess()).isCloseTo(0, within(0.02));
    assertThat(figures.shares().excess()).isCloseTo(0, within(0.02));
    assertThat(figures.promotionRatio().excess()).isCloseTo(0, within(0.02));
    assertThat(figures.promotions().right()).isEqualTo(figures.promotions().told());
  }

  @Test
  void theBoardIsTrue() {
    TruthFigures figures = figures("both", group -> true);

    assertTrue(figures);
    assertThat(figures.questions().actual()).isGreaterThan(1_000); // it is no empty case
    assertThat(figures.shares().actual()).isGreaterThan(500);
    assertThat(figures.promotions().actual()).isGreaterThan(500);
  }

  @Test
  void itIsTrueInEitherLanguage() {
    TruthFigures chinese = figures("zh", group -> !talk.english().contains(group));
    TruthFigures english = figures("en", group -> talk.english().contains(group));

    assertTrue(chinese);
    assertTrue(english);
  }

  /** What structure and common words alone see; the floors are what was measured, less a little. */
  @Test
  void wordsThatTheSimulatorSharesAreNotAllThatIsKnown() throws IOException {
    Told withheld = told(WithheldWords.rules());
    TruthFigures chinese = figures("zh, withheld", withheld, g -> !talk.english().contains(g));
    figures("en, withheld", withheld, group -> talk.english().contains(group));

    assertThat(chinese.strict().excess()).isCloseTo(0, within(0.06));
    assertThat(chinese.lenient().excess()).isCloseTo(0, within(0.06));
    assertThat(chinese.pairs().excess()).isCloseTo(0, within(0.05));
    assertThat(chinese.shares().excess()).isGreaterThan(-0.4);
  }
}
