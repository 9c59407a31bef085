package org.digitalresidents.conversation.link;

import static org.digitalresidents.conversation.link.ChatText.assertLinks;

import org.digitalresidents.conversation.Linker;
import org.junit.jupiter.api.Test;

/** Each rule at work; what is expected is what its sentence says. */
class GroundTest {
  private final Linker rules = LinkerKind.RULES.linker(Names.ids());

  @Test
  void aProgramAnswersTheCommandAndElseStarts() {
    assertLinks(
        rules,
        "0 ann            | how do I mount it?   | start",
        "1 bob            | !mount               | start",
        "1 ann            | hurry                | 0 continuation",
        "1 helpbot by=bot | See the page on that | 1 turn", // not ann, who spoke last
        "9 cid            | bye                  | start",
        "9 cid            | all                  | 4 continuation",
        "9 cid            | of                   | 5 continuation",
        "9 cid            | you                  | 6 continuation",
        "9 helpbot by=bot | News of today        | start"); // the command is five posts back
  }

  @Test
  void oneAddsToWhatOneToldSomebodyWhoIsSilent() {
    assertLinks(
        rules,
        "0 ann | where is it?          | start",
        "1 bob | ann: under /mnt       | 0 mention",
        "1 bob | ann: or under /media  | 1 continuation",
        "2 cid | nice day              | start",
        "2 bob | ann: I mean           | 2 continuation",
        "3 cid | indeed                | 3 continuation",
        "3 bob | ann: did you look?    | 0 mention", // asks, so of what she said
        "9 bob | ann: there            | 0 mention"); // more than five minutes later
  }

  @Test
  void oneAnswersWhoSpokeToOne() {
    assertLinks(
        rules,
        "0 ann | bob: are you there?   | start",
        "0 cid | nobody is             | start",
        "1 bob | ann: yes              | 0 mention",
        "1 ann | fine                  | 2 turn",
        "2 bob | ann: so what is it    | 3 mention", // she went on, to nobody
        "2 ann | cid: wait             | 1 mention",
        "3 ann | bob: the disk         | 4 mention",
        "3 ann | cid: so               | 1 mention",
        "4 bob | ann: which?           | 6 mention"); // not her word to cid
  }

  @Test
  void oneSpeaksToSomebodyWhoHadNotSpokenToOne() {
    assertLinks(
        rules,
        "0 ann   | is it safe?          | start",
        "1 ann   | anyway               | 0 continuation",
        "2 bob   | try it, ann          | 1 mention",
        "3 cid   | bob: why             | 2 mention", // bob spoke to ann
        "70 dan  | ann: still here?     | start"); // silent for more than an hour
  }

  @Test
  void whoeverIsPresentIsAddressedFirst() {
    assertLinks(
        rules,
        "0 ann   | hello all            | start",
        "70 bob  | hello                | start",
        "71 cid  | ann, bob: good night | 1 mention"); // ann left an hour ago
  }

  @Test
  void oneTakesTheTurnOneWasGiven() {
    assertLinks(
        rules,
        "0 ann   | good                 | start",
        "1 bob   | ann: morning         | 0 mention",
        "1 cid   | ann: hi              | 0 mention",
        "11 ann  | hi                   | 2 turn", // ten minutes later, the latest
        "12 bob  | ann: so              | 3 mention",
        "23 ann  | well                 | start"); // eleven minutes later
  }

  @Test
  void thePartnerOfATalkNeedsNoName() {
    assertLinks(
        rules,
        "0 ann   | does it work         | start",
        "0 bob   | ann: no              | 0 mention",
        "1 ann   | bob: pity            | 1 mention",
        "1 bob   | it is                | 2 turn",
        "1 ann   | oh                   | 3 turn",
        "1 cid   | what                 | start",
        "1 ann   | well                 | 4 continuation"); // cid is no partner of hers
  }

  @Test
  void oneGoesOnOrAsksAnew() {
    assertLinks(
        rules,
        "0 ann  | my disk is full       | start",
        "9 bob  | a                     | start",
        "9 bob  | b                     | 1 continuation",
        "10 ann | what now?             | 0 continuation", // the third post on
        "10 bob | c                     | 2 continuation",
        "10 bob | d                     | 4 continuation",
        "10 bob | e                     | 5 continuation",
        "10 ann | and the log too       | 3 continuation",
        "10 bob | f                     | 6 continuation",
        "10 bob | g                     | 8 continuation",
        "10 bob | h                     | 9 continuation",
        "10 ann | which shell is best?  | start", // the fourth post on
        "22 ann | bash                  | start"); // eleven minutes and more
  }
}
