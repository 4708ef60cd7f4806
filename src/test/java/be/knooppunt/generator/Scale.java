package be.knooppunt.generator;

/** How far an organisation of size L works from the municipality where it is. */
enum Scale {
  LOCAL(1),
  ZONE(5),
  REGION(20),
  FLANDERS(Geography.MUNICIPALITIES);

  private final int size;

  Scale(int size) {
    this.size = size;
  }

  /** How many municipalities are in one area of this scale. */
  int size() {
    return size;
  }

  /** The first municipality of the area around a municipality. */
  int first(int municipality) {
    return municipality / size * size;
  }
}
