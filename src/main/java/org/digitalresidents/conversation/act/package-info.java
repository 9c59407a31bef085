/**
 * What does each message do: ask, answer, share, joke, thank …? Taggers say so of one post at a
 * time, by what the source says, then by structure, then by words; the rules are a file that a
 * community can extend, and a model can be learnt from labels. Reads and writes no tables: who
 * walks along a conversation asks a tagger. Source: S4:7, definitions D, E1, E3; methods 3.1–3.3.
 */
package org.digitalresidents.conversation.act;
