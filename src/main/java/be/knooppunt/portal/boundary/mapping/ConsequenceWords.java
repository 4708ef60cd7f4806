package be.knooppunt.portal.boundary.mapping;

import be.knooppunt.mapping.entity.Consequences;
import be.knooppunt.mapping.entity.Links;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a change does, in sentences. */
@RequestScoped
public class ConsequenceWords {
  private static final int MOST_NAMES = 3;
  private static final int MOST_LINES = 8;

  @Inject private Labels labels;
  @Inject private Texts texts;
  @Inject private Site site;

  /**
   * A sentence.
   *
   * @param kind good when people can go further by it, bad when somebody loses a way, else note
   */
  public record Line(String text, String kind) {
    Line(String text, boolean good) {
      this(text, good ? "good" : "bad");
    }
  }

  /** The sentences; none when nothing is different. */
  public List<Line> of(Consequences found, Network before, Network after) {
    List<Line> lines = new ArrayList<>();
    if (!found.newNeeds().isEmpty()) {
      lines.add(new Line(needs("mapping.effect.newNeeds", found.newNeeds()), true));
    }
    if (!found.lostNeeds().isEmpty()) {
      lines.add(new Line(needs("mapping.effect.lostNeeds", found.lostNeeds()), false));
    }
    changes(lines, "mapping.effect.opened", found.opened(), after, true);
    changes(lines, "mapping.effect.closed", found.closed(), before, false);
    if (!found.found().isEmpty()) {
      lines.add(new Line(named("mapping.effect.found", found.found(), after), true));
    }
    if (!found.cutOff().isEmpty()) {
      lines.add(new Line(named("mapping.effect.cutOff", found.cutOff(), before), false));
    }
    links(lines, "mapping.effect.onlyLink", List.copyOf(found.onlyLinks()), after, "note");
    links(lines, "mapping.effect.secured", List.copyOf(found.secured()), after, "good");
    if (found.partsBefore() != found.partsAfter()) {
      String key = found.partsAfter() > found.partsBefore() ? "split" : "joined";
      lines.add(
          new Line(
              texts.with("mapping.effect." + key, found.partsBefore(), found.partsAfter()),
              key.equals("joined")));
    }
    return lines;
  }

  private String needs(String key, List<String> needs) {
    String names = labels.listing("life-domains", needs);
    return texts.with(key + (needs.size() == 1 ? ".one" : ".many"), needs.size(), names);
  }

  private void changes(
      List<Line> lines,
      String key,
      List<Consequences.Change> changes,
      Network network,
      boolean good) {
    for (Consequences.Change change : changes.stream().limit(MOST_LINES).toList()) {
      lines.add(
          new Line(
              texts.with(
                  key,
                  labels.capital("life-domains", change.need()),
                  names(change.starts(), network)),
              good));
    }
    if (changes.size() > MOST_LINES) {
      lines.add(new Line(texts.with("mapping.effect.more", changes.size() - MOST_LINES), good));
    }
  }

  private void links(
      List<Line> lines, String key, List<Links.Link> links, Network network, String kind) {
    ServiceWords words = new ServiceWords(network, site.today());
    for (Links.Link link : links.stream().limit(MOST_NAMES).toList()) {
      lines.add(
          new Line(
              texts.with(key, words.text(link.one().value()), words.text(link.other().value())),
              kind));
    }
    if (links.size() > MOST_NAMES) {
      lines.add(new Line(texts.with(key + ".more", links.size() - MOST_NAMES), kind));
    }
  }

  private String named(String key, List<ServiceId> services, Network network) {
    return texts.with(
        key + (services.size() == 1 ? ".one" : ".many"), services.size(), names(services, network));
  }

  private String names(List<ServiceId> services, Network network) {
    ServiceWords words = new ServiceWords(network, site.today());
    String names =
        services.stream()
            .limit(MOST_NAMES)
            .map(id -> words.text(id.value()))
            .collect(Collectors.joining(", "));
    return services.size() > MOST_NAMES
        ? texts.with("mapping.effect.andMore", names, services.size() - MOST_NAMES)
        : names;
  }
}
