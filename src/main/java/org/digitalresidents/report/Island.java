package org.digitalresidents.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.digitalresidents.report.Towns.Group;
import org.digitalresidents.table.Table.ColumnSpec;

/**
 * The numbers of the page as one JSON text to stand inside a script element: what could end the
 * element, or a line of a script, is escaped.
 */
final class Island {
  private final Edition edition;
  private final Towns towns;
  private final List<Section> sections;
  private final Map<String, Grid> grids;
  private final List<TableUse> dictionary;

  Island(
      Edition edition,
      Towns towns,
      List<Section> sections,
      Map<String, Grid> grids,
      List<TableUse> dictionary) {
    this.edition = edition;
    this.towns = towns;
    this.sections = sections;
    this.grids = grids;
    this.dictionary = dictionary;
  }

  /** The text. */
  String text() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setCharacterEscapes(new InScript());
      json.writeStartObject();
      writeEdition(json);
      writeGroups(json);
      writeSections(json);
      json.writeObjectFieldStart("grids");
      for (Map.Entry<String, Grid> grid : grids.entrySet()) {
        json.writeFieldName(grid.getKey());
        grid.getValue().write(json);
      }
      json.writeEndObject();
      writeDictionary(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private void writeEdition(JsonGenerator json) throws IOException {
    json.writeStringField("run", edition.runId());
    json.writeNumberField("minGroupSize", edition.minGroupSize());
    json.writeNumberField("detailedGroups", Towns.DETAILED);
    writePairs(json, "settings", edition.settings());
    writePairs(json, "versions", edition.versions());
  }

  private static void writePairs(JsonGenerator json, String field, Map<String, String> pairs)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Map.Entry<String, String> pair : pairs.entrySet()) {
      json.writeArray(new String[] {pair.getKey(), pair.getValue()}, 0, 2);
    }
    json.writeEndArray();
  }

  private void writeGroups(JsonGenerator json) throws IOException {
    json.writeFieldName("communities");
    towns.communities().write(json);
    json.writeArrayFieldStart("groups");
    for (Map.Entry<String, List<Group>> community : towns.groups().entrySet()) {
      json.writeStartArray();
      json.writeString(community.getKey());
      for (Group group : community.getValue()) {
        json.writeArray(new String[] {group.id(), group.name()}, 0, 2);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void writeSections(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("sections");
    for (Section section : sections) {
      json.writeStartObject();
      json.writeStringField("name", section.name());
      json.writeFieldName("title");
      section.title().write(json);
      json.writeFieldName("question");
      section.question().write(json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeDictionary(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("dictionary");
    for (TableUse use : dictionary) {
      json.writeStartObject();
      json.writeStringField("name", use.table().name());
      json.writeFieldName("grain");
      new Text(use.table().grainLabel(), use.table().grain()).write(json);
      json.writeStringField("writers", String.join(", ", use.writers()));
      json.writeStringField("readers", String.join(", ", use.readers()));
      json.writeArrayFieldStart("columns");
      for (ColumnSpec column : use.table().columns()) {
        json.writeArray(DictionaryLine.of(column), 0, DictionaryLine.SIZE);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Escapes what HTML reads inside a script, and what older scripts read as the end of a line. */
  private static final class InScript extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private static final String OF_HTML = "<>&";
    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
      OF_HTML.chars().forEach(c -> codes[c] = CharacterEscapes.ESCAPE_STANDARD);
      return codes;
    }

    @Override
    public SerializableString getEscapeSequence(int c) {
      return c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR
          ? new SerializedString("\\u%04x".formatted(c))
          : null;
    }
  }
}
