package org.digitalresidents.model;

/** Values of {@code group_id} that name no group. */
public final class GroupIds {
  /** The whole community; of an act, that it is tied to no group. */
  public static final String WHOLE_COMMUNITY = "*";

  /** One-to-one chats: no group, and nobody's member. Their acts count for the community. */
  public static final String ONE_TO_ONE = "dm";

  private GroupIds() {}
}
