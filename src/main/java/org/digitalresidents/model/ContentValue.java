package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * What comes of content, and where the work on it goes: of the effort, told by what is written, 80
 * % on the 20 % that is core. Core is the fifth with most responses of the items that anybody
 * responded to; of staff, of their own. An item is a post of staff that replies to nothing, or a
 * share, a work or an experience of a member; what comes of it is how many other persons replied or
 * reacted. Where items with equally many lie on both sides of the cut, each counts for the part of
 * them that lies inside. Source: S3:7, S3:8 「二八法则」, definitions §8.2, J2.
 */
public enum ContentValue implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(Spec.id("The group; '*' is the whole community.", "群;* 为全社群").key()),
  MONTH(Spec.day("The first day of the month the items are of.", "月份首日").key()),
  CONTENT_STAGE(Spec.code(ContentStage.class, "For whom they are meant.", "内容阶段").key()),
  IS_COMPLETE(
      Spec.flag("The month ended 72 hours or more before data_end, so that all is seen.", "是否完整")),
  ITEMS(Spec.count("Items that were watched for 72 hours.", "内容数")),
  STAFF_ITEMS(Spec.count("Of these, by staff; the others are by members.", "其中运营内容")),
  ANSWERED_ITEMS(Spec.count("Of items, those that anybody responded to.", "有回应的内容数")),
  SUPPLY_SHARE(
      Spec.share("items of the stage / items of all stages.", "供给占比")
          .nullBecause(NullReason.BASE_ZERO, NullReason.NOT_TAGGED)),
  RESPONSES(
      Spec.count("Other persons who replied or reacted, up to 50 for an item, added up.", "回应人次")),
  RESPONSES_PER_ITEM(
      Spec.measure("persons", "responses / items.", "每篇回应人次").nullBecause(NullReason.BASE_ZERO)),
  CORE_SHARE(
      Spec.share(
              "The part of responses that falls on core: the fifth of answered_items with most.",
              "核心内容(有回应内容的前 20%)回应占比")
          .nullBecause(NullReason.TOO_FEW, NullReason.BASE_ZERO)),
  STAFF_CORE_ITEM_SHARE(
      Spec.share(
              "The part of staff_items that is core among their own: at most 0.2. What the share of words would be, were all items equally long.",
              "运营核心内容篇数占比(至多 20%,字数占比的参照)")
          .nullBecause(NullReason.TOO_FEW, NullReason.BASE_ZERO, NullReason.NO_STAFF)),
  STAFF_CHARACTERS(
      Spec.count("Characters that staff wrote in them.", "运营内容字数")
          .nullWhen("no item of staff has a text of known length")),
  STAFF_CORE_WORD_SHARE(
      Spec.share(
              "The part of them that is in core among their own; the rule asks for 0.8.",
              "运营字数落在核心内容占比(对照 80%)")
          .nullBecause(
              NullReason.TOO_FEW, NullReason.BASE_ZERO, NullReason.NO_STAFF, NullReason.NO_TEXTS));

  public static final Table CONTENT_VALUE =
      Table.of(
          "content_value",
          "one row per community, group and month with content, and stage",
          "每个社群、群、有内容的月份、内容阶段一行",
          values());

  private final Spec spec;

  ContentValue(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
