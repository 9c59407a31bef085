package org.digitalresidents.intake.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a message as people read it. Slack writes links, mentions and dates between pointed
 * brackets, and the three characters it needs for that as entities.
 *
 * <p>A mention of a person becomes {@code @…}: whom it means is an account, or a name, and no text
 * may tell either. A link becomes its label, or its address where it has none.
 */
final class SlackText {
  private static final Pattern MARKUP = Pattern.compile("<([@#!]?)([^<>|]*)(?:\\|([^<>]*))?>");
  private static final String SOMEBODY = "@…";

  private SlackText() {}

  /** The plain text; null for null. */
  static String plain(String markup) {
    if (markup == null) {
      return null;
    }
    String plain = markup;
    if (markup.indexOf('<') >= 0) {
      plain =
          MARKUP
              .matcher(markup)
              .replaceAll(m -> Matcher.quoteReplacement(shown(m.group(1), m.group(2), m.group(3))));
    }
    return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private static String shown(String sign, String target, String label) {
    boolean isLabelled = label != null && !label.isEmpty();
    return switch (sign) {
      case "@" -> SOMEBODY;
      case "#" -> "#" + (isLabelled ? label : target);
      case "!" -> command(target, isLabelled ? label : null);
      default -> isLabelled ? label : target;
    };
  }

  private static String command(String target, String label) {
    if (target.startsWith("date^")) {
      return label == null ? "…" : label;
    }
    if (target.startsWith("subteam^")) {
      return label == null ? SOMEBODY : label;
    }
    return "@" + target;
  }
}
