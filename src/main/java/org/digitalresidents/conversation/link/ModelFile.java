package org.digitalresidents.conversation.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights of the model as text: lines that begin with {@code #} are words for people; a part's
 * name stands in a line of its own, and its weights, in thousandths, follow.
 */
final class ModelFile {
  static final String STANDARD = "/conversation/link_model.txt";

  private static final float THOUSANDTHS = 1_000;
  private static final String COMMENT = "#";

  private ModelFile() {}

  /** The model that comes with the program. */
  static LinkModel standard() {
    try (InputStream in = ModelFile.class.getResourceAsStream(STANDARD)) {
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LinkModel read(List<String> lines) {
    LinkModel model = new LinkModel();
    Iterator<String> rest = lines.stream().filter(line -> !line.startsWith(COMMENT)).iterator();
    parts(model).forEach((name, weights) -> fill(name, weights, rest));
    return model;
  }

  /** All weights by the name of their part, in the order of the file. */
  static Map<String, float[]> parts(LinkModel model) {
    Map<String, float[]> parts = new LinkedHashMap<>();
    parts.put("post", model.post().weights());
    parts.put("earlier", model.earlier().weights());
    parts.put("pair", model.pair().weights());
    parts.put("start", model.start().weights());
    parts.put("link", model.link());
    parts.put("alone", model.alone());
    parts.put("confidence", model.confidence());
    return parts;
  }

  private static void fill(String name, float[] weights, Iterator<String> lines) {
    String found = lines.next();
    if (!found.equals(name)) {
      throw new IllegalStateException(
          "The model's part %s is not what the program knows: %s".formatted(found, name));
    }
    for (int at = 0; at < weights.length; ) {
      for (String weight : lines.next().split(" ", -1)) {
        weights[at++] = Integer.parseInt(weight) / THOUSANDTHS;
      }
    }
  }
}
