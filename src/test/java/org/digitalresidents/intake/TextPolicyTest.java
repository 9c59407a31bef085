package org.digitalresidents.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPolicyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "打我电话13812345678谢谢 | 打我电话[phone]谢谢",
        "加wx13812345678 | 加wx[phone]",
        "call +1 (415) 555-2671 today | call [phone] today",
        "010-62345678 或 400 800 1234 | [phone] 或 [phone]",
        "身份证 11010519491231002X 在此 | 身份证 [id] 在此",
        "卡号 6222 0212 3456 7890 123 | 卡号 [id]",
        "护照E12345678 | 护照[id]",
        "写信到 ann.lee+x@mail.example.com。 | 写信到 [email]。",
        "看 https://example.com/a?b=1&c=张 好 | 看 [url]张 好",
        "www.example.com/x 不错 | [url] 不错",
        "@小王 你好 @ann, hi | [name] 你好 [name], hi",
        "2024年3月10日 12:30 买了3件,共199.00元 | 2024年3月10日 12:30 买了3件,共199.00元",
      })
  void redactionTakesWhatNamesOrReachesAPersonAndNothingElse(String text, String expected) {
    assertThat(TextPolicy.REDACT.of(text)).isEqualTo(expected);
  }

  @Test
  @Timeout(20)
  void aLongRunOfLettersTakesNoLongerThanItsLength() {
    String run = "a".repeat(4_000_000);

    assertThat(TextPolicy.REDACT.of(run)).isEqualTo(run);
    assertThat(TextPolicy.REDACT.of(run + "@example.com")).isEqualTo("[email]");
  }

  @Test
  void keepsAndDrops() {
    assertThat(TextPolicy.KEEP.of("@ann")).isEqualTo("@ann");
    assertThat(TextPolicy.DROP.of("@ann")).isNull();
    assertThat(TextPolicy.DROP.ofProperty("dissolved")).isEqualTo("dissolved");
    assertThat(TextPolicy.DROP.ofProperty("ask 13812345678")).isEqualTo("ask [phone]");
    assertThat(TextPolicy.REDACT.of(null)).isNull();
  }
}
