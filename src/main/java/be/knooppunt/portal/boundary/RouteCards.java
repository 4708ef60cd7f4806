package be.knooppunt.portal.boundary;

import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.RouteCard.Stop;
import be.knooppunt.referral.entity.DecidingMandates;
import be.knooppunt.referral.entity.Itinerary;
import be.knooppunt.referral.entity.Itinerary.Quality;
import be.knooppunt.referral.entity.RouteAnswer.Recommendation;
import be.knooppunt.referral.entity.Step;
import be.knooppunt.referral.entity.StepNotice;
import be.knooppunt.referral.entity.Waiting;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Puts itineraries into words. */
@RequestScoped
public class RouteCards {
  @Inject private Labels labels;
  @Inject private Texts texts;

  /** For the container. */
  protected RouteCards() {}

  /** Puts itineraries into words that are given. */
  public RouteCards(Labels labels, Texts texts) {
    this.labels = labels;
    this.texts = texts;
  }

  /**
   * The itineraries of an answer.
   *
   * @param chosen which one is opened, 0 the first
   * @param href the address of each
   */
  public List<RouteCard> of(
      Network network,
      List<Itinerary> itineraries,
      LocalDate day,
      int chosen,
      IntFunction<String> href) {
    List<RouteCard> cards = new ArrayList<>();
    for (int i = 0; i < itineraries.size(); i++) {
      Itinerary one = itineraries.get(i);
      cards.add(
          new RouteCard(
              one,
              title(one),
              waiting(one.waiting()),
              href.apply(i),
              i == chosen,
              one.steps().stream().map(step -> stop(network, step, day)).toList()));
    }
    return cards;
  }

  private String title(Itinerary one) {
    List<String> words = new ArrayList<>();
    for (Quality quality : one.goodAt()) {
      words.add(texts.get("quality." + quality.name()));
    }
    if (words.isEmpty()) {
      return texts.get("quality.OTHER");
    }
    return Labels.upper(String.join(", ", words));
  }

  /** Waiting in words. */
  public String waiting(Waiting waiting) {
    String days = days(waiting.atLeastDays());
    if (waiting.isKnown()) {
      return days;
    }
    return waiting.atLeastDays() == 0
        ? texts.get("waiting.unknown")
        : texts.with("waiting.atLeast", days);
  }

  private String days(int days) {
    if (days == 0) {
      return texts.get("waiting.none");
    }
    if (days < 14) {
      return texts.count("waiting.days", days);
    }
    return days < 60
        ? texts.with("waiting.weeks", Math.round(days / 7.0))
        : texts.with("waiting.months", Math.round(days / 30.0));
  }

  /** Why a way is recommended, and what it asks in return. */
  public String recommendation(Recommendation recommendation) {
    StringBuilder words =
        new StringBuilder(texts.get("recommended." + recommendation.why().name()));
    if (recommendation.moreHandovers() > 0) {
      words
          .append(' ')
          .append(texts.count("recommended.handovers", recommendation.moreHandovers()));
    }
    int days = recommendation.moreDays().orElse(0);
    if (days > 0) {
      words.append(' ').append(texts.with("recommended.days", days(days)));
    }
    return words.toString();
  }

  /** A stop in words. */
  Stop stop(Network network, Step step, LocalDate day) {
    List<String> notices = new ArrayList<>();
    for (StepNotice notice : step.notices()) {
      if (notice == StepNotice.PROJECT) {
        LocalDate until = step.service().validity().until();
        notices.add(
            until == null
                ? texts.get("notice.PROJECT")
                : texts.with("notice.PROJECT_UNTIL", texts.date(until)));
      } else if (notice != StepNotice.ASSUMED) {
        notices.add(texts.get("notice." + notice.name()));
      }
    }
    return new Stop(
        step,
        labels.node(network, step.service(), day),
        step.arrival()
            .map(labels::lineClass)
            .orElse(step.kind() == Step.Arrival.SAME_ORGANISATION ? "lijn-warm lijn-intern" : ""),
        DecidingMandates.at(network, step.service(), day),
        notices);
  }

  /** The need in the words of a worker. */
  public String need(String code) {
    String question = labels.extra(Vocabularies.LIFE_DOMAINS, code, "question");
    return question.isEmpty() ? labels.capital(Vocabularies.LIFE_DOMAINS, code) : question;
  }
}
