package org.digitalresidents.intake.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlackTextTest {
  @Test
  void showsLinksAsTheirLabelOrAddress() {
    assertThat(SlackText.plain("see <http://a.b/?x=1&amp;y=2>!"))
        .isEqualTo("see http://a.b/?x=1&y=2!");
    assertThat(SlackText.plain("see <http://a.b|the page $1>!")).isEqualTo("see the page $1!");
  }

  @Test
  void namesNobody() {
    assertThat(SlackText.plain("<@U123> and <@U123|ann>: hi")).isEqualTo("@… and @…: hi");
    assertThat(SlackText.plain("<!subteam^S1> <!subteam^S1|@design>")).isEqualTo("@… @design");
  }

  @Test
  void showsChannelsCommandsAndDates() {
    assertThat(SlackText.plain("<#C1|general> <#C1|> <#C1>")).isEqualTo("#general #C1 #C1");
    assertThat(SlackText.plain("<!here> <!channel|channel>")).isEqualTo("@here @channel");
    assertThat(SlackText.plain("<!date^1^{date}|1 May>")).isEqualTo("1 May");
  }

  @Test
  void decodesEntitiesOnce() {
    assertThat(SlackText.plain("1 &lt; 2 &amp;&amp; 3 &gt; 2")).isEqualTo("1 < 2 && 3 > 2");
    assertThat(SlackText.plain("&amp;lt;@U1&amp;gt;")).isEqualTo("&lt;@U1&gt;");
    assertThat(SlackText.plain("&lt;@U1&gt;")).isEqualTo("<@U1>");
  }

  @Test
  void keepsWhatIsNoMarkup() {
    assertThat(SlackText.plain(null)).isNull();
    assertThat(SlackText.plain("a < b")).isEqualTo("a < b");
  }
}
