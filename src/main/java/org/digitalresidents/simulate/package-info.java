/**
 * What a community's log looks like when the truth about it is known: a seeded generator of the
 * sports-health brand's chat groups that source text 004 tells of, and the truth beside the log.
 * Every analysis can be held against it: who plays which part, when they leave and why, which
 * question a message answers, which gathering was held.
 *
 * <p>Reads nothing. Writes lines of {@code activity} and three files of truth: {@code
 * truth_member}, {@code truth_message}, {@code truth_event}. Text 004 gives the picture: dozens of
 * groups, over ten thousand members, daily pushes, few answers, five kinds of speakers, rituals,
 * gatherings. It gives no rates: those are ours, stated in {@link
 * org.digitalresidents.simulate.World} and its parts, chosen once and not tuned to any analysis.
 *
 * <p>A log is a function of the seed and the world: the same bytes on every machine, in every zone,
 * with any number of threads. A group is written day by day, and nothing of it is kept but its
 * members and what is still pending, so memory does not grow with the log.
 */
package org.digitalresidents.simulate;
