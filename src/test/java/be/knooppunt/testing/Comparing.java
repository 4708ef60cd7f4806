package be.knooppunt.testing;

import be.knooppunt.compare.control.ComparePartnerships;
import be.knooppunt.compare.control.ReadColumns;
import be.knooppunt.gaps.control.ReadCoverage;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.control.Networks;
import java.util.concurrent.Executor;

/** Comparing networks without a portal; there are no snapshots. */
public final class Comparing {
  private Comparing() {}

  /**
   * What compares some networks.
   *
   * @param atOnce how many organisations are compared while somebody waits
   */
  public static ComparePartnerships of(Networks networks, Executor later, int atOnce) {
    return new ComparePartnerships(
        networks, columns(networks), new ReadCoverage(new Lookups(networks)), later, atOnce);
  }

  /** What reads the columns of comparisons. */
  public static ReadColumns columns(Networks networks) {
    return new ReadColumns(
        networks,
        new Lookups(networks),
        (network, snapshot) -> {
          throw Lookups.unknown("snapshot", snapshot);
        });
  }
}
