package org.digitalresidents.intake.discourse;

import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.intake.text.PlainText;
import org.digitalresidents.intake.text.TextRules;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * What the author of a post wrote, as text: without quotes of others, with links in place of the
 * previews made of them and with emoji by name. A first post begins with its title.
 */
final class DiscourseText {
  private DiscourseText() {}

  /** The text; null where there is none, or its author has taken it away. */
  static String of(DiscoursePost post) throws BadRecord {
    if (post.json().flag("user_deleted")) {
      return null;
    }
    String body = body(post.json());
    String title = post.isFirst() ? post.title() : null;
    String text = title == null ? body : (title + "\n" + body).strip();
    return text.isEmpty() ? null : text;
  }

  private static String body(JsonObject json) throws BadRecord {
    String cooked = json.text("cooked");
    if (cooked == null) {
      String raw = json.text("raw");
      return raw == null ? "" : raw.strip();
    }
    Element body = Jsoup.parseBodyFragment(cooked).body();
    body.select("aside.quote, .lightbox-wrapper .meta").remove();
    for (Element preview : body.select("aside.onebox")) {
      preview.replaceWith(new TextNode(preview.attr("data-onebox-src")));
    }
    for (Element emoji : body.select("img.emoji")) {
      emoji.replaceWith(new TextNode(emoji.attr("alt")));
    }
    return TextRules.normal("cooked", PlainText.of(body));
  }

  /** How many voted in its polls; null where it has none. */
  static String pollVoters(DiscoursePost post) throws BadRecord {
    long voters = 0;
    for (JsonObject poll : post.json().objects("polls")) {
      Long told = poll.whole("voters");
      voters += told == null ? 0 : told;
    }
    return post.json().objects("polls").isEmpty() ? null : Long.toString(voters);
  }
}
