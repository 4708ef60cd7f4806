package be.knooppunt.people.entity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A role and where it holds: in a partnership, for an organisation in it, in a region, or in the
 * whole installation. Which of them goes with which role is checked here.
 */
public record Grant(
    Role role,
    @Nullable String partnership,
    @Nullable String organisation,
    @Nullable String region) {
  private static final char BETWEEN = '|';

  /**
   * Checks that the role has what it needs, and nothing else.
   *
   * @throws IllegalArgumentException when it has not
   */
  public Grant {
    boolean isLocal = role != Role.REGIONAL_READER && role != Role.ADMINISTRATOR;
    boolean fits =
        (partnership != null) == isLocal
            && (organisation != null) == (role == Role.EDITOR)
            && (region != null) == (role == Role.REGIONAL_READER);
    if (!fits) {
      throw new IllegalArgumentException("This is not where " + role + " can hold");
    }
  }

  /** A role in a partnership: reader, frontline worker or coordinator. */
  public static Grant in(String partnership, Role role) {
    return new Grant(role, partnership, null, null);
  }

  /** An editor for an organisation in a partnership. */
  public static Grant editor(String partnership, String organisation) {
    return new Grant(Role.EDITOR, partnership, organisation, null);
  }

  /** A reader of all partnerships of a region. */
  public static Grant region(String code) {
    return new Grant(Role.REGIONAL_READER, null, null, code);
  }

  /** Who looks after the installation. */
  public static Grant administrator() {
    return new Grant(Role.ADMINISTRATOR, null, null, null);
  }

  /** As one line of text, for a link that is kept. */
  public String text() {
    return role.name()
        + BETWEEN
        + empty(partnership)
        + BETWEEN
        + empty(organisation)
        + BETWEEN
        + empty(region);
  }

  private static String empty(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** Reads such a line; empty when it is none. */
  public static Optional<Grant> parse(String text) {
    String[] parts = text.split("\\" + BETWEEN, -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Grant(Role.valueOf(parts[0]), given(parts[1]), given(parts[2]), given(parts[3])));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static @Nullable String given(String part) {
    return part.isEmpty() ? null : part;
  }
}
