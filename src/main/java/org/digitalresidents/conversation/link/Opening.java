package org.digitalresidents.conversation.link;

import java.util.HashMap;
import java.util.Map;

/** What the first word of a post does, in English or Chinese. */
enum Opening {
  OTHER(""),
  COMMAND(""),
  GREETING("hi hello hey hiya yo howdy greetings morning evening" + " 你好 您好 大家好 早 早上好 早安 晚上好 嗨 哈喽"),
  THANKS("thanks thank thx ty tnx cheers 谢谢 多谢 感谢 谢啦 谢了"),
  ASSENT(
      "yes yeah yep yup ok okay k sure right true indeed exactly cool good great nice ah oh"
          + " 是 是的 对 对的 好 好的 嗯 嗯嗯 行 可以 收到 哦"),
  DENIAL("no nope nah not dont don't wrong 不 不是 不对 没 没有 不行 别"),
  LAUGH("lol haha hehe heh rofl lmao p d 哈哈 哈哈哈 哈哈哈哈 呵呵 嘿嘿 笑死"),
  WH(
      "what how why where who which whats what's wheres hows when"
          + " 什么 怎么 怎样 为什么 哪里 哪 谁 几 多少 啥 咋 请问 求助 求问"),
  ANYBODY("anyone anybody someone somebody everyone all guys 有人 有谁 谁有 谁知道 各位 大家"),
  AUXILIARY(
      "is are do does did can could will would should has have am was any"
          + " 是不是 有没有 能不能 可以吗 能 会"),
  I("i im i'm i've ive i'll my mine me we 我 我的 我们 俺"),
  YOU("you your u you're youre try use go get look check type run open 你 你的 您 你们 试试 用 看看"),
  IT("it its it's that thats that's this there the they he she 它 这 那 这个 那个 他 她"),
  JOINT("and but or so then also because if well maybe just" + " 但 但是 所以 而且 然后 还有 如果 因为 可能 就");

  private static final Map<String, Opening> BY_WORD = new HashMap<>();

  static {
    for (Opening opening : values()) {
      for (String word : opening.words.split(" ", -1)) {
        BY_WORD.putIfAbsent(word, opening);
      }
    }
  }

  private final String words;

  Opening(String words) {
    this.words = words;
  }

  /** Its place in this list, from 0. */
  @SuppressWarnings("EnumOrdinal") // the model has a row of weights for each, in this order
  int place() {
    return ordinal();
  }

  /** What a word in small letters does at the beginning. */
  static Opening of(String word) {
    return BY_WORD.getOrDefault(word, OTHER);
  }
}
