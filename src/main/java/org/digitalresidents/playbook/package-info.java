/**
 * What to do next, about whom, and how to find out whether it does any good; and whom to ask why
 * they are silent. Rules that a community writes look at what other rooms found out about members
 * and groups; guardrails forbid what would do harm.
 *
 * <p>Reads the spells, tiers, roles, stages, states, rungs, heroes and values of members, their
 * questions and posts, the diagnosis of groups and their league; writes {@code playbook}, {@code
 * playbook_rule} and {@code interview_sample}. Source: definitions I4 and I9.
 */
package org.digitalresidents.playbook;
