package org.digitalresidents.talk;

import java.util.Locale;

/** What a word of a {@link Lexicon} tells of. */
enum WordKind {
  /** The group as a whole, from inside. */
  WE,
  /** The speaker alone. */
  SELF,
  /** Those who run the community, as others. */
  BRAND,
  /** That one may be out of place. */
  HEDGE,
  /** Goods, prices, orders. */
  PRODUCT,
  /** A call that anybody can follow with a word or a click. */
  PROMPT,
  /** Something done here again and again. */
  RITUAL,
  /** That a question was not worth asking. */
  SCORN,
  /** Nothing, though it holds a word of another kind. */
  NEITHER;

  /** Its name in a file. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
