package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.digitalresidents.testing.Chromium;
import org.digitalresidents.testing.DuckDb;

/** What a reader of a page would notice, in a browser. */
final class PageLook {
  /** Texts of the page that stand for themselves: not names that came with the data. */
  private static final String VISIBLE_TEXTS =
      """
      (() => { const texts = []; const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) { const node = walk.currentNode; const parent = node.parentElement;
          if (!parent.closest('[translate=no], script, style, noscript, #language') && parent.checkVisibility() && node.data.trim())
            texts.push(node.data.trim()); }
        return texts; })()""";

  /** Charts of which a pixel differs from the first: something is drawn. */
  private static final String BLANK_CHARTS =
      """
      [...document.querySelectorAll('.chart')].filter((chart) => {
        const canvas = chart.querySelector('canvas'); if (!canvas) return true;
        const pixels = new Uint32Array(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.buffer);
        return pixels.every((pixel) => pixel === pixels[0]); })
        .map((chart) => chart.closest('figure').dataset.figure)""";

  private static final String OPEN_TABLES =
      "document.querySelectorAll('[aria-expanded=false]').forEach((b) => b.click())";

  /** Said alike in both languages. */
  private static final String INTERNATIONAL = "(?i)gmv.*|n = .*|— ?|csv";

  private PageLook() {}

  /** Looks at a page whose lake is known. */
  static void look(Path page, DuckDb duck) throws IOException {
    PageNumbers.assertEqualTables(page, duck);
    try (Chromium browser = Chromium.open()) {
      browser.window(1440, 900, "light").visit(page, "");
      browser.eval("drawAll()");
      assertThat(browser.eval("document.querySelectorAll('.chart canvas').length").asInt())
          .as("charts")
          .isGreaterThan(10);
      assertThat(browser.texts(BLANK_CHARTS)).as("blank charts").isEmpty();
      assertLanguagesDiffer(browser);
      assertGroupShowsItsNumbers(browser, duck);
      assertAccessible(browser, page);
      assertThat(browser.complaints()).isEmpty();
      assertThat(browser.requests()).isEmpty();
    }
  }

  private static void assertLanguagesDiffer(Chromium browser) {
    browser.eval(OPEN_TABLES);
    List<String> chinese = browser.texts(VISIBLE_TEXTS);
    browser.eval("document.getElementById('language').click()");
    browser.eval("drawAll()");
    browser.eval(OPEN_TABLES);
    List<String> english = browser.texts(VISIBLE_TEXTS);

    assertThat(english)
        .as("Chinese left in the English page")
        .noneMatch(t -> t.matches(".*\\p{IsHan}.*"));
    List<String> same = new ArrayList<>(chinese);
    same.retainAll(english);
    same.removeIf(text -> !text.matches("(?s).*\\p{L}{2,}.*") || text.matches(INTERNATIONAL));
    assertThat(same).as("said alike in both languages").isEmpty();
    assertThat(
            browser.texts("charts.flatMap((c) => c.getOption().series.map((s) => s.name ?? ''))"))
        .noneMatch(name -> name.matches(".*\\p{IsHan}.*"));
  }

  private static void assertGroupShowsItsNumbers(Chromium browser, DuckDb duck) {
    browser.eval(
        """
        (() => { const picker = document.getElementById('group'); picker.value = 'g000';
          picker.dispatchEvent(new Event('change')); })()""");
    String expected =
        duck.rows(
                """
                SELECT CAST(members AS VARCHAR) FROM community_week
                WHERE group_id = 'g000' AND is_complete ORDER BY week_start DESC LIMIT 1""")
            .get(0);
    assertThat(browser.text("document.querySelector('[data-kpi=members] .value').textContent"))
        .isEqualTo(expected.strip());
  }

  private static void assertAccessible(Chromium browser, Path page) throws IOException {
    for (String scheme : List.of("light", "dark")) {
      browser.window(1440, 900, scheme).visit(page, "");
      browser.eval("drawAll()");
      browser.eval(axe());
      JsonNode found =
          browser.eval(
              """
              axe.run(document, { resultTypes: ['violations'] }).then((r) => r.violations
                .filter((v) => ['serious', 'critical'].includes(v.impact))
                .map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.target + ' ' + n.failureSummary).join(' | ')}`))""");
      List<String> faults = new ArrayList<>();
      found.forEach(fault -> faults.add(fault.asText()));
      assertThat(faults).as("faults of accessibility, %s", scheme).isEmpty();
    }
  }

  private static String axe() throws IOException {
    try (var in = PageLook.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8) + "; undefined";
    }
  }
}
