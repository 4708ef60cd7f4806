package be.knooppunt.generator;

/** How far an organisation of size L works from the municipality where it is. */
enum Scale {
  LOCAL(0, 1),
  ZONE(1, 5),
  REGION(2, 20),
  FLANDERS(3, Geography.MUNICIPALITIES);

  private final int number;
  private final int size;

  Scale(int number, int size) {
    this.number = number;
    this.size = size;
  }

  /** From 0, the nearest first. */
  int number() {
    return number;
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
