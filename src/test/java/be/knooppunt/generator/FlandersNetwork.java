package be.knooppunt.generator;

import java.util.List;

/**
 * The network of size L as numbers: what the files hold and what the records are made from.
 *
 * @param planted how many of the first arcs belong to the ring and to planted defects; the rest was
 *     drawn by chance
 */
record FlandersNetwork(
    long seed,
    double scale,
    FlandersServices made,
    ArcList arcs,
    int planted,
    FlandersRecipe.Defects defects) {

  List<MadeOrganisation> organisations() {
    return made.organisations;
  }

  List<MadeService> services() {
    return made.services;
  }

  /** The first services are the front doors, one in each municipality. */
  boolean isFrontDoor(int service) {
    return service < Geography.MUNICIPALITIES;
  }

  MadeSector sectorOf(int service) {
    return made.sectorOf(service);
  }
}
