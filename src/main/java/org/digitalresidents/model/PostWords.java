package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** What words each post holds, by the lexicons: counts, never the words of the text themselves. */
public enum PostWords implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  EVENT_ID(Spec.id("The post.", "帖子").key().mostlyDistinct()),
  GROUP_ID(Spec.id("Where; '*' is no group. One-to-one chats are left out.", "群;* 为不属于任何群;不含单聊")),
  TS(Spec.instant("When.", "时间")),
  ACTOR_ID(Spec.id("Who wrote it.", "作者").nullWhen("the source names no actor")),
  ACTOR_KIND(Spec.code(ActorKind.class, "What kind of actor wrote it.", "作者类型")),
  ETYPE(Spec.code(Etype.class, "What the source calls it.", "行为类型")),
  TOKENS(count("Words; in Chinese, those it is cut into.", "词数")),
  WE_WORDS(count("Words for the group from inside: we, 我们, 咱, 大家.", "「我们」类词数")),
  SELF_WORDS(count("Words for the speaker alone: I, 我.", "「我」类词数")),
  BRAND_WORDS(count("Words for the brand as others: 你们, 官方, customer service.", "「你们/品牌方」类词数")),
  HEDGE_WORDS(count("Words of doubt whether one may speak: 是不是太小白, silly question.", "示弱词数")),
  PRODUCT_WORDS(count("Words for goods, prices, orders.", "产品与价格词数")),
  SCORN_WORDS(count("Words that send an asker away: 自己百度, just google it.", "嘲讽词数")),
  IN_GROUP_TERMS(count("Words among the group's own, see group_term.", "群内特有词数")),
  RITUAL(
      Spec.text("The ritual it takes part in: its tag, else the first ritual word.", "仪式标签或词")
          .nullWhen("it has neither")),
  IS_RITUAL(Spec.flag("It takes part in a ritual: a check-in, or with a tag or word.", "是否仪式行为")),
  IS_PROMPT(
      Spec.flag(
          "It calls to join in with little: a poll, or a prompt word, and is no check-in.",
          "是否低门槛互动邀约"));

  public static final Table POST_WORDS =
      Table.of("post_words", "one row per post outside one-to-one chats", "单聊以外每条帖子一行", values());

  private static Spec count(String meaning, String label) {
    return Spec.count(meaning, label).nullWhen("there is no text");
  }

  private final Spec spec;

  PostWords(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
