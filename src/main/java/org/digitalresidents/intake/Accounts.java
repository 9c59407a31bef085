package org.digitalresidents.intake;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;

/**
 * What is known of accounts beside what the exports say: which are one person, which are staff,
 * which are bots. An account is of a platform; what is said of no platform holds for any.
 */
public final class Accounts implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final String ANY = "";

  /** An account, by the platform it belongs to. */
  private record Account(String platform, String id) implements Serializable {}

  private final HashMap<Account, String> persons = new HashMap<>();
  private final HashSet<Account> staff = new HashSet<>();
  private final HashSet<Account> bots = new HashSet<>();

  /** Whether there is an identity map at all. */
  public boolean hasPersons() {
    return !persons.isEmpty();
  }

  /**
   * Says that an account is some person's.
   *
   * @return the person it was said to be before, where that was another; else null
   */
  public String person(String platform, String account, String person) {
    String before = persons.putIfAbsent(new Account(platform, account), person);
    return before == null || before.equals(person) ? null : before;
  }

  /** Says that an account, or a person, is staff. */
  public void staff(String platform, String account) {
    staff.add(new Account(platform, account));
  }

  /** Says that an account, or a person, is a bot. */
  public void bot(String platform, String account) {
    bots.add(new Account(platform, account));
  }

  /** The person of an account; null where none is said. */
  String personOf(String platform, String account) {
    String person = persons.get(new Account(platform, account));
    return person == null ? persons.get(new Account(ANY, account)) : person;
  }

  boolean isStaff(String platform, String account, String person) {
    return isListed(staff, platform, account, person);
  }

  boolean isBot(String platform, String account, String person) {
    return isListed(bots, platform, account, person);
  }

  private static boolean isListed(
      Set<Account> list, String platform, String account, String person) {
    return !list.isEmpty()
        && (list.contains(new Account(platform, account))
            || list.contains(new Account(ANY, account))
            || list.contains(new Account(ANY, person)));
  }
}
