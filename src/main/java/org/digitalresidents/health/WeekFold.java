package org.digitalresidents.health;

import java.time.LocalDate;

/** Folds what holds of one place, in time, and tells of each week when it is over. */
interface WeekFold {
  /** The next fact. */
  void see(Fact fact, LocalDate week);

  /** The week is over; the next facts are of later ones. */
  void tell(LocalDate week, Points out);
}
