/**
 * Reads the public dump of a Stack Exchange site: Posts.xml, Users.xml, Votes.xml, Comments.xml and
 * Badges.xml, in which each row is a line. Questions and answers become acts with their threads,
 * votes become reactions and acceptances, users become joins and a roster. The other files of a
 * dump (PostHistory, PostLinks, Tags) tell of no act and are skipped.
 *
 * <p>Sources: the dumps are at <a
 * href="https://archive.org/details/stackexchange">archive.org/details/stackexchange</a>; what the
 * columns and the numbers of types mean is written at <a
 * href="https://meta.stackexchange.com/questions/2677">meta.stackexchange.com/questions/2677</a>.
 */
package org.digitalresidents.intake.stackexchange;
