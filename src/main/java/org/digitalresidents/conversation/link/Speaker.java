package org.digitalresidents.conversation.link;

/** Somebody who spoke, or was addressed, not long ago. */
final class Speaker {
  /** What texts call them, in small letters. */
  final String name;

  /** What is counted of them while one post is compared with earlier ones. */
  final Tally tally = new Tally();

  private Said last;
  private Said lastAddressing;

  Speaker(String name) {
    this.name = name;
  }

  /** Their latest post; null where they were only addressed. */
  Said last() {
    return last;
  }

  /** The latest post that addressed them; null where none did. */
  Said lastAddressing() {
    return lastAddressing;
  }

  void speak(Said said) {
    last = said;
    for (Speaker addressed : said.to()) {
      addressed.lastAddressing = said;
    }
  }
}
