package org.digitalresidents.simulate;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded random draws, the same on every machine: only {@code nextLong} is taken from the JDK, and
 * transcendental functions are those of {@link StrictMath}.
 */
final class Chance {
  private final SplittableRandom source;

  private Chance(long seed) {
    this.source = new SplittableRandom(seed);
  }

  /** The draws of one purpose: different purposes, groups or members never share a stream. */
  static Chance of(long seed, Purpose purpose, long first, long second) {
    long hash = mixed(seed + 0x9E3779B97F4A7C15L * purpose.name().hashCode());
    hash = mixed(hash ^ (first + 1) * 0xD1B54A32D192ED03L);
    return new Chance(mixed(hash ^ (second + 1) * 0x8CB92BA72F3D8DD7L));
  }

  /** What draws are made for; its name is hashed, so another purpose changes no other draws. */
  enum Purpose {
    GROUP,
    PERSON,
    COMING,
    TALK,
    WORDS,
    BRAND,
    SHOP,
    GATHERING,
    PLANTED
  }

  /** Uniform in [0, 1). */
  double share() {
    return (source.nextLong() >>> 11) * 0x1.0p-53;
  }

  /** True with the given probability. */
  boolean happens(double probability) {
    return share() < probability;
  }

  /** Uniform in 0 … bound − 1. */
  int below(int bound) {
    return (int) (((source.nextLong() >>> 33) * bound) >>> 31);
  }

  /** Uniform between the ends, both in. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  <T> T oneOf(List<T> list) {
    return list.get(below(list.size()));
  }

  /** The index of one weight, in proportion to it; the last where rounding leaves none. */
  int weighted(double[] weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double left = share() * total;
    int last = weights.length - 1;
    for (int i = 0; i < last; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return last;
  }

  /** Exponential with mean 1. */
  double exponential() {
    return -StrictMath.log(1 - share());
  }

  /** Standard normal, by Box and Muller. */
  double normal() {
    double radius = StrictMath.sqrt(2 * exponential());
    return radius * StrictMath.cos(2 * StrictMath.PI * share());
  }

  double logNormal(double mu, double sigma) {
    return StrictMath.exp(mu + sigma * normal());
  }

  /** How many of a Poisson law; by arrivals, so meant for small means. */
  int poisson(double mean) {
    int count = 0;
    for (double time = exponential(); time < mean; time += exponential()) {
      count++;
    }
    return count;
  }

  /** Gamma with scale 1: Marsaglia and Tsang 2000, with their boost for shapes below 1. */
  double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * StrictMath.pow(1 - share(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = normal();
      double v = 1 + c * x;
      v = v * v * v;
      if (v > 0 && StrictMath.log(1 - share()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
        return d * v;
      }
    }
  }

  double beta(double a, double b) {
    double x = gamma(a);
    return x / (x + gamma(b));
  }

  /** Shares around a mean that add up to 1; a part of mean 0 stays 0. */
  double[] dirichlet(List<Double> mean, double concentration) {
    double[] parts = new double[mean.size()];
    double total = 0;
    for (int i = 0; i < parts.length; i++) {
      double shape = mean.get(i) * concentration;
      parts[i] = shape > 0 ? gamma(shape) : 0;
      total += parts[i];
    }
    for (int i = 0; i < parts.length; i++) {
      parts[i] /= total;
    }
    return parts;
  }

  /** The finalizer of SplitMix64: near numbers become far ones, one to one. */
  static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
