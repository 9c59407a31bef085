package org.digitalresidents.intake.mapping;

import java.util.regex.Pattern;

/**
 * A pattern of file names, the same on every system: {@code *} is any text within a folder's or
 * file's name, {@code **} also across folders, {@code ?} one character. One without a slash is
 * compared with the last part of a name.
 */
final class Glob {
  private Glob() {}

  static boolean matches(String glob, String name) {
    String compared = glob.contains("/") ? name : name.substring(name.lastIndexOf('/') + 1);
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      boolean isDeep = glob.startsWith("**", i);
      if (isDeep) {
        // "a/**/b" is "a/b" too.
        boolean isFolder = glob.startsWith("**/", i);
        regex.append(isFolder ? "(?:.*/)?" : ".*");
        i += isFolder ? 2 : 1;
      } else if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(compared).matches();
  }
}
