package org.digitalresidents.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** What the page says, in both languages. */
public record Text(String zh, String en) {

  /** As the page reads it: Chinese, English. */
  void write(JsonGenerator json) throws IOException {
    json.writeStartArray();
    json.writeString(zh);
    json.writeString(en);
    json.writeEndArray();
  }
}
