package org.digitalresidents.intake;

import org.digitalresidents.model.ActorKind;

/**
 * Who stands behind an account: the person the identity map says; else the account itself, under
 * the name of its platform, so that equal ids of two platforms are two persons. With a key, both
 * are pseudonyms.
 */
final class Persons {
  private static final String PERSON = "person";
  private static final String ACCOUNT = "account";

  private final Source source;
  private final Accounts accounts;
  private final Pseudonyms pseudonyms;

  Persons(Source source, IntakeRules rules) {
    this.source = source;
    this.accounts = rules.accounts();
    this.pseudonyms = rules.pseudonyms();
  }

  /** The person of an account, as tables call them; null of null. */
  String person(String community, String platform, String account) {
    return account == null ? null : kept(community, PERSON, inClear(platform, account));
  }

  /** The account as tables keep it; null of null. */
  String account(String community, String platform, String account) {
    return pseudonyms == null || account == null
        ? account
        : pseudonyms.of(community, ACCOUNT, platform(platform) + "\0" + account);
  }

  /** Whether the identity map knows the account. */
  boolean isMapped(String platform, String account) {
    return accounts.personOf(platform(platform), account) != null;
  }

  /** What kind of actor it is: what is said of the account goes before what the export says. */
  ActorKind kind(String platform, String account, ActorKind byExport) {
    if (account == null) {
      return ActorKind.UNKNOWN;
    }
    String person = inClear(platform, account);
    if (accounts.isBot(platform(platform), account, person)) {
      return ActorKind.BOT;
    }
    boolean isPerson = byExport == null || byExport == ActorKind.MEMBER;
    if (isPerson && accounts.isStaff(platform(platform), account, person)) {
      return ActorKind.STAFF;
    }
    return byExport == null ? ActorKind.MEMBER : byExport;
  }

  /** An id that may hold an account, such as that of a reaction. */
  String event(String community, String id) {
    return kept(community, "event", source.global(id));
  }

  private String kept(String community, String space, String id) {
    return pseudonyms == null || id == null ? id : pseudonyms.of(community, space, id);
  }

  private String inClear(String platform, String account) {
    String person = accounts.personOf(platform(platform), account);
    if (person != null) {
      return person;
    }
    boolean isOnPlatform = platform != null || source.isPlatform();
    return isOnPlatform ? platform(platform) + ":" + account : account;
  }

  private String platform(String platform) {
    return platform == null ? source.name() : platform;
  }
}
