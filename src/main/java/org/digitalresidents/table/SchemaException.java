package org.digitalresidents.table;

/** Rows that are not what their table declares. */
public final class SchemaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SchemaException(String message) {
    super(message);
  }
}
