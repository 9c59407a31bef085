package org.digitalresidents.conversation.act;

import static org.assertj.core.api.Assertions.assertThat;

import org.digitalresidents.conversation.Tag;
import org.digitalresidents.conversation.Tagger;
import org.digitalresidents.model.SpeechAct;
import org.junit.jupiter.api.Test;

/** What the standard rules conclude from what the source says and where a post stands. */
class StructureRulesTest {
  private static final String TO_QUESTION = "reply to=question to_asker link=explicit";

  private final Tagger tagger = new RuleTagger(SpeechRuleFile.standard());

  @Test
  void whatTheSourceSaysStands() {
    PostText.check(
        tagger,
        """
        question | question start thread | 我的手表连不上
        question thanks | question start thread | 我的手表连不上。谢谢!
        answer | answer thread to=question to_asker | 为什么不试试重启呢?
        answer | answer thread | 哈
        experience_share | share start | 跑步一年的一些想法,写在这里给新来的朋友们看看吧
        material_share | share start | 十个拉伸动作
        announcement | push start by=staff | 本周跑量榜
        promotion | push start by=staff | 新品上市,点击购买
        announcement promotion | push start by=staff | 【活动通知】会员日即日起,满三百减四十
        announcement | push start by=staff |
        greeting | checkin start | 5公里
        material_share | share copied=anothers | 跑步一年的一些想法,写在这里给新来的朋友们看看吧
        """);
  }

  /** A push is pushed; what it does its text says. */
  @Test
  void pushesAdvertiseOrAnnounce() {
    PostText.check(
        tagger,
        """
        promotion | push start by=staff | 新款压缩裤补货,今晚上架
        promotion | push start by=bot | Spring collection restocked, half price until Sunday
        promotion | push start by=member | 扫码进群领取
        announcement | push start by=staff | 今日科普:起跑前三分钟先走再跑
        announcement | push start by=staff | Save the date: our Sunday run starts at nine
        announcement | push start by=bot | 本周值班医生:周三下午在线
        other | message | 新款压缩裤补货,今晚上架
        """);
    assertThat(PostText.tags(tagger, "push start by=staff", "本周跑量榜"))
        .containsExactly(new Tag(SpeechAct.ANNOUNCEMENT, 1, "source"));
    assertThat(PostText.tags(tagger, "push start by=staff", "【活动通知】会员日即日起,满三百减四十").get(0).act())
        .isEqualTo(SpeechAct.PROMOTION);
  }

  @Test
  void nothingIsSurerThanTheSource() {
    assertThat(PostText.tags(tagger, "question start thread", "怎么办"))
        .containsExactly(new Tag(SpeechAct.QUESTION, 1, "source"));
  }

  @Test
  void answersNeedNoWords() {
    PostText.check(
        tagger,
        """
        answer | reply to=question to_asker link=explicit | 左边第二个按钮长按三秒
        answer | reply to=question to_asker link=explicit | 蓝色的
        answer | message to=question to_asker | 左边第二个按钮长按三秒
        answer material_share | reply to=question to_asker | https://example.com/manual
        question answer | reply to=question to_asker link=explicit | 你试试重启,还不行吗
        answer | reply to=question to_asker link=explicit | 可以的
        answer | reply to=question to_asker link=explicit | have you tried turning it off
        answer | reply to_asker to=answer | 应该是电池的问题,建议换一个新的试试
        other | message | 左边第二个按钮长按三秒
        question | reply to=question to_asker link=explicit | 什么型号的
        thanks | reply to=question to_asker link=explicit | 谢谢提醒
        banter | reply to=question to_asker link=explicit | 哈哈哈
        """);
  }

  @Test
  void theAskersOwnSolutionIsNoAnswerButConfirms() {
    PostText.check(
        tagger,
        """
        thanks! | message by_asker | 搞定了,原来是要先充电
        other | message by_asker | 我已经充了一晚上的电
        """);
  }

  @Test
  void onlyTheAskerConfirms() {
    PostText.check(
        tagger,
        """
        thanks! | reply by_asker to=answer | 谢谢,解决了
        thanks! | reply by_asker to=answer | 谢谢!
        thanks! | reply by_asker to=answer | 弄好了
        thanks! | reply by_asker to=answer | that fixed it
        thanks! | reply by_asker to=answer | Got it working, thank you!
        thanks! | reply by_asker to=answer | 明白了
        thanks | reply to=answer | 谢谢,学到了
        thanks | reply to=answer to_asker | thanks, that fixed it for me too
        other | message | 弄好了
        """);
  }

  @Test
  void whoAsksOnOrFailedDoesNotConfirm() {
    PostText.check(
        tagger,
        """
        thanks | reply by_asker to=answer | 谢谢,但还是不行
        thanks | reply by_asker to=answer | thanks but it still doesn't work
        question thanks | reply by_asker to=answer | 谢谢,那怎么关掉呢
        other | reply by_asker to=answer | 没解决
        other | reply by_asker to=answer | it never worked
        question thanks | question start thread | 怎么退款,先谢谢了
        """);
  }

  @Test
  void topicsOfForumsAskUnlessTheyDoSomethingElse() {
    PostText.check(
        tagger,
        """
        question | message start thread | 手表连不上手机
        announcement | message start thread | 【公告】本周六系统维护,请各位提前保存
        greeting | message start thread | 大家好,新人报到
        other | message start thread by=staff | 本周跑量
        other | message start | 手表连不上手机
        """);
  }

  @Test
  void whoOpensAsksForHelpWithoutAMark() {
    PostText.check(
        tagger,
        """
        question | message start | 求一份新手食谱
        question | message start | 哪里都买不到,各位支个招
        other | message | 我来帮你看看
        question | message start | 实在想不通怎样才能入睡
        question | message start | 耳朵进水出不来,急死了
        question | message start | can't work out why the lamp flickers
        question | message start thread | the hinge squeaks and it's been weeks
        question | message start | could use some advice on tents
        experience_share | message start | 我那次耳朵进水急死了,后来发现侧躺五分钟水就出来,现在每次游完都这样做,再也不难受
        """);
  }

  @Test
  void aWordTakenUpAsksNothing() {
    PostText.check(
        tagger,
        """
        other | message | 瑜伽?我选择躺平
        other | message | Stairs? I take the lift
        question | message | 瑜伽垫买多厚的?我是新手
        question | message | 膝盖疼?
        """);
  }

  @Test
  void experienceIsToldNotAnswered() {
    String told = "坚持了两个月,体重降了八斤,最大的变化是不再喘,我的做法是每天走一小时";

    PostText.check(
        tagger,
        "experience_share | message start | %1$s\nanswer | reply to=question to_asker link=explicit | %1$s\nannouncement | push start by=staff | %1$s"
            .formatted(told));
  }

  @Test
  void ownWorksAreSharedHoweverShort() {
    PostText.check(
        tagger,
        """
        experience_share | ugc_submit start | 雨天歌单
        material_share | ugc_submit start copied=anothers | 雨天歌单
        """);
  }

  @Test
  void takingUpAnAnswerConfirms() {
    PostText.check(
        tagger,
        """
        thanks! | reply by_asker to=answer | 好,我照着做
        thanks! | reply by_asker to=answer | ok will try that
        other | reply to=answer | ok will try that
        other | reply by_asker to=answer | 试过了没用
        """);
  }

  @Test
  void staffTell() {
    PostText.check(
        tagger,
        """
        announcement | message start by=staff | 周六早上八点我们在奥森南门集合,一起慢跑五公里,跑完有拉伸课
        other | message start | 周六早上八点我们在奥森南门集合,一起慢跑五公里,跑完有拉伸课
        promotion | message start by=staff | 新品上市,今天特价,喜欢的朋友们看过来
        """);
  }

  @Test
  void agreeingWithAQuestionAnswersIt() {
    PostText.check(
        tagger,
        """
        answer | reply to=question to_asker | 是的
        agree | reply to=answer | 是的
        answer | reply to=question to_asker | 不用
        disagree | reply to=answer | 不是
        """);
  }

  @Test
  void copiesAreNobodysExperience() {
    String told = "分享一下我的经验:先从快走开始,每周加五分钟,膝盖就不会疼";

    PostText.check(
        tagger,
        "experience_share | message | %1$s\nother | message copied=own | %1$s\nmaterial_share | message copied=anothers | %1$s"
            .formatted(told));
  }

  @Test
  void theSurestRuleGivesTheName() {
    assertThat(PostText.tags(tagger, TO_QUESTION, "可以试试换个电池"))
        .containsExactly(new Tag(SpeechAct.ANSWER, 0.9, "answer_advice"));
  }
}
