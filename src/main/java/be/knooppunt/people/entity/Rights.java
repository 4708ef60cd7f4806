package be.knooppunt.people.entity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody may do, as it follows from their role assignments. Nothing is allowed that no grant
 * allows. Which partnerships lie in a region is not known here: {@link #regions} names the regions.
 */
public record Rights(Set<Grant> grants) {
  /** A visitor's: none. */
  public static final Rights NONE = new Rights(Set.of());

  private static final List<Role> WIDEST_FIRST =
      List.of(
          Role.ADMINISTRATOR,
          Role.COORDINATOR,
          Role.EDITOR,
          Role.FRONTLINE_WORKER,
          Role.READER,
          Role.REGIONAL_READER);
  private static final Set<Role> SIGNALLERS =
      Set.of(Role.FRONTLINE_WORKER, Role.EDITOR, Role.COORDINATOR);
  private static final Set<Role> PROPOSERS = Set.of(Role.EDITOR, Role.COORDINATOR);

  /** Keeps its own copy. */
  public Rights {
    grants = Set.copyOf(grants);
  }

  /** Those of role assignments. */
  public static Rights of(Collection<RoleAssignment> assignments) {
    return new Rights(
        Set.copyOf(assignments.stream().map(RoleAssignment::grant).distinct().toList()));
  }

  private boolean has(String partnership, Set<Role> roles) {
    return mayAdminister()
        || grants.stream()
            .anyMatch(g -> partnership.equals(g.partnership()) && roles.contains(g.role()));
  }

  /** Looks after this installation. */
  public boolean mayAdminister() {
    return grants.contains(Grant.administrator());
  }

  /** Reads what a partnership does not show to everybody. */
  public boolean mayReadInside(String partnership) {
    return has(partnership, Set.of(Role.values()));
  }

  /** Tells what works and what does not. */
  public boolean maySignal(String partnership) {
    return has(partnership, SIGNALLERS);
  }

  /** Proposes a change to any record of the partnership. */
  public boolean mayPropose(String partnership) {
    return has(partnership, PROPOSERS);
  }

  /** Changes records of one of these organisations; a coordinator those of all. */
  public boolean mayEdit(String partnership, Collection<String> organisations) {
    return mayCoordinate(partnership)
        || organisations.stream()
            .anyMatch(organisation -> grants.contains(Grant.editor(partnership, organisation)));
  }

  /** Leads the partnership. */
  public boolean mayCoordinate(String partnership) {
    return has(partnership, Set.of(Role.COORDINATOR));
  }

  /** Is an editor or more, somewhere in the partnership or in any. */
  public boolean isEditorIn(Optional<String> partnership) {
    return mayAdminister()
        || grants.stream()
            .anyMatch(
                g ->
                    PROPOSERS.contains(g.role())
                        && partnership.map(p -> p.equals(g.partnership())).orElse(true));
  }

  /** The widest role in a partnership. */
  public Optional<Role> roleIn(String partnership) {
    return grants.stream()
        .filter(g -> g.role() == Role.ADMINISTRATOR || partnership.equals(g.partnership()))
        .map(Grant::role)
        .min(Comparator.comparingInt(WIDEST_FIRST::indexOf));
  }

  /** The organisations of which one is an editor in a partnership. */
  public Set<String> organisationsIn(String partnership) {
    Set<String> found = new TreeSet<>();
    for (Grant grant : grants) {
      String organisation = grant.organisation();
      if (organisation != null && partnership.equals(grant.partnership())) {
        found.add(organisation);
      }
    }
    return found;
  }

  /** The partnerships in which one has a role, by id. */
  public Set<String> partnerships() {
    Set<String> found = new TreeSet<>();
    for (Grant grant : grants) {
      String partnership = grant.partnership();
      if (partnership != null) {
        found.add(partnership);
      }
    }
    return found;
  }

  /** The regions of which one reads all partnerships. */
  public Set<String> regions() {
    Set<String> found = new TreeSet<>();
    for (Grant grant : grants) {
      String region = grant.region();
      if (region != null) {
        found.add(region);
      }
    }
    return found;
  }
}
