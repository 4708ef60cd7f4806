package be.knooppunt.learning.control.certificate;

import be.knooppunt.learning.entity.certificate.CertificateStatus;
import be.knooppunt.learning.entity.certificate.StatusBits;
import java.util.function.IntUnaryOperator;

/**
 * Gives each certificate a place in a status list: any that is free, so that its number does not
 * tell when it was given or by whom.
 */
final class StatusPlaces {
  /** A list is left when half of it is taken, so that a free place is found soon. */
  private static final int MOST = StatusBits.LENGTH / 2;

  private StatusPlaces() {}

  /** The number of the list in which places are given when so many are taken. */
  static int listOf(int taken) {
    return taken / MOST;
  }

  /**
   * Takes a place.
   *
   * @param draw gives any number from zero up to its argument
   */
  static int take(Certificates certificates, IntUnaryOperator draw) {
    int first = listOf(certificates.countStatuses()) * StatusBits.LENGTH;
    int place = first + draw.applyAsInt(StatusBits.LENGTH);
    while (certificates.findStatus(place).isPresent()) {
      place = first + draw.applyAsInt(StatusBits.LENGTH);
    }
    certificates.addStatus(new CertificateStatus(place));
    return place;
  }
}
