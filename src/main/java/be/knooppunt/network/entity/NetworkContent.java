package be.knooppunt.network.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a network is made of, as read from a store or written down in a test.
 *
 * @param partnership whose network it is; empty for all of them together
 * @param outside services that others refer to but that are not the partnership's own
 */
public record NetworkContent(
    Optional<Partnership> partnership,
    List<Organisation> organisations,
    List<Service> services,
    List<Mandate> mandates,
    List<ReferralPath> paths,
    List<CategoryPath> categoryPaths,
    List<Tie> ties,
    List<Membership> members,
    List<Placement> placements,
    Set<ServiceId> outside) {

  /** Keeps its own copies. */
  public NetworkContent {
    organisations = List.copyOf(organisations);
    services = List.copyOf(services);
    mandates = List.copyOf(mandates);
    paths = List.copyOf(paths);
    categoryPaths = List.copyOf(categoryPaths);
    ties = List.copyOf(ties);
    members = List.copyOf(members);
    placements = List.copyOf(placements);
    outside = Set.copyOf(outside);
  }

  /**
   * This content with edits applied, nothing of which is written: what the map would be. Records of
   * other partnerships count as inside when an edit puts them in.
   */
  public NetworkContent with(List<Edit> edits) {
    return new NetworkContent(
        EditedRecords.last(partnership.stream().toList(), Partnership.class, edits),
        EditedRecords.of(organisations, Organisation.class, edits),
        EditedRecords.of(services, Service.class, edits),
        EditedRecords.of(mandates, Mandate.class, edits),
        EditedRecords.of(paths, ReferralPath.class, edits),
        EditedRecords.of(categoryPaths, CategoryPath.class, edits),
        EditedRecords.of(ties, Tie.class, edits),
        EditedRecords.members(members, partnership, edits),
        EditedRecords.placements(placements, partnership, edits),
        outside);
  }
}
