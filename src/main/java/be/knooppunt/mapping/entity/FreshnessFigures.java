package be.knooppunt.mapping.entity;

import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Freshness;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkRecord;
import be.knooppunt.network.entity.ReviewRhythm;
import java.time.LocalDate;
import java.util.List;

/**
 * How fresh the services and paths of a network are, and what they rest on.
 *
 * @param records how many services and paths there are on the day
 * @param fresh how many of them were verified within their rhythm
 * @param confirmed how many rest on both sides or on practice
 * @param stated how many rest on a document, a page or one side
 * @param assumed how many are an assumption
 */
public record FreshnessFigures(int records, int fresh, int confirmed, int stated, int assumed) {
  /** The figures on a day. */
  public static FreshnessFigures of(Network network, LocalDate today) {
    int[] counts = new int[5];
    count(network.services(), ReviewRhythm.SERVICE, today, counts);
    count(network.paths(), ReviewRhythm.PATH, today, counts);
    return new FreshnessFigures(counts[0], counts[1], counts[2], counts[3], counts[4]);
  }

  private static void count(
      List<? extends NetworkRecord> records, ReviewRhythm rhythm, LocalDate today, int[] counts) {
    for (NetworkRecord record : records) {
      if (record.isShown(today, EvidenceFilter.ALL)) {
        counts[0]++;
        boolean isFresh = rhythm.on(today, record.provenance().verifiedOn()) == Freshness.FRESH;
        counts[1] += isFresh ? 1 : 0;
        Evidence evidence = record.provenance().evidence();
        counts[2] += evidence == Evidence.AGREED || evidence == Evidence.OBSERVED ? 1 : 0;
        counts[3] += evidence == Evidence.STATED || evidence == Evidence.SOURCED ? 1 : 0;
        counts[4] += evidence == Evidence.ASSUMED ? 1 : 0;
      }
    }
  }

  /** The share that is fresh in whole percents, rounded down; 0 when there is nothing. */
  public int freshPercent() {
    return records == 0 ? 0 : fresh * 100 / records;
  }
}
