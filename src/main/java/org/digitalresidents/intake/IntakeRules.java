package org.digitalresidents.intake;

import java.io.Serializable;

/**
 * Rules for every record of an import, whatever its format.
 *
 * @param accountLists hash of the lists of accounts; null where there are none
 * @param pseudonyms null where ids are stored in clear
 */
public record IntakeRules(
    IntakeOptions options,
    Accounts accounts,
    String accountLists,
    Pseudonyms pseudonyms,
    TextPolicy text,
    RejectedRaw rejectedRaw)
    implements Serializable {}
