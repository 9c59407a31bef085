package org.digitalresidents.report;

import com.samskivert.mustache.Mustache;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The file people open: style, charts, scripts and numbers in one, and a policy under which a
 * browser runs these scripts and no other, and asks no network for anything.
 */
final class Page {
  private static final String CHARTS = "/META-INF/resources/_static/echarts/6.0.0";
  private static final List<String> SCRIPTS = List.of("data", "text", "filters", "figure", "table");

  private Page() {}

  /** The page with these numbers. */
  static String with(String island, List<Section> sections) {
    String style = Resource.text("/report/page.css");
    String charts = Resource.text(CHARTS + "/dist/echarts.min.js");
    String script = script(sections);
    Map<String, Object> blanks =
        Map.of(
            "notice", Resource.text(CHARTS + "/NOTICE").strip(),
            "scriptHashes", hash(charts) + " " + hash(script),
            "styleHash", hash(style),
            "style", style,
            "charts", charts,
            "script", script,
            "island", island);
    return Mustache.compiler().compile(Resource.text("/report/page.html")).execute(blanks);
  }

  private static String script(List<Section> sections) {
    String common =
        SCRIPTS.stream()
            .map(name -> Resource.text("/report/%s.js".formatted(name)))
            .collect(Collectors.joining("\n"));
    String own =
        sections.stream()
            .map(section -> Resource.text("/report/section/%s.js".formatted(section.name())))
            .collect(Collectors.joining("\n"));
    return "'use strict';\n" + common + "\n" + own + "\n" + Resource.text("/report/page.js");
  }

  /** A source as a policy names it: by the hash of what stands in the element. */
  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "'sha256-%s'".formatted(Base64.getEncoder().encodeToString(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
