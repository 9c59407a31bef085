package org.digitalresidents.conversation.act;

import java.io.Serializable;
import java.util.Arrays;

/** A tree of words by their characters. Nodes are numbered from 0, the root. */
final class CharTrie implements Serializable {
  static final int NONE = -1;

  private static final long serialVersionUID = 1L;
  private static final long EMPTY = -1;

  private long[] edges = newEdges(1 << 10);
  private int[] children = new int[1 << 10];
  private int nodes = 1;

  /** The node of a word, grown where it is not there yet. */
  int add(String word) {
    int node = 0;
    for (int i = 0; i < word.length(); i++) {
      int child = child(node, word.charAt(i));
      node = child == NONE ? grow(node, word.charAt(i)) : child;
    }
    return node;
  }

  int child(int node, char c) {
    long edge = edge(node, c);
    int slot = slot(edge);
    while (edges[slot] != EMPTY) {
      if (edges[slot] == edge) {
        return children[slot];
      }
      slot = (slot + 1) & (edges.length - 1);
    }
    return NONE;
  }

  int nodes() {
    return nodes;
  }

  private int grow(int node, char c) {
    if (nodes * 2 > edges.length) {
      widen();
    }
    put(edge(node, c), nodes);
    return nodes++;
  }

  private void put(long edge, int child) {
    int slot = slot(edge);
    while (edges[slot] != EMPTY) {
      slot = (slot + 1) & (edges.length - 1);
    }
    edges[slot] = edge;
    children[slot] = child;
  }

  private void widen() {
    long[] oldEdges = edges;
    int[] oldChildren = children;
    edges = newEdges(oldEdges.length * 2);
    children = new int[edges.length];
    for (int i = 0; i < oldEdges.length; i++) {
      if (oldEdges[i] != EMPTY) {
        put(oldEdges[i], oldChildren[i]);
      }
    }
  }

  private int slot(long edge) {
    return (int) ((edge * 0x9E3779B97F4A7C15L) >>> 32) & (edges.length - 1);
  }

  private static long edge(int node, char c) {
    return ((long) node << Character.SIZE) | c;
  }

  private static long[] newEdges(int size) {
    long[] edges = new long[size];
    Arrays.fill(edges, EMPTY);
    return edges;
  }
}
