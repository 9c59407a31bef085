package org.digitalresidents.model;

import java.util.HashMap;
import java.util.Map;
import org.digitalresidents.table.Code;

/**
 * What kind of act a source reports. What a classifier concludes about a text is no etype.
 *
 * <p>Two properties are fixed here. An <em>activity</em> makes its actor active: spoke or
 * interacted; reading, joining and buying do not. An act is <em>evidence of membership</em> when
 * only someone inside the group can do it: a spell starts with it where no join is known. One can
 * buy, be awarded or be added as a contact from outside.
 */
public enum Etype implements Code {
  JOIN(Nature.MEMBERSHIP, "entered the group", "入群"),
  LEAVE(Nature.MEMBERSHIP, "left the group", "退群"),
  KICK(Nature.MEMBERSHIP, "was removed from the group (the actor is who was removed)", "被移出群"),
  MESSAGE(Nature.SPOKEN, "wrote a message", "发言"),
  REPLY(Nature.SPOKEN, "replied to a message or commented", "回复"),
  QUESTION(Nature.SPOKEN, "asked, where the source marks questions", "提问"),
  ANSWER(Nature.SPOKEN, "answered, where the source marks answers", "解答"),
  SHARE(Nature.SPOKEN, "shared, where the source marks shares", "分享"),
  UGC_SUBMIT(Nature.SPOKEN, "handed in something of their own making", "提交作品"),
  REACTION(Nature.INTERACTION, "reacted: an emoji, a like, a vote on a post", "表态"),
  POLL_VOTE(Nature.INTERACTION, "voted in a poll", "投票"),
  CHECKIN(Nature.INTERACTION, "checked in", "打卡"),
  EVENT_RSVP(Nature.INTERACTION, "said they would come", "报名活动"),
  EVENT_ATTEND(Nature.INTERACTION, "came", "参加活动"),
  ACCEPT(Nature.INTERACTION, "accepted an answer", "采纳"),
  READ(Nature.PRESENCE, "read", "已读"),
  VIEW(Nature.PRESENCE, "viewed", "浏览"),
  MENTION(Nature.PRESENCE, "mentioned somebody", "提及"),
  PIN(Nature.PRESENCE, "pinned a message", "置顶"),
  RECALL(Nature.PRESENCE, "recalled a message", "撤回"),
  EDIT(Nature.PRESENCE, "edited a message", "编辑"),
  INVITE(Nature.PRESENCE, "invited somebody", "邀请"),
  EVENT_PROPOSE(Nature.PRESENCE, "proposed an event", "发起活动"),
  MUTE(Nature.PRESENCE, "muted the group", "免打扰"),
  REPORT(Nature.PRESENCE, "reported a message", "举报"),
  PUSH(Nature.OUTSIDE, "a push of the brand to the group", "运营推送"),
  EVENT_HELD(Nature.OUTSIDE, "an event took place", "活动举行"),
  CONTACT_ADD(Nature.OUTSIDE, "was added as a contact by staff", "添加好友"),
  CONTACT_DELETE(Nature.OUTSIDE, "was deleted as a contact", "删除好友"),
  AWARD(Nature.OUTSIDE, "was given a badge", "获得徽章"),
  ROLE_GRANT(Nature.OUTSIDE, "was given a role", "授予身份"),
  ORDER(Nature.OUTSIDE, "paid for an order, or a line of one", "下单"),
  REFUND(Nature.OUTSIDE, "was refunded", "退款"),
  OTHER(Nature.OUTSIDE, "anything else; attrs.kind keeps the source's own name", "其他");

  private enum Nature {
    MEMBERSHIP,
    SPOKEN,
    INTERACTION,
    PRESENCE,
    OUTSIDE
  }

  private static final Map<String, Etype> BY_CODE = new HashMap<>();

  static {
    for (Etype etype : values()) {
      BY_CODE.put(etype.code(), etype);
    }
  }

  private final Nature nature;
  private final String meaning;
  private final String label;

  Etype(Nature nature, String meaning, String label) {
    this.nature = nature;
    this.meaning = meaning;
    this.label = label;
  }

  /** The etype of a code; null where there is none. */
  public static Etype ofCode(String code) {
    return BY_CODE.get(code);
  }

  /** Whether the actor counts as active: spoke or interacted (发言互动). */
  public boolean isActivity() {
    return nature == Nature.SPOKEN || nature == Nature.INTERACTION;
  }

  /** Whether the actor said something: wrote, asked, answered, shared. */
  public boolean isSpoken() {
    return nature == Nature.SPOKEN;
  }

  /** Whether only a member of the group can do it. */
  public boolean isEvidenceOfMembership() {
    return isActivity() || nature == Nature.PRESENCE;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  @Override
  public String label() {
    return label;
  }
}
