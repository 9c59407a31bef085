package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/**
 * What a message does, as concluded from structure and words; a message may do several things at
 * once. What the source itself says of an act is its {@link Etype}. Source: definitions D.
 */
public enum SpeechAct implements Code {
  QUESTION("asks, wanting an answer", "提问"),
  ANSWER("answers another's question", "解答"),
  EXPERIENCE_SHARE("tells own experience for others to use", "经验分享"),
  MATERIAL_SHARE("passes on a link, a file, a picture", "链接与素材分享"),
  BANTER("jokes, laughs, teases, a sticker", "调侃"),
  THANKS("thanks, or confirms that it worked", "致谢"),
  AGREE("agrees", "赞同"),
  DISAGREE("disagrees", "反对"),
  ANNOUNCEMENT("tells everybody something to know", "公告"),
  PROMOTION("advertises", "推广"),
  GREETING("greets, welcomes, checks in", "问候与打卡"),
  OTHER("none of these", "其他");

  private final String meaning;
  private final String label;

  SpeechAct(String meaning, String label) {
    this.meaning = meaning;
    this.label = label;
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
