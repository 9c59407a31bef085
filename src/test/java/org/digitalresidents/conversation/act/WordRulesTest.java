package org.digitalresidents.conversation.act;

import org.digitalresidents.conversation.Tagger;
import org.junit.jupiter.api.Test;

/** What the standard rules read in words. The acts are those two people would name. */
class WordRulesTest {
  private final Tagger tagger = new RuleTagger(SpeechRuleFile.standard());

  @Test
  void chineseQuestionsNeedNoMark() {
    PostText.check(
        tagger,
        """
        question | 这个可以退货吗
        question | 你們有試過嗎
        question | 怎么重置密码
        question | 為什麼登不上去
        question | 有没有适合新手的跑鞋
        question | 你知不知道在哪儿报名
        question | 请问周末的活动还能报名
        question | 求助 手表连不上手机了
        question | 多少钱一双
        question | 我这双还行 你呢
        question | 不知道该选哪个尺码
        question | 是买大一码还是买正码
        question greeting | 大家好 有人知道几点集合
        """);
  }

  @Test
  void whatOnlyLooksLikeAChineseQuestionIsNone() {
    PostText.check(
        tagger,
        """
        other | 没什么大事
        other | 随便什么颜色都行
        other | 我不知道他为什么走了
        other | 什么时候都可以来
        other | 不管怎么样先跑起来
        other | 谁都会遇到的
        other | 难道我会骗你吗
        other | 何必呢?
        other | 他还在路上呢
        other | 医生开了吗啡
        other | 时不时去跑一圈
        other | 想什么就说什么
        """);
  }

  @Test
  void englishQuestionsNeedNoMark() {
    PostText.check(
        tagger,
        """
        question | how do i reset my password
        question | does anyone know a good physio in town
        question | so what's the best way to start
        question | ok is it possible to change the size
        question | looking for advice on trail shoes
        question | I was wondering if the shop is open on Sunday
        question | you ordered yesterday, didn't you
        question greeting | Hey all, can someone help me with the setup
        """);
  }

  @Test
  void whatOnlyLooksLikeAnEnglishQuestionIsNone() {
    PostText.check(
        tagger,
        """
        other | what a day
        other | What a beautiful run?
        other | who cares?
        other | I know how it works now
        other | when I get home I will post it
        other | this is how you do it
        other | are you kidding me?
        """);
  }

  @Test
  void marksInAddressesCodeAndQuotationsAreNone() {
    PostText.check(
        tagger,
        """
        material_share | https://shop.example.com/item?id=3&ref=chat
        material_share | 看这个 https://example.com/a?b=c 不错
        other | the page is item.php?id=3 now
        other | 用 `a ? b : c` 就行
        other | ```\\nif (x) ? y : z\\n```
        other | 他昨天说“你去不去?”然后走了
        other | > how do I do this?\\nfixed in the new version
        question | 这个链接 https://example.com/a 打不开怎么办
        question | have you seen https://example.com/a?
        question | “轻量版”是什么意思
        """);
  }

  @Test
  void thanks() {
    PostText.check(
        tagger,
        """
        thanks | 谢谢大家
        thanks | 感謝分享!
        thanks | 🙏🙏🙏
        thanks | thx a lot
        thanks | Thank you so much, that is kind
        question thanks | 请问怎么退款?谢谢
        other | 不用谢
        other | no thanks
        other | thanks to the rain we stayed in
        """);
  }

  @Test
  void agreeingAndDisagreeing() {
    PostText.check(
        tagger,
        """
        agree | 同意楼上
        agree | 有道理
        agree | +1
        agree | 👍
        agree | 嗯嗯
        agree | i agree with you
        agree | couldn't agree more
        agree | Exactly!
        disagree | 我不同意
        disagree | 我不这么认为
        disagree | 未必,看情况
        disagree | I don't agree
        disagree | that's not true
        disagree | nope
        other | 这手机支持快充
        other | 没经过他同意就拿走了
        other | we agree to disagree
        """);
  }

  @Test
  void banterIsShortAndAsksNothing() {
    PostText.check(
        tagger,
        """
        banter | 哈哈哈哈哈哈
        banter | 笑死我了
        banter | 你可真行[狗头]
        banter | 😂😂
        banter | LMAOOO
        banter | hahaha nice one
        banter | 🍉
        question | 哈哈 这是谁啊
        other | 这事不能开玩笑
        """);
  }

  @Test
  void greetings() {
    PostText.check(
        tagger,
        """
        greeting | 大家好,我是新来的
        greeting | 早上好☀️
        greeting | 新人报到
        greeting | 欢迎新朋友
        greeting | 第12天打卡
        greeting | 李老师好
        greeting | Good morning everyone
        greeting | hi, I'm new here
        greeting | welcome to the group
        question | 打卡功能在哪里
        other | 你好好休息
        other | 这里是网红打卡地
        """);
  }

  @Test
  void announcementsAndPromotions() {
    PostText.check(
        tagger,
        """
        announcement | 【通知】周六的线下跑步活动改到上午九点
        announcement | @所有人 今晚八点准时开始直播
        announcement | Reminder: registration closes on Friday at noon
        announcement | We are excited to announce our new running club
        promotion | 限时秒杀!原价199现价99,点击链接立即下单
        promotion | 还在为减肥发愁吗?加微信领优惠券,数量有限
        promotion | Flash sale: 50% off everything, shop now!
        question | 优惠券在哪里领
        question | 这个包邮吗
        other | 我是用优惠券买的
        """);
  }

  @Test
  void experiencesAreToldAtSomeLength() {
    PostText.check(
        tagger,
        """
        experience_share | 分享一下我的经验:先从快走开始,每周加五分钟,膝盖就不会疼
        experience_share | 我坚持了三个月,体重从80公斤降到70公斤,最大的体会是晚饭一定要早吃
        experience_share | 亲测这款鞋垫对扁平足很友好,跑十公里脚也不酸
        experience_share | In my experience the small size runs tight, so go one size up if you have wide feet
        experience_share | I switched to running in the morning and after three weeks my sleep improved a lot, it took me some time to get used to it though
        question | 谁能分享一下减肥的经验
        other | 我的经验不多
        """);
  }

  @Test
  void materialIsPassedOn() {
    PostText.check(
        tagger,
        """
        material_share | message type=image |
        material_share | message type=file | 训练计划表
        material_share | message type=link | 十个拉伸动作
        material_share | message | [图片]
        material_share | message | Found this article, worth a read https://example.com/run
        banter | message type=sticker |
        question | message type=image | 这是什么植物
        """);
  }
}
