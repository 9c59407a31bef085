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
  TIER(Tier.values()),
  PREVIOUS_TIER(Tier.values()),
  ROLE(Role.values()),
  STAGE(Stage.values()),
  STATE(LifeState.values()),
  RUNG(Rung.values()),
  HERO(HeroKind.values()),
  RISK(MemberRisk.values()),
  /** At least once in the last 13 weeks half as active as usual, by the table of heroes. */
  HERO_DECLINING(PlaybookLevel.MEMBER, Kind.FLAG),
  HERO_OVERLOADED(PlaybookLevel.MEMBER, Kind.FLAG),
  /** Whole days since the member came in; not known where the join is not. */
  DAYS_IN(PlaybookLevel.MEMBER, Kind.NUMBER),
  /** Whole days since they last spoke or interacted; not known of who never did. */
  DAYS_SILENT(PlaybookLevel.MEMBER, Kind.NUMBER),
  P_STILL_HERE(PlaybookLevel.MEMBER, Kind.NUMBER),
  P_ALIVE(PlaybookLevel.MEMBER, Kind.PRIVATE_NUMBER),
  ORDERS(PlaybookLevel.MEMBER, Kind.PRIVATE_NUMBER),
  DAYS_SINCE_ORDER(PlaybookLevel.MEMBER, Kind.PRIVATE_NUMBER),
  POSTS(PlaybookLevel.MEMBER, Kind.NUMBER),
  /** Of the posts those that anybody replied to (liberal linking) or reacted to. */
  HEARD_POSTS(PlaybookLevel.MEMBER, Kind.NUMBER),
  DAYS_SINCE_POST(PlaybookLevel.MEMBER, Kind.NUMBER),
  /** Whole days since the latest question that nobody replied to, by the liberal linking. */
  OPEN_QUESTION_DAYS(PlaybookLevel.MEMBER, Kind.NUMBER),
  MISSING_ACTS(PlaybookLevel.MEMBER, Kind.NUMBER),
  /** The row of the whole community. */
  WHOLE_COMMUNITY(PlaybookLevel.GROUP, Kind.FLAG),
  MEMBERS(PlaybookLevel.GROUP, Kind.NUMBER),
  IS_GHOST(PlaybookLevel.GROUP, Kind.FLAG),
  QUIET_LOW(PlaybookLevel.GROUP, Kind.NUMBER),
  QUIET_HIGH(PlaybookLevel.GROUP, Kind.NUMBER),
  ANSWERED_HIGH(PlaybookLevel.GROUP, Kind.NUMBER),
  BOT_AD_LOW(PlaybookLevel.GROUP, Kind.NUMBER),
  DAYS_SINCE_EXCHANGE(PlaybookLevel.GROUP, Kind.NUMBER);

  /** How a trait is written down. */
  enum Kind {
    CODES,
    NUMBER,
    /** A number that tells of purchases: nobody else in the group is to learn of it. */
    PRIVATE_NUMBER,
    FLAG
  }

  private final PlaybookLevel level;
  private final Kind kind;
  private final List<String> codes;

  Trait(Code... codes) {
    this.level = PlaybookLevel.MEMBER;
    this.kind = Kind.CODES;
    this.codes = Arrays.stream(codes).map(Code::code).toList();
  }

  Trait(PlaybookLevel level, Kind kind) {
    this.level = level;
    this.kind = kind;
    this.codes = List.of();
  }

  /** As rules write it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
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
    return codes;
  }

  static List<Trait> of(PlaybookLevel level) {
    return Arrays.stream(values()).filter(trait -> trait.level == level).toList();
  }
}
