package org.digitalresidents.testing;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Tells what large runs by hand take. */
public final class Stopwatch {
  private Stopwatch() {}

  /** Seconds by the clock, and those the processors worked: on a shared machine these say more. */
  public static void time(String what, Runnable work) {
    long from = System.nanoTime();
    double workedFrom = worked();
    work.run();
    System.out.printf(
        "%s: %.1f s, of work %.1f s%n",
        what, (System.nanoTime() - from) / 1e9, worked() - workedFrom);
  }

  /** Seconds that the processors have worked for this process. */
  public static double worked() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return system.getProcessCpuTime() / 1e9;
  }
}
