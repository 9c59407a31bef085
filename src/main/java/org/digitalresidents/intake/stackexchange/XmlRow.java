package org.digitalresidents.intake.stackexchange;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.TextRules;
import org.digitalresidents.intake.text.Utf8;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.Shown;

/**
 * One {@code <row …/>} of a Stack Exchange dump: its attributes by name. Document types and
 * external entities are switched off, so that a row can neither reach for other files nor grow.
 */
final class XmlRow {
  private static final String ROW = "row";

  /** Lets a factory use its reader again, which halves the time of a row. */
  private static final String REUSE = "reuse-instance";

  private XMLInputFactory factory = strict();
  private final Map<String, String> attributes = new HashMap<>();

  /** Whether a line is a row, well-formed or not: all else in a dump is framing. */
  static boolean isRow(byte[] bytes, int from, int to) {
    int at = solid(bytes, from, to);
    return startsWith(bytes, at, to, "<row")
        && at + 4 < to
        && (isWhite(bytes[at + 4]) || bytes[at + 4] == '/' || bytes[at + 4] == '>');
  }

  /**
   * Whether a line frames the rows: empty, the XML declaration, a comment, the root's tags or a
   * document type. It may be indented.
   */
  static boolean isFraming(byte[] bytes, int from, int to) {
    int at = solid(bytes, from, to);
    if (at == to) {
      return true;
    }
    String line = new String(bytes, at, to - at, StandardCharsets.UTF_8).strip();
    return line.matches("<\\?.*\\?>(\\s*<[a-z]+>)?|</?[a-z]+\\s*/?>|<!--.*-->");
  }

  /** Whether a line that is no row declares a document type or an entity. */
  static boolean isDtd(byte[] bytes, int from, int to) {
    String line = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    return line.contains("<!DOCTYPE") || line.contains("<!ENTITY");
  }

  /** Reads a line, which must hold one row and nothing else. */
  void read(byte[] bytes, int from, int to) throws BadRecord {
    Utf8.check(bytes, from, to);
    attributes.clear();
    String line = new String(bytes, from, to - from, StandardCharsets.UTF_8).strip();
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(line));
      reader.nextTag();
      reader.require(XMLStreamReader.START_ELEMENT, null, ROW);
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      }
      reader.nextTag();
      reader.require(XMLStreamReader.END_ELEMENT, null, ROW);
      while (reader.hasNext()) {
        reader.next();
      }
      reader.close();
    } catch (XMLStreamException e) {
      // A reader that stumbled is not used again.
      factory = strict();
      throw new BadRecord(Rejection.XML_SYNTAX, firstLine(e.getMessage()));
    }
  }

  /** An attribute as it stands; null where it is absent or empty. */
  String get(String name) throws BadRecord {
    String value = attributes.get(name);
    return value == null ? null : emptyAsNull(TextRules.normal(name, value));
  }

  /** An attribute that must be there. */
  String required(String name) throws BadRecord {
    String value = get(name);
    if (value == null) {
      throw new BadRecord(Rejection.MISSING_REQUIRED, name + " is missing or empty");
    }
    return value;
  }

  /** A number that names something: a post, a user; 0 where it is absent. */
  int id(String name) throws BadRecord {
    String value = get(name);
    if (value == null) {
      return 0;
    }
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      boolean isNumber = value.matches("-?[0-9]+");
      throw new BadRecord(
          isNumber ? Rejection.NUMBER_RANGE : Rejection.TYPE_MISMATCH,
          name + ": " + Shown.of(value) + " is no whole number of 32 bits");
    }
  }

  /** A number that must be there. */
  int requiredId(String name) throws BadRecord {
    required(name);
    return id(name);
  }

  private static XMLInputFactory strict() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    if (factory.isPropertySupported(REUSE)) {
      factory.setProperty(REUSE, true);
    }
    return factory;
  }

  private static int solid(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && isWhite(bytes[at])) {
      at++;
    }
    return at;
  }

  private static boolean startsWith(byte[] bytes, int from, int to, String prefix) {
    boolean isLong = to - from >= prefix.length();
    for (int i = 0; isLong && i < prefix.length(); i++) {
      if (bytes[from + i] != prefix.charAt(i)) {
        return false;
      }
    }
    return isLong;
  }

  private static boolean isWhite(byte c) {
    return c == ' ' || c == '\t';
  }

  private static String emptyAsNull(String value) {
    return value.isEmpty() ? null : value;
  }

  private static String firstLine(String message) {
    return message == null ? "not well-formed" : message.replaceAll("\\s*\\R\\s*", " ");
  }
}
