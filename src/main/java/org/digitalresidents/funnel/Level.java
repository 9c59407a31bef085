package org.digitalresidents.funnel;

import java.util.ArrayList;
import java.util.List;

/** The chains that end at one step and from which one may still go on. */
final class Level {
  private final FunnelSpec spec;
  private final int number;
  private final boolean isPlain;
  private final long longestGap;
  private final List<Chain> chains = new ArrayList<>(1);

  Level(FunnelSpec spec, int number) {
    this.spec = spec;
    this.number = number;
    this.isPlain = spec.isPlainAfter(number);
    this.longestGap =
        spec.steps().subList(number, spec.size()).stream()
            .mapToLong(FunnelSpec.Step::after)
            .max()
            .orElse(0);
  }

  int number() {
    return number;
  }

  /** The chains as they are now. */
  List<Chain> chains() {
    return List.copyOf(chains);
  }

  void remove(Chain chain) {
    chains.remove(chain);
  }

  void addAll(Level other) {
    chains.addAll(other.chains);
  }

  /** Adds a chain, and drops those that can never lead further than another. */
  void add(Chain chain, long now) {
    for (Chain other : chains) {
      if (isAtLeastAsGood(other, chain, now)) {
        return;
      }
    }
    chains.removeIf(other -> isAtLeastAsGood(chain, other, now));
    chains.add(chain);
  }

  /**
   * With limits between steps a nearer last step is better, but with a least time between them only
   * once that has passed.
   */
  private boolean isAtLeastAsGood(Chain one, Chain other, long now) {
    if (one.start() < other.start()) {
      return false;
    }
    if (isPlain || one.last() == other.last()) {
      return true;
    }
    return one.last() > other.last() && now - one.last() >= longestGap;
  }

  /**
   * Drops chains whose time is up, and those that another has become better than since the least
   * time after its last step has passed.
   */
  void forget(long now) {
    chains.removeIf(chain -> !isInTime(chain, now));
    if (longestGap > 0) {
      long latestStart = Long.MIN_VALUE;
      for (int i = chains.size() - 1; i >= 0; i--) { // the nearest last step first
        Chain chain = chains.get(i);
        boolean isReady = now - chain.last() >= longestGap;
        if (isReady && chain.start() <= latestStart) {
          chains.remove(i);
        } else if (isReady) {
          latestStart = chain.start();
        }
      }
    }
  }

  boolean isLive(long now) {
    return chains.stream().anyMatch(chain -> isInTime(chain, now));
  }

  private boolean isInTime(Chain chain, long now) {
    if (now - chain.start() > spec.window()) {
      return false;
    }
    for (int step = number + 1; step <= spec.size(); step++) {
      if (now - chain.last() <= spec.step(step).within()) {
        return true;
      }
      if (!spec.step(step).isOptional()) {
        return false;
      }
    }
    return false;
  }
}
