package be.knooppunt.portal.boundary;

import org.jspecify.annotations.Nullable;

/**
 * A knooppunt as pages draw it.
 *
 * @param number knooppunt number; empty for a service that has none
 * @param sector key of the map sector, for example {@code inkomen}
 * @param until when it ends or ended, in words; null when no end is known
 */
public record Node(
    String id,
    String number,
    String name,
    String shortName,
    String organisation,
    String organisationHref,
    String href,
    String sector,
    boolean generalist,
    boolean project,
    boolean assumed,
    boolean outside,
    @Nullable String until) {

  /** The classes that give it its shape, colour and rings. */
  public String classes() {
    StringBuilder classes = new StringBuilder("kp kp-").append(sector);
    if (generalist || project) {
      classes.append(" is-hub");
    }
    if (project) {
      classes.append(" is-tijdelijk");
    }
    if (outside) {
      classes.append(" is-buiten");
    }
    if (number.length() > 2) {
      classes.append(" is-lang");
    }
    return classes.toString();
  }
}
