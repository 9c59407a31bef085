package org.digitalresidents.intake;

import java.io.Serializable;

/**
 * One format's part of an import.
 *
 * @param name of the format
 * @param isPlatform whether its ids mean something on that platform only
 */
public record Source(String name, boolean isPlatform, RecordReader reader) implements Serializable {
  /** An id of an event or a thread as it stands in tables. */
  String global(String id) {
    return id == null || !isPlatform ? id : name + ":" + id;
  }
}
