package org.digitalresidents.intake;

/** Something a record told, as a reader found it: rules that hold for every format come after. */
public sealed interface Draft permits ActDraft, SnapshotDraft, ProfileDraft, GroupDraft {}
