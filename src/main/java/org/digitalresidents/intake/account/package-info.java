/**
 * Lists of accounts that stand beside exports: who is staff, who is a bot, which are one person.
 */
package org.digitalresidents.intake.account;
