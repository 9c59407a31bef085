package org.digitalresidents.resident;

import java.util.Locale;

/** Kinds of {@link RoleFact}. */
enum FactKind {
  /** A window in which the member was in or did something: it is told of. */
  WINDOW,
  /** One thing that a message does. */
  SAID,
  /** A question that its asker repeated. */
  REPEATED,
  /** Something that others joined or responded to. */
  LED,
  /** A reply, of the member or to the member. */
  REPLIED,
  /** Help given with a question. */
  HELPED,
  /** A line of an order. */
  BOUGHT;

  /** Of a reply: to another. */
  static final String OUT = "out";

  /** Of a reply: by another. */
  static final String IN = "in";

  /** Of what is said: it replies to the speaker. */
  static final String TO_SELF = "to_self";

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static FactKind ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
