package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.control.NameGaps;
import be.knooppunt.gaps.entity.register.Gap;
import be.knooppunt.gaps.entity.register.GapEvent;
import be.knooppunt.gaps.entity.register.GapFacts;
import be.knooppunt.gaps.entity.register.GapNote;
import be.knooppunt.gaps.entity.register.GapOrder;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.people.control.Accounts;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes of gaps what pages show. */
@RequestScoped
public class GapWords {
  static final String REASONS = "gap-reasons";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  @Inject private NameGaps nameGaps;
  @Inject private Accounts accounts;
  @Inject private Labels labels;
  @Inject private Texts texts;
  @Inject private Site site;

  /** Something that happened, in words. */
  public record HistoryLine(String at, String title, String by, List<String> changes) {}

  /** A note with who wrote it. */
  public record NoteLine(String at, String by, String words) {}

  GapRow row(Network network, Gap gap) {
    GapFacts facts = gap.facts();
    LocalDate today = site.today();
    String base = site.base() + "/hiaten/";
    return new GapRow(
        gap.id(),
        base + "opvolging/" + gap.id(),
        base + "bevinding/" + gap.findingKey() + evidence(gap.evidence()),
        nameGaps.kind(gap.findingKey(), texts),
        nameGaps.about(network, gap.findingKey(), texts),
        facts.state(),
        gap.severity(),
        facts.because(),
        facts.reason().isEmpty() ? "" : labels.capital(REASONS, facts.reason()),
        organisation(network, facts.organisation()),
        facts.role(),
        facts.dueOn() == null ? "" : texts.date(facts.dueOn()),
        facts.isOverdue(today),
        facts.isDueWithin(today, GapOrder.SOON),
        gap.isOnMap(),
        texts.get("register.evidence." + gap.evidence()),
        texts.date(gap.firstSeen()),
        gap.lastSeen().map(texts::date).orElse(""),
        gap.version());
  }

  private static String evidence(EvidenceFilter filter) {
    return switch (filter) {
      case CONFIRMED -> "?bewijs=bevestigd";
      case STATED -> "?bewijs=vermeld";
      case ALL -> "";
    };
  }

  String organisation(Network network, String id) {
    return id.isEmpty()
        ? ""
        : network
            .findOrganisation(new OrganisationId(id))
            .map(found -> found.nameOn(site.today()))
            .orElse(id);
  }

  /** Who has an account, by sign-in name; a former member when it is gone. */
  String person(String account) {
    return accounts.nameOf(account).orElseGet(() -> texts.get("register.who.former"));
  }

  /** The history, the latest first; who did it is named inside only. */
  List<HistoryLine> history(Network network, List<GapEvent> events, boolean inside) {
    List<HistoryLine> lines = new ArrayList<>();
    GapFacts before = GapFacts.NEW;
    for (GapEvent event : events) {
      String by =
          event
              .actor()
              .filter(actor -> inside)
              .map(actor -> texts.with("register.event.by", person(actor)))
              .orElse("");
      String version =
          event.networkVersion().isPresent()
              ? texts.with(
                  "register.event.version", String.valueOf(event.networkVersion().getAsLong()))
              : "";
      lines.add(
          new HistoryLine(
              moment(event.at()),
              texts.get("register.event." + event.action()),
              by.isEmpty() ? version : by,
              changes(network, before, event.facts(), inside)));
      before = event.facts();
    }
    Collections.reverse(lines);
    return lines;
  }

  private List<String> changes(Network network, GapFacts before, GapFacts after, boolean inside) {
    List<String> changes = new ArrayList<>();
    if (before.state() != after.state()) {
      changes.add(
          texts.with(
              "register.event.change",
              texts.get("register.field.STATE"),
              texts.get("register.state." + after.state())));
    }
    change(changes, "BECAUSE", before.because(), after.because(), Function.identity());
    change(
        changes, "REASON", before.reason(), after.reason(), code -> labels.capital(REASONS, code));
    change(
        changes,
        "ORGANISATION",
        before.organisation(),
        after.organisation(),
        id -> organisation(network, id));
    change(changes, "ROLE", before.role(), after.role(), Function.identity());
    if (inside) {
      change(changes, "ACCOUNT", before.account(), after.account(), this::person);
    }
    change(
        changes,
        "DUE_ON",
        day(before.dueOn()),
        day(after.dueOn()),
        day -> texts.date(LocalDate.parse(day)));
    return changes;
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private void change(
      List<String> changes,
      String field,
      String before,
      String after,
      Function<String, String> words) {
    if (!before.equals(after)) {
      String name = texts.get("register.field." + field);
      changes.add(
          after.isEmpty()
              ? texts.with("register.event.removed", name)
              : texts.with("register.event.change", name, words.apply(after)));
    }
  }

  List<NoteLine> notes(List<GapNote> notes) {
    List<NoteLine> lines = new ArrayList<>();
    for (GapNote note : notes) {
      lines.add(
          new NoteLine(
              moment(note.writtenAt()),
              texts.with("register.event.by", person(note.writtenBy())),
              note.words()));
    }
    Collections.reverse(lines);
    return lines;
  }

  private String moment(Instant at) {
    ZonedDateTime moment = at.atZone(TimeSource.BRUSSELS);
    return texts.date(moment.toLocalDate()) + ", " + TIME.format(moment);
  }
}
