package org.digitalresidents.conversation.act;

import java.util.regex.Pattern;

/** A number with its unit in a text, as people tell what they did and what came of it. */
final class Quantity {
  private static final String HAN =
      "[0-9一二两三四五六七八九十百千半几]个?(?:[天周月年岁次遍趟组斤步升度米块元]|星期|公里|公斤|千克|小时|分钟|厘米)";

  private static final String NUMBER =
      "(?:[0-9]+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty"
          + "|forty|fifty|sixty|hundred|several|few)";

  private static final String UNIT =
      "(?:minute|hour|day|week|month|year|time|mile|kilo|pound|step|rep|set|degree|meter|metre|litre"
          + "|liter|dollar)s?|k|km|kg|lbs";

  private static final Pattern ANY =
      Pattern.compile(HAN + "|\\b" + NUMBER + "[ -]?(?:" + UNIT + ")\\b");

  private Quantity() {}

  /** Whether a text in its normal form names one. */
  static boolean isIn(CharSequence text) {
    return ANY.matcher(text).find();
  }
}
