package be.knooppunt.portal.boundary.compare;

import be.knooppunt.compare.entity.Trend;
import be.knooppunt.compare.entity.Trend.Event;
import be.knooppunt.network.entity.Membership;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkRecord;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.platform.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What explains the steps of a trend, in sentences. */
@RequestScoped
public class TrendEvents {
  /** How many days the page tells of. */
  private static final int MOST_DAYS = 60;

  private static final List<RecordKind> KINDS =
      List.of(
          RecordKind.SERVICE,
          RecordKind.ORGANISATION,
          RecordKind.MEMBERSHIP,
          RecordKind.TIE,
          RecordKind.PATH,
          RecordKind.MANDATE);

  @Inject private MomentWords words;
  @Inject private Texts texts;

  /**
   * A day on which something begins or has ended.
   *
   * @param number by which the pictures name it; 0 when they have no point there
   */
  public record Day(int number, String date, List<String> sentences) {}

  List<Day> of(Network network, Trend trend) {
    Map<LocalDate, List<Event>> byDay = new TreeMap<>();
    trend
        .events()
        .forEach(event -> byDay.computeIfAbsent(event.day(), day -> new ArrayList<>()).add(event));
    List<Day> days = new ArrayList<>();
    int number = 0;
    for (Map.Entry<LocalDate, List<Event>> entry : byDay.entrySet()) {
      boolean isPoint = entry.getValue().get(0).isPoint();
      number += isPoint ? 1 : 0;
      List<String> sentences = new ArrayList<>();
      entry.getValue().forEach(event -> add(sentences, network, event));
      days.add(new Day(isPoint ? number : 0, texts.date(entry.getKey()), sentences));
    }
    return days.size() <= MOST_DAYS ? days : days.stream().filter(day -> day.number() > 0).toList();
  }

  private void add(List<String> sentences, Network network, Event event) {
    String turn = event.begins() ? "begins" : "over";
    Map<OrganisationId, List<String>> projects = new LinkedHashMap<>();
    Map<RecordKind, Integer> counts = new TreeMap<>();
    List<String> services = new ArrayList<>();
    for (RecordKey key : event.records()) {
      Optional<Service> service =
          key.kind() == RecordKind.SERVICE
              ? network.findService(new ServiceId(key.id()))
              : Optional.empty();
      if (service.isPresent() && !service.get().structural()) {
        projects
            .computeIfAbsent(service.get().organisation(), id -> new ArrayList<>())
            .add(service.get().name());
      } else {
        counts.merge(key.kind(), 1, Integer::sum);
        service.map(Service::name).ifPresent(services::add);
      }
    }
    projects.forEach(
        (carrier, names) ->
            sentences.add(
                texts.format(
                    "time.event.project." + turn,
                    network.getOrganisation(carrier).nameOn(event.day()),
                    texts.count("time.count.SERVICE", names.size()),
                    String.join(", ", names))));
    List<String> others = new ArrayList<>();
    for (RecordKind kind : KINDS) {
      int count = counts.getOrDefault(kind, 0);
      if (count > 0) {
        String said = texts.count("time.count." + kind, count);
        List<String> names = kind == RecordKind.SERVICE ? services : names(network, event, kind);
        others.add(names.isEmpty() ? said : said + " (" + words.some(names) + ")");
      }
    }
    if (!others.isEmpty()) {
      sentences.add(texts.with("time.event." + turn, String.join(", ", others)));
    }
  }

  private static List<String> names(Network network, Event event, RecordKind kind) {
    if (kind != RecordKind.ORGANISATION && kind != RecordKind.MEMBERSHIP) {
      return List.of();
    }
    return event.records().stream()
        .filter(key -> key.kind() == kind)
        .map(key -> network.findOrganisation(new OrganisationId(key.subject())))
        .flatMap(Optional::stream)
        .map(one -> one.nameOn(event.day()))
        .toList();
  }

  /** On how many records of the map nobody wrote when they began, of how many. */
  static int[] undated(Network network) {
    int undated = 0;
    int all = 0;
    for (List<? extends NetworkRecord> some :
        List.of(network.services(), network.paths(), network.ties())) {
      for (NetworkRecord record : some) {
        all++;
        undated += record.validity().from() == null ? 1 : 0;
      }
    }
    for (Membership member : network.members()) {
      all++;
      undated += member.validity().from() == null ? 1 : 0;
    }
    return new int[] {undated, all};
  }
}
