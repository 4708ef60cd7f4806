package be.knooppunt.testing;

import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.referral.entity.Itinerary;
import be.knooppunt.referral.entity.RouteAnswer;
import be.knooppunt.referral.entity.RouteFinder;
import be.knooppunt.referral.entity.RouteQuestion;
import be.knooppunt.referral.entity.Start;
import be.knooppunt.referral.entity.Step;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the route finder in one line; what is not said has its usual value. */
public record Question(
    Start from,
    String need,
    @Nullable String place,
    @Nullable String group,
    @Nullable String language,
    @Nullable Handover coldest,
    int most,
    EvidenceFilter evidence,
    LocalDate day) {
  private static final LocalDate USUAL_DAY = LocalDate.of(2026, 11, 21);

  private static Question usual(Start from, String need) {
    return new Question(
        from,
        need,
        null,
        null,
        null,
        null,
        RouteQuestion.USUAL_HANDOVERS,
        EvidenceFilter.ALL,
        USUAL_DAY);
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

  /** In a municipality. */
  public Question in(String nisCode) {
    return new Question(from, need, nisCode, group, language, coldest, most, evidence, day);
  }

  /** For a group. */
  public Question forGroup(String code) {
    return new Question(from, need, place, code, language, coldest, most, evidence, day);
  }

  /** In a language. */
  public Question speaking(String code) {
    return new Question(from, need, place, group, code, coldest, most, evidence, day);
  }

  /** With handovers at least as warm as this. */
  public Question coldest(Handover handover) {
    return new Question(from, need, place, group, language, handover, most, evidence, day);
  }

  /** With at most so many handovers. */
  public Question atMost(int handovers) {
    return new Question(from, need, place, group, language, coldest, handovers, evidence, day);
  }

  /** With this evidence. */
  public Question with(EvidenceFilter filter) {
    return new Question(from, need, place, group, language, coldest, most, filter, day);
  }

  /** On a day. */
  public Question on(String date) {
    return new Question(
        from, need, place, group, language, coldest, most, evidence, LocalDate.parse(date));
  }

  /** The question as the route finder takes it. */
  public RouteQuestion asked() {
    return new RouteQuestion(from, need, place, group, language, coldest, most, evidence, day);
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
