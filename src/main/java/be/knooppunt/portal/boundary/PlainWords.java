package be.knooppunt.portal.boundary;

import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.network.entity.WaitingBand;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.PlainSheet.Part;
import be.knooppunt.portal.boundary.PlainSheet.Sentence;
import be.knooppunt.referral.entity.PlanStop.WaitsFor;
import be.knooppunt.referral.entity.Step;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a way or a plan for the person it is about, in plain words: no codes, no knooppunt
 * numbers, no words of the trade. Names of houses stay, and their letters are explained once.
 */
@RequestScoped
public class PlainWords {
  /** Letters that stand for a house; each has a sentence that explains it. */
  private static final List<String> LETTERS =
      List.of("OCMW", "CAW", "VDAB", "CGG", "ACV", "ABVV", "GTB", "GOB", "SAAMO");

  private static final String NAME = "\u0001";

  @Inject private Labels labels;
  @Inject private Texts texts;

  /** For the container. */
  protected PlainWords() {}

  /** Writes in words that are given. */
  public PlainWords(Labels labels, Texts texts) {
    this.labels = labels;
    this.texts = texts;
  }

  /** A way in plain words. */
  public PlainSheet of(RouteCard card) {
    List<Part> parts = new ArrayList<>();
    Set<String> explained = new HashSet<>();
    Set<String> open = new TreeSet<>(); // what nobody knows is said once, at the end
    String domain = labels.of(Vocabularies.LIFE_DOMAINS, card.itinerary().metDomain());
    int last = card.stops().size() - 1;
    for (int i = 0; i <= last; i++) {
      RouteCard.Stop stop = card.stops().get(i);
      String when = texts.get(i == 0 ? "plain.now" : i == last ? "plain.last" : "plain.then");
      parts.add(part(when, stop, i == last ? domain : "", false, explained, open));
    }
    parts.add(closing(null, open));
    return new PlainSheet(texts.get("plain.title"), parts);
  }

  /**
   * A plan in plain words.
   *
   * @param unmet codes of the needs that nobody can meet here
   */
  public PlainSheet of(PlanCard card, List<String> unmet) {
    List<Part> parts = new ArrayList<>();
    Set<String> explained = new HashSet<>();
    Set<String> open = new TreeSet<>(); // what nobody knows is said once, at the end
    List<PlanCard.Moment> moments = card.moments();
    for (int i = 0; i < moments.size(); i++) {
      boolean first = true;
      for (PlanCard.Stop stop : moments.get(i).stops()) {
        String when = texts.get(i == 0 ? "plain.now" : first ? "plain.then" : "plain.sameTime");
        String domains =
            labels.listing(
                Vocabularies.LIFE_DOMAINS,
                card.plan().stops().get(stop.place()).meets().stream()
                    .map(met -> met.need())
                    .toList());
        boolean decides =
            moments.stream().flatMap(m -> m.stops().stream()).anyMatch(o -> waits(card, o, stop));
        parts.add(part(when, stop.stop(), domains, decides, explained, open));
        first = false;
      }
    }
    if (!unmet.isEmpty()) {
      parts.add(unmet(unmet));
    }
    @Nullable String keeper = card.keepers().isEmpty() ? null : card.keepers().get(0).node().name();
    parts.add(closing(keeper, open));
    return new PlainSheet(texts.get("plain.title"), parts);
  }

  /** Needs that nobody can meet here, in plain words. */
  public PlainSheet none(List<String> needs) {
    return new PlainSheet(texts.get("plain.title"), List.of(unmet(needs), closing(null, Set.of())));
  }

  private static boolean waits(PlanCard card, PlanCard.Stop other, PlanCard.Stop first) {
    return card.plan().stops().get(other.place()).waitsFor().stream()
        .anyMatch(wait -> wait.stop() == first.place() && wait.why() != WaitsFor.Why.HANDOVER);
  }

  private Part part(
      String when,
      RouteCard.Stop stop,
      String domains,
      boolean decides,
      Set<String> explained,
      Set<String> open) {
    List<Sentence> lines = new ArrayList<>();
    Service service = stop.step().service();
    boolean start = stop.step().kind() == Step.Arrival.START;
    lines.add(say(start ? "plain.here" : "plain.go", service.name()));
    if (!service.name().contains(stop.node().organisation())) {
      lines.add(say("plain.of", stop.node().organisation()));
    }
    explain(service.name() + " " + stop.node().organisation(), explained, lines);
    stop.step()
        .arrival()
        .ifPresent(path -> lines.add(say("plain.handover." + path.handover().name())));
    if (stop.step().kind() == Step.Arrival.SAME_ORGANISATION) {
      lines.add(say("plain.sameHouse"));
    }
    if (!domains.isEmpty()) {
      lines.add(spoken(texts.with("plain.helps", domains)));
    }
    if (decides) {
      lines.add(say("plain.decides"));
    }
    contact(service, start, lines, open);
    if (!start && service.waitingBand() == WaitingBand.UNKNOWN) {
      open.add("plain.wait.UNKNOWN");
    } else if (!start) {
      lines.add(say("plain.wait." + service.waitingBand().name()));
    }
    return new Part(when, each(lines), service.documents());
  }

  private void contact(Service service, boolean start, List<Sentence> lines, Set<String> open) {
    Service.Contact contact = service.contact();
    if (contact.address() != null) {
      lines.add(say("plain.address", contact.address()));
    }
    if (contact.phone() != null) {
      lines.add(linked(say("plain.phone", contact.phone()), "tel:" + contact.phone()));
    }
    if (contact.email() != null) {
      lines.add(linked(say("plain.email", contact.email()), "mailto:" + contact.email()));
    }
    if (contact.openingHours() != null) {
      lines.add(say("plain.open.hours", PlainHours.of(contact.openingHours(), texts)));
    }
    if (contact.howToApply() != null) {
      lines.add(say("plain.apply", contact.howToApply()));
    }
    boolean known = contact.phone() != null || contact.address() != null || contact.email() != null;
    if (!start && !known) {
      open.add("plain.ask");
    }
  }

  private void explain(String names, Set<String> explained, List<Sentence> lines) {
    for (String letters : LETTERS) {
      if (names.matches("(?s).*\\b" + letters + "\\b.*") && explained.add(letters)) {
        lines.add(say("plain.letters." + letters));
      }
    }
  }

  private Part unmet(List<String> needs) {
    List<Sentence> lines = new ArrayList<>();
    for (String need : needs) {
      String words = labels.of(Vocabularies.LIFE_DOMAINS, need);
      lines.add(spoken(texts.with("plain.unmet", words)));
    }
    lines.add(say("plain.notYou"));
    lines.add(say("plain.goOn"));
    return new Part(texts.get("plain.notYet"), each(lines), List.of());
  }

  private Part closing(@Nullable String keeper, Set<String> open) {
    List<Sentence> lines = new ArrayList<>();
    open.forEach(key -> lines.add(say(key)));
    if (keeper != null) {
      lines.add(say("plain.keeper", keeper));
    }
    lines.add(say("plain.no"));
    lines.add(say("plain.along"));
    return new Part(texts.get("plain.good"), each(lines), List.of());
  }

  /** One sentence a line, also where a text has several. */
  private static List<Sentence> each(List<Sentence> lines) {
    List<Sentence> each = new ArrayList<>();
    for (Sentence line : lines) {
      String[] pieces = line.before().split("(?<=[.?]) (?=\\p{Lu})", -1);
      for (int i = 0; i < pieces.length - 1; i++) {
        each.add(spoken(pieces[i]));
      }
      each.add(new Sentence(pieces[pieces.length - 1], line.name(), line.after(), line.href()));
    }
    return each;
  }

  private Sentence say(String key) {
    return spoken(texts.get(key));
  }

  private static Sentence spoken(String text) {
    return new Sentence(text, "", "", "");
  }

  /** A sentence with a name at its place. */
  private Sentence say(String key, String name) {
    String[] around = texts.with(key, NAME).split(NAME, -1);
    return new Sentence(around[0], name, around[around.length - 1], "");
  }

  private static Sentence linked(Sentence sentence, String href) {
    return new Sentence(sentence.before(), sentence.name(), sentence.after(), href);
  }
}
