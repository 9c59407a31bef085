package org.digitalresidents.intake.text;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The text of a piece of HTML: paragraphs, list entries and lines of code each on their own line,
 * white space elsewhere as a browser shows it, without markup and images.
 */
public final class PlainText {
  private PlainText() {}

  public static String of(String html) {
    return of(Jsoup.parseBodyFragment(html).body());
  }

  /** The text of what has been parsed already, so that a format may first take parts of it out. */
  public static String of(Element element) {
    Text text = new Text();
    NodeTraversor.traverse(text, element);
    return text.out.toString().strip();
  }

  private static final class Text implements NodeVisitor {
    private final StringBuilder out = new StringBuilder();
    private int preformatted;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        append(text);
      } else if (node instanceof Element element) {
        preformatted += isPre(element) ? 1 : 0;
        boolean isBreak = element.isBlock() || element.normalName().equals("br");
        breakLine(isBreak);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        preformatted -= isPre(element) ? 1 : 0;
        breakLine(element.isBlock());
      }
    }

    private void append(TextNode text) {
      if (preformatted > 0) {
        out.append(text.getWholeText());
        return;
      }
      String normal = text.text();
      boolean isAtStart = out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
      out.append(isAtStart ? normal.stripLeading() : normal);
    }

    private void breakLine(boolean isWanted) {
      int length = out.length();
      if (!isWanted || length == 0 || out.charAt(length - 1) == '\n') {
        return;
      }
      if (preformatted == 0 && out.charAt(length - 1) == ' ') {
        out.setLength(length - 1);
      }
      out.append('\n');
    }

    private static boolean isPre(Element element) {
      return element.normalName().equals("pre");
    }
  }
}
