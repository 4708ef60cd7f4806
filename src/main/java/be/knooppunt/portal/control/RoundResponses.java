package be.knooppunt.portal.control;

import be.knooppunt.compare.control.ResponseRates;
import be.knooppunt.mapping.control.HoldRound;
import be.knooppunt.mapping.entity.PartnerRound;
import be.knooppunt.mapping.entity.RoundPartner;
import be.knooppunt.network.entity.PartnershipId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Knows from the rounds of questions how many partners answered. */
@ApplicationScoped
public class RoundResponses implements ResponseRates {
  @Inject private HoldRound holdRound;

  @Override
  public Optional<Rate> latest(PartnershipId partnership) {
    return holdRound.listOf(partnership.value()).stream().findFirst().map(this::rate);
  }

  private Rate rate(PartnerRound round) {
    List<RoundPartner> partners = holdRound.listPartners(round);
    long answered = partners.stream().filter(p -> p.submittedAt().isPresent()).count();
    return new Rate((int) answered, partners.size());
  }
}
