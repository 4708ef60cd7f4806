package be.knooppunt.network.entity;

/** How widely an organisation looks at a situation. */
public enum Lens {
  GENERALIST,
  SPECIALIST,
  SPECIALIST_WITH_GENERALIST_LENS
}
