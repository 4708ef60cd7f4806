package be.knooppunt.network.entity;

import java.util.OptionalInt;

/** How long until the first contact, in bands. Days for adding up: vocabulary waiting-bands. */
public enum WaitingBand {
  NOW(2),
  WEEK(7),
  MONTH(28),
  QUARTER(90),
  LONGER(180),
  CLOSED(-1),
  UNKNOWN(-1);

  private final int days;

  WaitingBand(int days) {
    this.days = days;
  }

  /** Days to count with; empty when closed or unknown. */
  public OptionalInt days() {
    return days < 0 ? OptionalInt.empty() : OptionalInt.of(days);
  }
}
