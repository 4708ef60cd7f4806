package be.knooppunt.learning.entity.questions;

/** What can be asked about the local map. */
public enum NetworkTemplate {
  /** Who holds the mandate for something. */
  MANDATE_HOLDER,
  /** Who may decide about something. */
  DECIDER,
  /** How people are handed over from one service to another. */
  HANDOVER_KIND,
  /** Who offers a type of service. */
  OFFERS_TYPE,
  /** To which sector an organisation belongs. */
  SECTOR_OF
}
