package org.digitalresidents.lifetime;

/**
 * Adds up the lives of a member that fit what was seen: those that ended in some period since the
 * last active one, and the one that goes on. From one length of a life to the next everything moves
 * by a factor, so a period costs a few divisions; the first is a logarithm, as it may be very
 * small.
 */
final class BgBbLives {
  private final BgBb model;
  private final long x;
  private final double first; // ln of the probability of the shortest life, if it went on
  private long length;
  private double going = 1; // the probability that the life goes on, beside the first
  private double ended; // the sum of those of the lives that ended before

  // Derivatives of ln going by α, β, γ, δ, and the sum of those of the ended, each times its part.
  private final double[] goingSlope = new double[4];
  private final double[] endedSlope = new double[4];

  BgBbLives(BgBb model, long x, long last) {
    this.model = model;
    this.x = x;
    this.length = last;
    double both = model.alpha() + model.beta();
    double leave = model.gamma() + model.delta();
    first =
        RisingFactorial.log(model.alpha(), x)
            + RisingFactorial.log(model.beta(), last - x)
            - RisingFactorial.log(both, last)
            + RisingFactorial.log(model.delta(), last)
            - RisingFactorial.log(leave, last);
    double bothSlope = RisingFactorial.slope(both, last);
    double leaveSlope = RisingFactorial.slope(leave, last);
    goingSlope[0] = RisingFactorial.slope(model.alpha(), x) - bothSlope;
    goingSlope[1] = RisingFactorial.slope(model.beta(), last - x) - bothSlope;
    goingSlope[2] = -leaveSlope;
    goingSlope[3] = RisingFactorial.slope(model.delta(), last) - leaveSlope;
  }

  /** How many periods the life has so far. */
  long length() {
    return length;
  }

  /** One life ends after these periods. */
  void endHere() {
    double leave = model.gamma() + model.delta() + length;
    double part = going * model.gamma() / leave;
    ended += part;
    endedSlope[0] += part * goingSlope[0];
    endedSlope[1] += part * goingSlope[1];
    endedSlope[2] += part * (goingSlope[2] + 1 / model.gamma() - 1 / leave);
    endedSlope[3] += part * (goingSlope[3] - 1 / leave);
  }

  /** The others have one more period, in which the member is not active. */
  void goOn() {
    double silent = model.beta() + length - x;
    double both = model.alpha() + model.beta() + length;
    double stay = model.delta() + length;
    double leave = model.gamma() + model.delta() + length;
    going *= silent / both * (stay / leave);
    goingSlope[0] -= 1 / both;
    goingSlope[1] += 1 / silent - 1 / both;
    goingSlope[2] -= 1 / leave;
    goingSlope[3] += 1 / stay - 1 / leave;
    length++;
  }

  /** Observation ends: ln of the sum of all, with its derivatives. */
  double stillGoing(double[] gradient) {
    double all = ended + going;
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = (endedSlope[i] + going * goingSlope[i]) / all;
    }
    return first + Math.log(all);
  }
}
