package org.digitalresidents.intake.text;

import org.digitalresidents.model.Rejection;

/**
 * Carries the reason why a record cannot become an act from the rule that found it to the loop that
 * reports it. Has no stack trace: a damaged file throws one per line.
 */
public final class BadRecord extends Exception {
  private static final long serialVersionUID = 1L;

  private final Rejection reason;

  public BadRecord(Rejection reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  public Rejection reason() {
    return reason;
  }

  public String detail() {
    return getMessage();
  }
}
