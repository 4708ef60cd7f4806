package be.knooppunt.people.control;

import be.knooppunt.people.entity.RoleAssignment;
import java.util.List;
import java.util.Optional;

/** Keeps who has which role where. The second implementation is the one of the tests. */
public interface RoleAssignments {
  /** Keeps a new one. */
  void add(RoleAssignment assignment);

  /** The one with an id. */
  Optional<RoleAssignment> find(String id);

  /** Those of an account. */
  List<RoleAssignment> listOf(String accountId);

  /** Those that hold in a partnership. */
  List<RoleAssignment> listIn(String partnership);

  /** All of them. */
  List<RoleAssignment> listAll();

  /** Takes one away; false when it is not there. */
  boolean remove(String id);
}
