package org.digitalresidents.conversation.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.digitalresidents.conversation.Tagger;
import org.junit.jupiter.api.Test;

/** No text takes long. Times are those of the processor, so that a busy machine fails nothing. */
class BoundedTimeTest {
  private static final int MEGABYTE = 1 << 20;
  private static final double MOST_MS = 100;
  private static final int POSTS = 20_000;

  /** A tenth of what a warm machine does: the first-tier compiler alone runs here. */
  private static final double FEWEST_PER_SECOND = 20_000;

  private final Tagger tagger = new RuleTagger(SpeechRuleFile.standard());

  @Test
  void noTextTakesLong() {
    PostText.tags(tagger, "once, to load the classes");

    for (String piece :
        List.of(
            "a",
            "吗",
            "?",
            "\"",
            "`",
            "@",
            "[",
            ":",
            "什么怎么",
            "怎么*",
            "我",
            " ",
            "😂",
            "i ",
            "for two ",
            "是不",
            "http://",
            ">\n",
            "不知道什么")) {
      String huge = piece.repeat(MEGABYTE / piece.length());
      double start = cpuMs();
      PostText.tags(tagger, huge);
      assertThat(cpuMs() - start).as("ms for a megabyte of %s", piece).isLessThan(MOST_MS);
    }
  }

  @Test
  void manyPostsASecond() {
    List<String> texts =
        List.of(
            "怎么重置密码",
            "谢谢大家",
            "我坚持了三个月,体重从80公斤降到70公斤,最大的体会是晚饭一定要早吃",
            "does anyone know how to export it",
            "哈哈哈",
            "see https://example.com/a?b=c");
    double perSecond = 0;
    for (int round = 0; round < 3; round++) {
      double start = cpuMs();
      IntStream.range(0, POSTS).forEach(i -> PostText.tags(tagger, texts.get(i % texts.size())));
      perSecond = POSTS / (cpuMs() - start) * 1_000;
    }

    System.out.printf("rules: %.0f posts a second and core%n", perSecond);
    assertThat(perSecond).isGreaterThan(FEWEST_PER_SECOND);
  }

  private static double cpuMs() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
  }
}
