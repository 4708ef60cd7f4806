package be.knooppunt.testing;

import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Obstacle;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Rung;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.referral.entity.Itinerary;
import be.knooppunt.referral.entity.RouteAnswer;
import be.knooppunt.referral.entity.RouteFinder;
import be.knooppunt.referral.entity.RouteQuestion;
import be.knooppunt.referral.entity.Situation;
import be.knooppunt.referral.entity.Start;
import be.knooppunt.referral.entity.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/** Asks the route finder in one line; what is not said has its usual value. */
public record Question(Start from, String need, Situation situation) {
  private static final LocalDate USUAL_DAY = LocalDate.of(2026, 11, 21);

  private static Question usual(Start from, String need) {
    return new Question(from, need, Situation.on(USUAL_DAY));
  }

  /** From a service. */
  public static Question ask(String service, String need) {
    return usual(new Start.AtService(new ServiceId(service)), need);
  }

  /** From any desk of an organisation. */
  public static Question askOrganisation(String organisation, String need) {
    return usual(new Start.AtOrganisation(new OrganisationId(organisation)), need);
  }

  /** From any front door. */
  public static Question askAnyDoor(String need) {
    return usual(new Start.AnyFrontDoor(), need);
  }

  private Question with(UnaryOperator<Parts> change) {
    return new Question(from, need, change.apply(new Parts(situation)).situation());
  }

  /** In a municipality. */
  public Question in(String nisCode) {
    return with(parts -> parts.in(nisCode));
  }

  /** For groups. */
  public Question forGroup(String... codes) {
    return with(parts -> parts.forGroups(codes));
  }

  /** In a language. */
  public Question speaking(String code) {
    return with(parts -> parts.speaking(code));
  }

  /** For a rung of the activation ladder. */
  public Question on(Rung rung) {
    return with(parts -> parts.on(rung));
  }

  /** With these things in the way. */
  public Question avoiding(Obstacle... obstacles) {
    return with(parts -> parts.avoiding(obstacles));
  }

  /** With handovers at least as warm as this. */
  public Question coldest(Handover handover) {
    return with(parts -> parts.coldest(handover));
  }

  /** With at most so many handovers. */
  public Question atMost(int handovers) {
    return with(parts -> parts.atMost(handovers));
  }

  /** With this evidence. */
  public Question with(EvidenceFilter filter) {
    return with(parts -> parts.with(filter));
  }

  /** On a day. */
  public Question on(String date) {
    return with(parts -> parts.on(LocalDate.parse(date)));
  }

  /** The question as the route finder takes it. */
  public RouteQuestion asked() {
    return new RouteQuestion(from, need, situation);
  }

  /** The answer on a network. */
  public RouteAnswer answer(Network network) {
    return RouteFinder.answer(network, asked());
  }

  /** The answer on a drawing. */
  public RouteAnswer answer(DrawnNetwork drawn) {
    return answer(drawn.network());
  }

  /** The itineraries of an answer, none when there is no route. */
  public static List<Itinerary> itineraries(RouteAnswer answer) {
    return answer instanceof RouteAnswer.Found found ? found.itineraries() : List.of();
  }

  /** The itineraries on a drawing as text, such as {@code a -WARM-> b = c}. */
  public List<String> routes(DrawnNetwork drawn) {
    return itineraries(answer(drawn)).stream().map(Question::told).toList();
  }

  /** An itinerary as text; {@code =} is a change of desk within one organisation. */
  public static String told(Itinerary itinerary) {
    StringBuilder text = new StringBuilder();
    for (Step step : itinerary.steps()) {
      switch (step.kind()) {
        case START -> {}
        case SAME_ORGANISATION -> text.append(" = ");
        case HANDOVER ->
            text.append(" -").append(step.arrival().orElseThrow().handover()).append("-> ");
      }
      text.append(step.service().id());
    }
    return text.toString();
  }
}
