package org.digitalresidents.model;

/**
 * A failure a person can mend: its message says what is wrong, where, and the way out. The exit
 * codes are part of the contract with schedulers.
 */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Exit codes of the command; never 3, 50–52, 101, 137 or 143, which the JVM and Spark use. */
  public enum Exit {
    DONE(0),
    UNEXPECTED(1),
    CALLED_WRONGLY(2),
    QUALITY_GATE(10),
    LOCK_HELD(11),
    INPUT_MISSING(12),
    OUTPUT(13),
    INCOMPATIBLE(14);

    private final int code;

    Exit(int code) {
      this.code = code;
    }

    public int code() {
      return code;
    }
  }

  private final Exit exit;

  public Failure(Exit exit, String message) {
    super(message);
    this.exit = exit;
  }

  public Failure(Exit exit, String message, Throwable cause) {
    super(message, cause);
    this.exit = exit;
  }

  public Exit exit() {
    return exit;
  }
}
