package be.knooppunt.portal.boundary;

import java.util.List;

/** A group of places where a route may begin, for a list to choose from. */
public record StartOption(String label, List<Choice> choices) {
  /** One place: a service by its id. */
  public record Choice(String value, String label) {}
}
