package org.digitalresidents.network;

/** A member's own ties: to how many persons they reply, and how many reply to them. */
record Ties(long repliedTo, long repliedBy, long mutual) {

  /** Of a node of a graph and of the same graph turned round. */
  static Ties of(int node, ReplyGraph replied, ReplyGraph replying) {
    long mutual = 0;
    int a = replied.begin(node);
    int b = replying.begin(node);
    while (a < replied.end(node) && b < replying.end(node)) {
      int difference = Integer.compare(replied.target(a), replying.target(b));
      mutual += difference == 0 ? 1 : 0;
      a += difference <= 0 ? 1 : 0;
      b += difference >= 0 ? 1 : 0;
    }
    return new Ties(replying.degree(node), replied.degree(node), mutual);
  }

  /** The mutual ones among all. */
  double reciprocity() {
    return (double) mutual / (repliedTo + repliedBy - mutual);
  }

  /**
   * {@code (a − q) / √(a + q)}: 0 where both are as many, or there is neither. Source: Zhang,
   * Ackerman and Adamic, WWW 2007.
   */
  static double z(long a, long q) {
    return a + q == 0 ? 0 : (a - q) / Math.sqrt((double) a + q);
  }
}
