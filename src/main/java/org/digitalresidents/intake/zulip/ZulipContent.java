package org.digitalresidents.intake.zulip;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.intake.text.PlainText;
import org.digitalresidents.intake.text.TextRules;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * What a message says, as text, without what it quotes of other messages.
 *
 * @param text null where nothing is left
 * @param quotedId the message whose quote it begins with; null for none
 * @param quotedAccount who wrote that; null where it is not told
 * @param mentioned the first person it names; null for none
 */
record ZulipContent(String text, String quotedId, String quotedAccount, String mentioned) {
  private static final Pattern NEAR = Pattern.compile("#narrow/.*/near/(\\d+)");

  /** {@code @_**name|5** [said](…/near/12):} and a fence around what was said. */
  private static final Pattern QUOTE =
      Pattern.compile(
          "\\s*@_\\*\\*([^*]+?)(?:\\|(\\d+))?\\*\\* \\[[^]]*]\\([^)]*/near/(\\d+)[^)]*\\):?\\s*\\n"
              + "(`{3,}|~{3,})quote\\n(?s:.*?)\\n\\4(?:\\n|$)");

  private static final Pattern MENTION = Pattern.compile("@_?\\*\\*[^*|]+\\|(\\d+)\\*\\*");

  static ZulipContent of(JsonObject message, boolean isByName) throws BadRecord {
    String content = message.text("content");
    if (content == null) {
      return new ZulipContent(null, null, null, null);
    }
    String type = message.id("content_type");
    boolean isHtml = type == null ? content.startsWith("<") : type.equals("text/html");
    return isHtml ? ofHtml(content, isByName) : ofMarkdown(content, isByName);
  }

  private static ZulipContent ofHtml(String html, boolean isByName) throws BadRecord {
    Element body = Jsoup.parseBodyFragment(html).body();
    String mentioned = account(body.selectFirst("span.user-mention"), isByName);
    String quotedId = null;
    String quotedAccount = null;
    for (Element saying : body.select("p:has(a[href]) + blockquote")) {
      Element lead = saying.previousElementSibling();
      String near = near(lead);
      if (near != null) {
        if (quotedId == null && isFirst(lead)) {
          quotedId = near;
          quotedAccount = account(lead.selectFirst("span.user-mention"), isByName);
        }
        lead.remove();
        saying.remove();
      }
    }
    for (Element emoji : body.select("img.emoji")) {
      emoji.replaceWith(new TextNode(emoji.attr("alt")));
    }
    // Names in full would outlive pseudonyms.
    for (Element mention : body.select("span.user-mention[data-user-id~=[0-9]]")) {
      mention.text("@…");
    }
    String text = TextRules.normal("content", PlainText.of(body));
    return new ZulipContent(emptyAsNull(text), quotedId, quotedAccount, mentioned);
  }

  /** The message that the line above a quote points to; null where it is another kind of line. */
  private static String near(Element lead) {
    Element link = lead.selectFirst("span.user-mention ~ a[href]");
    Matcher near = NEAR.matcher(link == null ? "" : link.attr("href"));
    return near.find() ? near.group(1) : null;
  }

  private static boolean isFirst(Element element) {
    Element parent = element.parent();
    boolean isAtTop = parent != null && parent.normalName().equals("body");
    return isAtTop && element.previousElementSibling() == null;
  }

  private static String account(Element mention, boolean isByName) {
    if (mention == null) {
      return null;
    }
    String id = mention.attr("data-user-id");
    String account = isByName ? mention.text().replaceFirst("^@", "") : id;
    return account.isEmpty() || account.equals("*") ? null : account;
  }

  private static String withoutNames(String markdown) {
    return MENTION.matcher(markdown).replaceAll("@…");
  }

  private static ZulipContent ofMarkdown(String markdown, boolean isByName) {
    Matcher mention = MENTION.matcher(markdown);
    String mentioned = mention.find() ? mention.group(1) : null;
    Matcher quote = QUOTE.matcher(markdown);
    if (!quote.lookingAt()) {
      return new ZulipContent(emptyAsNull(withoutNames(markdown).strip()), null, null, mentioned);
    }
    String text = withoutNames(markdown.substring(quote.end())).strip();
    String account = isByName ? quote.group(1) : quote.group(2);
    return new ZulipContent(emptyAsNull(text), quote.group(3), account, mentioned);
  }

  private static String emptyAsNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
