package be.knooppunt.people.control;

import java.util.List;
import java.util.Optional;

/**
 * What has to be known of the map to give roles in it. The map is another component's; it answers
 * here, and the second implementation is the one of the tests.
 */
public interface KnownPartnerships {
  /** Something that a role can hold for, with the name people know it by. */
  record Named(String id, String name) {}

  /** All partnerships, by name. */
  List<Named> list();

  /** A partnership by its id. */
  Optional<Named> find(String partnership);

  /** The organisations of a partnership, by name. */
  List<Named> listOrganisations(String partnership);

  /** All regions, by name. */
  List<Named> listRegions();

  /** The partnerships that work in a region. */
  List<String> listIn(String region);
}
