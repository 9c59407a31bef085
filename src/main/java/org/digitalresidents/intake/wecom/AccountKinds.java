package org.digitalresidents.intake.wecom;

import java.util.regex.Pattern;
import org.digitalresidents.model.ActorKind;

/** What the ids of WeCom accounts say of who has them. */
final class AccountKinds {
  /**
   * The platform makes the ids of people outside the company, and of robots: two letters, then
   * capitals, digits and small letters at random. The ids of employees are chosen by the company;
   * one named wolfgang is no customer, so a capital is asked for.
   */
  private static final Pattern EXTERNAL = Pattern.compile("w[mo].*[A-Z].*");

  private static final Pattern ROBOT = Pattern.compile("wb.*[A-Z].*");

  private AccountKinds() {}

  /** Customers are members, employees staff. */
  static ActorKind kind(String account) {
    if (EXTERNAL.matcher(account).matches()) {
      return ActorKind.MEMBER;
    }
    return ROBOT.matcher(account).matches() ? ActorKind.BOT : ActorKind.STAFF;
  }
}
