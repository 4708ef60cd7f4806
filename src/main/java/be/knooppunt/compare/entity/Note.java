package be.knooppunt.compare.entity;

import java.util.List;

/**
 * Something to mind when reading a comparison, with the columns it is about.
 *
 * @param columns their ids; empty when it is about all of them
 * @param about what the sentence names: counts, days or codes, as {@link Kind} says
 */
public record Note(Kind kind, List<String> columns, List<String> about) {
  /** Keeps its own copies. */
  public Note {
    columns = List.copyOf(columns);
    about = List.copyOf(about);
  }

  /** What there is to mind. */
  public enum Kind {
    /** So few parties that one of them changes everything; about: how many. */
    SMALL,
    /** Networks of different size: their densities say nothing beside each other; about: sizes. */
    SIZES_DIFFER,
    /** The columns are about different days; about: the days. */
    DAYS_DIFFER,
    /** Some columns show the map as it was, others what is known now. */
    KNOWLEDGE_DIFFERS,
    /** Partnerships beside regions: what belongs to them follows another rule. */
    BOUNDARIES_DIFFER,
    /** It declares no needs, so nothing can be said of its coverage. */
    NO_NEEDS,
    /** Different needs are declared; about: how many all have, and how many only some. */
    NEEDS_DIFFER,
    /** What is known rests on different evidence; about: the assumed shares in percent. */
    EVIDENCE_DIFFERS,
    /** Partners were asked, and so many answered; about: answered, asked. */
    RESPONSE,
    /** Nobody asked the partners yet. */
    NOT_ASKED,
    /** Municipalities merged; about: old codes and the new one. */
    MERGED,
    /** The number of inhabitants is of a day; about: that day. */
    INHABITANTS_ON
  }
}
