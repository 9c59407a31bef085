package org.digitalresidents.conversation.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.digitalresidents.conversation.Post;

/**
 * Whom a post addresses: first whom the source names, then those remembered whose names stand in
 * its text, behind an {@code @} or as words of their own.
 */
final class Addressees {
  static final int MOST = 8;

  /** Shorter names are words too often. */
  private static final int SHORT_NAME = 2;

  private static final int LONG_NAME = 32;

  /** Names that are words: they name somebody only at the beginning, before a colon or comma. */
  private static final Set<String> WORDS =
      Set.of(
          ("the and that this you for not but with have are was what how all can any get just"
                  + " like now out use one will there from they then when why has had did yes his her its"
                  + " our him she too try way see set new old also very well here good bad thanks thank"
                  + " hello help please some something anything nothing someone anyone everyone guys guy"
                  + " man dude people ubuntu linux windows debian kde gnome root user admin server home"
                  + " desktop test file install time work works problem question first last next only"
                  + " still again back sorry sure maybe think know want need does look find run start stop"
                  + " open close read write right left off hey lol yeah")
              .split(" ", -1));

  private final List<Speaker> found = new ArrayList<>();
  private boolean isLed;
  private boolean isFirstWord;

  /**
   * Whom a post addresses.
   *
   * @param tokens the words of its text
   */
  static Addressees of(Post post, Speaker by, Tokens tokens, Recent recent) {
    Addressees addressees = new Addressees();
    String target = post.act().targetActorId();
    if (target != null && !target.equals(post.actorId())) {
      addressees.add(recent.speaker(target), by, true);
    }
    if (post.act().text() != null && post.act().text().indexOf('@') >= 0) {
      addressees.isFirstWord = post.act().text().startsWith("@");
      addressees.lookBehindSigns(post.act().text().toLowerCase(Locale.ROOT), by, recent);
    }
    addressees.lookAtWords(tokens, by, recent);
    return addressees;
  }

  List<Speaker> found() {
    return List.copyOf(found);
  }

  /** Whether the post begins with a name, or the source says whom it addresses. */
  boolean isLed() {
    return isLed;
  }

  /** Whether the first word is a name. */
  boolean isFirstWord() {
    return isFirstWord;
  }

  private void lookBehindSigns(String text, Speaker by, Recent recent) {
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      boolean begins = at == 0 || !isLatin(text.charAt(at - 1));
      Speaker named = begins ? longestName(text, at + 1, recent) : null;
      if (named != null) {
        add(named, by, at == 0);
      }
    }
  }

  private static Speaker longestName(String text, int from, Recent recent) {
    for (int end = Math.min(text.length(), from + LONG_NAME); end > from; end--) {
      boolean isCut =
          end < text.length() && isLatin(text.charAt(end)) && isLatin(text.charAt(end - 1));
      Speaker named = isCut ? null : recent.named(text.substring(from, end));
      if (named != null) {
        return named;
      }
    }
    return null;
  }

  private void lookAtWords(Tokens tokens, Speaker by, Recent recent) {
    for (int i = 0; i < tokens.size(); i++) {
      Speaker named = recent.named(tokens.word(i));
      if (named != null && isName(tokens, i)) {
        isFirstWord |= i == 0 && named != by;
        add(named, by, i == 0);
      }
    }
  }

  private static boolean isName(Tokens tokens, int index) {
    String word = tokens.word(index);
    boolean isCalled = index == 0 && tokens.isCalled(index);
    return isCalled || (word.length() > SHORT_NAME && !WORDS.contains(word));
  }

  private void add(Speaker named, Speaker by, boolean leads) {
    if (named != by && found.size() < MOST) {
      isLed |= leads;
      if (!found.contains(named)) {
        found.add(named);
      }
    }
  }

  private static boolean isLatin(char c) {
    return c < '\u0250' && Character.isLetterOrDigit(c);
  }
}
