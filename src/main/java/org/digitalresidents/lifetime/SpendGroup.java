package org.digitalresidents.lifetime;

/** Members who bought again equally often and spent the same on the mean; both positive. */
public record SpendGroup(long purchases, double mean, long members) {}
