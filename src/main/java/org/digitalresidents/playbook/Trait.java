package org.digitalresidents.playbook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.digitalresidents.model.HeroKind;
import org.digitalresidents.model.LifeState;
import org.digitalresidents.model.MemberRisk;
import org.digitalresidents.model.PlaybookLevel;
import org.digitalresidents.model.Role;
import org.digitalresidents.model.Rung;
import org.digitalresidents.model.Stage;
import org.digitalresidents.model.Tier;
import org.digitalresidents.table.Code;

/** What a rule may look at. A trait that is not known holds for no rule. */
public enum Trait {
  TIER("层级", Tier.values()),
  PREVIOUS_TIER("上期层级", Tier.values()),
  ROLE("角色", Role.values()),
  STAGE("阶段", Stage.values()),
  STATE("生命状态", LifeState.values()),
  RUNG("参与阶梯", Rung.values()),
  HERO("英雄类型", HeroKind.values()),
  RISK("风险", MemberRisk.values()),
  /** At least once in the last 13 weeks half as active as usual, by the table of heroes. */
  HERO_DECLINING("英雄衰退", PlaybookLevel.MEMBER, Kind.FLAG),
  HERO_OVERLOADED("英雄过载", PlaybookLevel.MEMBER, Kind.FLAG),
  /** Whole days since the member came in; not known where the join is not. */
  DAYS_IN("入群天数", PlaybookLevel.MEMBER, Kind.NUMBER),
  /** Whole days since they last spoke or interacted; not known of who never did. */
  DAYS_SILENT("沉默天数", PlaybookLevel.MEMBER, Kind.NUMBER),
  P_STILL_HERE("仍在概率", PlaybookLevel.MEMBER, Kind.NUMBER),
  P_ALIVE("仍会购买概率", PlaybookLevel.MEMBER, Kind.PRIVATE_NUMBER),
  ORDERS("订单数", PlaybookLevel.MEMBER, Kind.PRIVATE_NUMBER),
  DAYS_SINCE_ORDER("距上次下单天数", PlaybookLevel.MEMBER, Kind.PRIVATE_NUMBER),
  POSTS("发帖数", PlaybookLevel.MEMBER, Kind.NUMBER),
  /** Of the posts those that anybody replied to (liberal linking) or reacted to. */
  HEARD_POSTS("获回应帖数", PlaybookLevel.MEMBER, Kind.NUMBER),
  DAYS_SINCE_POST("距上次发帖天数", PlaybookLevel.MEMBER, Kind.NUMBER),
  /** Whole days since the latest question that nobody replied to, by the liberal linking. */
  OPEN_QUESTION_DAYS("未获回应的提问天数", PlaybookLevel.MEMBER, Kind.NUMBER),
  MISSING_ACTS("距下一阶所差互动数", PlaybookLevel.MEMBER, Kind.NUMBER),
  /** The row of the whole community. */
  WHOLE_COMMUNITY("全社群", PlaybookLevel.GROUP, Kind.FLAG),
  MEMBERS("成员数", PlaybookLevel.GROUP, Kind.NUMBER),
  IS_GHOST("鬼城群", PlaybookLevel.GROUP, Kind.FLAG),
  QUIET_LOW("寂静周占比下限", PlaybookLevel.GROUP, Kind.NUMBER),
  QUIET_HIGH("寂静周占比上限", PlaybookLevel.GROUP, Kind.NUMBER),
  ANSWERED_HIGH("获成员回应占比上限", PlaybookLevel.GROUP, Kind.NUMBER),
  QUIET_WEEKS("寂静周数", PlaybookLevel.GROUP, Kind.NUMBER),
  WEEKS("周数", PlaybookLevel.GROUP, Kind.NUMBER),
  ANSWERED_SHARE("获成员回应占比", PlaybookLevel.GROUP, Kind.NUMBER),
  ANSWERED_QUESTIONS("提问数", PlaybookLevel.GROUP, Kind.NUMBER),
  BOT_AD_LOW("机器人与广告占比下限", PlaybookLevel.GROUP, Kind.NUMBER),
  DAYS_SINCE_EXCHANGE("距上次成员互动天数", PlaybookLevel.GROUP, Kind.NUMBER);

  /** How a trait is written down. */
  enum Kind {
    CODES,
    NUMBER,
    /** A number that tells of purchases: nobody else in the group is to learn of it. */
    PRIVATE_NUMBER,
    FLAG
  }

  private final String label;
  private final PlaybookLevel level;
  private final Kind kind;
  private final List<Code> codes;

  Trait(String label, Code... codes) {
    this.label = label;
    this.level = PlaybookLevel.MEMBER;
    this.kind = Kind.CODES;
    this.codes = List.of(codes);
  }

  Trait(String label, PlaybookLevel level, Kind kind) {
    this.label = label;
    this.level = level;
    this.kind = kind;
    this.codes = List.of();
  }

  /** As rules write it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is called in Chinese. */
  String label() {
    return label;
  }

  /** What one of its codes is called in Chinese. */
  String label(String code) {
    return codes.stream()
        .filter(one -> one.code().equals(code))
        .map(Code::label)
        .findFirst()
        .orElse(code);
  }

  /** Whose trait it is. */
  PlaybookLevel level() {
    return level;
  }

  Kind kind() {
    return kind;
  }

  /** The codes it may have; none of a number or flag. */
  List<String> codes() {
    return codes.stream().map(Code::code).toList();
  }

  static List<Trait> of(PlaybookLevel level) {
    return Arrays.stream(values()).filter(trait -> trait.level == level).toList();
  }
}
