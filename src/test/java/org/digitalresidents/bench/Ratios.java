package org.digitalresidents.bench;

import static org.digitalresidents.bench.Thing.ANALYSIS_DUCK;
import static org.digitalresidents.bench.Thing.ANALYSIS_OURS;
import static org.digitalresidents.bench.Thing.ANALYSIS_SPARK;
import static org.digitalresidents.bench.Thing.DAY_ANALYSIS;
import static org.digitalresidents.bench.Thing.DAY_INTAKE;
import static org.digitalresidents.bench.Thing.INTAKE_DUCK;
import static org.digitalresidents.bench.Thing.INTAKE_OURS;
import static org.digitalresidents.bench.Thing.SCAN;

import java.util.ArrayList;
import java.util.List;

/** The numbers that have targets. */
final class Ratios {
  private final List<Result> results;
  private final Result start;
  private final double heap;

  /**
   * @param results by size, ascending
   * @param start the same of a thousand acts
   * @param heap gigabytes that each engine had, and that therefore sufficed
   */
  Ratios(List<Result> results, Result start, double heap) {
    this.results = results;
    this.start = start;
    this.heap = heap;
  }

  List<Ratio> all() {
    Result most = results.get(results.size() - 1);
    List<Ratio> all = new ArrayList<>();
    all.add(
        of("analysis, all its tables / DuckDB", most, ANALYSIS_OURS, ANALYSIS_DUCK, 0.5, false));
    all.add(withoutRoles(most));
    all.add(of("intake / DuckDB", most, INTAKE_OURS, INTAKE_DUCK, 1.0, false));
    all.add(
        of("Spark SQL / analysis, all its tables", most, ANALYSIS_SPARK, ANALYSIS_OURS, 5, true));
    all.add(of("analysis / bare scan", most, ANALYSIS_OURS, SCAN, 3, false));
    all.add(growth("growth exponent of the analysis", ANALYSIS_OURS));
    all.add(growth("growth exponent of intake", INTAKE_OURS));
    all.add(heapFor(most));
    all.add(addedDay(results.get(0)));
    all.add(shuffled(most));
    return all;
  }

  private Ratio of(
      String what, Result in, Thing above, Thing below, double target, boolean isAtLeast) {
    return new Ratio(
        what,
        in.wall(above) / in.wall(below),
        beyondStart(in, above) / beyondStart(in, below),
        target,
        isAtLeast);
  }

  /** Of no table that roles writes is there a SQL. */
  private Ratio withoutRoles(Result in) {
    return new Ratio(
        "the same without roles / DuckDB",
        (in.wall(ANALYSIS_OURS) - roles(in)) / in.wall(ANALYSIS_DUCK),
        (beyondStart(in, ANALYSIS_OURS) - roles(in) + roles(start))
            / beyondStart(in, ANALYSIS_DUCK),
        0.5,
        false);
  }

  private static double roles(Result in) {
    return in.has(ANALYSIS_OURS) ? in.of(ANALYSIS_OURS).parts().getOrDefault("roles", 0.0) : 0;
  }

  private Ratio growth(String what, Thing thing) {
    Result least = results.get(0);
    Result most = results.get(results.size() - 1);
    double size = (double) most.acts() / least.acts();
    return new Ratio(
        what,
        exponent(size, most.wall(thing) / least.wall(thing)),
        exponent(size, beyondStart(most, thing) / beyondStart(least, thing)),
        1.05,
        false);
  }

  /** The power of the size that time grows with; NaN of one size. */
  static double exponent(double size, double time) {
    return size == 1 ? Double.NaN : Math.log(time) / Math.log(size);
  }

  private Ratio addedDay(Result in) {
    double whole = in.wall(INTAKE_OURS) + in.wall(ANALYSIS_OURS);
    double day = in.wall(DAY_INTAKE) + in.wall(DAY_ANALYSIS);
    double fixed = start.wall(INTAKE_OURS) + start.wall(ANALYSIS_OURS);
    return new Ratio(
        "a day added / all anew", day / whole, (day - fixed) / (whole - fixed), 0.05, false);
  }

  /** Asked of a hundred million acts; that fewer fit says nothing. */
  private Ratio heapFor(Result in) {
    double sufficed = in.acts() >= 100_000_000 ? heap : Double.NaN;
    return new Ratio("heap that sufficed for 100 M acts, GB", sufficed, Double.NaN, 2, false);
  }

  private static Ratio shuffled(Result in) {
    double bytes = in.has(ANALYSIS_OURS) ? in.of(ANALYSIS_OURS).shuffled() : Double.NaN;
    return new Ratio(
        "bytes shuffled by the analysis / bytes of activity",
        bytes / in.activityBytes(),
        Double.NaN,
        0.2,
        false);
  }

  /** NaN where the noise of starting exceeds it. */
  private double beyondStart(Result in, Thing thing) {
    double beyond = in.wall(thing) - start.wall(thing);
    return beyond > 0 ? beyond : Double.NaN;
  }
}
