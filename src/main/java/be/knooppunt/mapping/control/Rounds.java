package be.knooppunt.mapping.control;

import be.knooppunt.mapping.entity.PartnerRound;
import be.knooppunt.mapping.entity.RoundPartner;
import java.util.List;
import java.util.Optional;

/** Keeps rounds of questions and what is answered in them. */
public interface Rounds {
  /** Keeps a new round. */
  void add(PartnerRound round);

  /** Keeps that an organisation is asked. */
  void add(RoundPartner partner);

  /** A round. */
  Optional<PartnerRound> find(String id);

  /** The rounds of a partnership, the newest first. */
  List<PartnerRound> listOf(String partnership);

  /** An organisation in a round. */
  Optional<RoundPartner> findPartner(String id);

  /** The organisations of a round. */
  List<RoundPartner> listPartners(String round);
}
