package org.digitalresidents.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.digitalresidents.stat.Interval;
import org.digitalresidents.stat.Wilson;
import org.digitalresidents.testing.Chromium;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a browser, of towns that are small, large, or mean harm. */
class PageTest {
  /** Names of faults.md, row 58 and section 5. */
  private static final List<String> HOSTILE =
      List.of(
          "</script><script>alert(1)</script>",
          "<!--<script>",
          "<img src=x onerror=alert(1)>",
          "\"><svg onload=alert(1)>",
          "javascript:alert(1)",
          "line\u2028separator",
          "${7*7}{{7*7}}",
          "\u202Eright to left",
          "__proto__",
          "constructor",
          "=1+1",
          "长".repeat(10_000));

  private static final int LARGE_GROUPS = 500;
  private static final int THREE_YEARS_WEEKS = 156;

  @TempDir static Path folder;
  private static Chromium browser;

  @BeforeAll
  static void open() {
    browser = Chromium.open();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Path write(String name, String page) throws IOException {
    return Files.writeString(folder.resolve(name), page);
  }

  @Test
  void namesThatMeanHarmAreText() throws IOException {
    InventedTown town = new InventedTown(HOSTILE.get(0), HOSTILE, 4);
    String page = town.page(5);

    browser.window(1200, 900, "light").visit(write("hostile.html", page), "");
    browser.eval("drawAll()");

    assertThat(browser.text("document.querySelector('h1').textContent")).isEqualTo(HOSTILE.get(0));
    assertThat(
            browser.texts(
                "[...document.querySelectorAll('#group option')].map((o) => o.textContent)"))
        .containsAll(HOSTILE);
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.eval("document.querySelectorAll('img, main script, iframe').length").asInt())
        .isZero();
    Document parsed = Jsoup.parse(page);
    assertThat(parsed.select("script")).as("charts, numbers, and our own").hasSize(3);
    assertThat(parsed.select("[src], link, [onload], [onerror], [style]")).isEmpty();
  }

  @Test
  void aLargeTownStaysSmallAndOpensFast() throws IOException {
    List<String> names = IntStream.range(0, LARGE_GROUPS).mapToObj("群 %d"::formatted).toList();
    String page = new InventedTown("大社群", names, THREE_YEARS_WEEKS).page(5);
    Path file = write("large.html", page);

    double fastest = Double.MAX_VALUE;
    for (int attempt = 0; attempt < 3; attempt++) {
      browser.window(1440, 900, "light").visit(file, "");
      fastest =
          Math.min(
              fastest,
              browser.eval("performance.getEntriesByType('navigation')[0].duration").asDouble());
    }

    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(8_000_000);
    assertThat(fastest).as("milliseconds, the best of three").isLessThan(3_000);
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.eval("grid('weeks').size").asInt())
        .isEqualTo((LARGE_GROUPS + 1) * THREE_YEARS_WEEKS);
    browser.eval("document.getElementById('group-search').value = '群 499'");
    browser.eval("document.getElementById('group-search').dispatchEvent(new Event('input'))");
    assertThat(
            browser.texts(
                "[...document.querySelectorAll('#group option')].map((o) => o.textContent)"))
        .containsExactly("全社群", "群 499");
  }

  @Test
  void filtersShowTheNumbersOfWhatWasChosen() throws IOException {
    InventedTown town = new InventedTown("小社群", List.of("甲", "乙"), 8);
    browser.window(1200, 900, "light").visit(write("small.html", town.page(5)), "?lang=en");

    choose("group", "g1");
    choose("to", InventedTown.FIRST_WEEK.plusWeeks(3).toString());

    String expected =
        browser.text(
            """
            (() => { const w = grid('weeks');
              const row = w.rows({ group_id: 'g1' })[3];
              return w.get('members', row).toLocaleString('en'); })()""");
    assertThat(browser.text("document.querySelector('[data-kpi=members] .value').textContent"))
        .isEqualTo(expected);
    assertThat(browser.text("document.querySelector('.asof').textContent"))
        .contains("2022-01-24 – 2022-01-30");
    assertThat(browser.text("document.querySelector('#group').value")).isEqualTo("g1");
  }

  private static void choose(String control, String value) {
    browser.eval(
        "(() => { const c = document.getElementById('%s'); c.value = '%s'; c.dispatchEvent(new Event('change')); })()"
            .formatted(control, value));
  }

  @Test
  void intervalsInThePageAreThoseOfTheTables() throws IOException {
    browser.visit(write("tiny.html", new InventedTown("x", List.of("甲"), 2).page(5)), "");

    for (int[] share : new int[][] {{0, 10}, {3, 10}, {10, 10}, {50, 1000}}) {
      Interval interval = Wilson.interval(share[0], share[1]).orElseThrow();
      JsonNode inPage = browser.eval("wilson(%d, %d)".formatted(share[0], share[1]));
      assertThat(inPage.get(0).asDouble()).isEqualTo(interval.lower(), within(1e-12));
      assertThat(inPage.get(1).asDouble()).isEqualTo(interval.upper(), within(1e-12));
    }
  }

  @Test
  void csvRunsNoFormula() throws IOException {
    browser.visit(write("csv.html", new InventedTown("x", List.of("甲"), 2).page(5)), "");

    String text =
        browser.text(
            """
            csv({ columns: [{ title: ['名', 'name'] }, { title: ['数', 'n'] }],
              rows: ['=1+1', '+1', '-1', '@a', '\\tx', '  =1', 'a\\n=1', 'plain, "x"'].map((t) =>
                [{ text: t, raw: t }, { text: '-1', raw: -1, isNumber: true }]) })""");

    assertThat(text)
        .isEqualTo(
            "\ufeff名,数\r\n\"'=1+1\",-1\r\n\"'+1\",-1\r\n\"'-1\",-1\r\n\"'@a\",-1\r\n\"'\tx\",-1\r\n\"'  =1\",-1\r\n\"a\n'=1\",-1\r\n\"plain, \"\"x\"\"\",-1\r\n");
  }

  @Test
  void withoutAnyCommunityThePageSaysSo() throws IOException {
    browser
        .window(390, 800, "dark")
        .visit(write("empty.html", new InventedTown("x", List.of(), 0).page(5)), "");

    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.text("document.querySelector('#town').textContent")).contains("—");
  }
}
