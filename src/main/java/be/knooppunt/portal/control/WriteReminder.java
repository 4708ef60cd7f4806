package be.knooppunt.portal.control;

import be.knooppunt.gaps.control.NameGaps;
import be.knooppunt.gaps.entity.register.Gap;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.platform.config.Settings;
import be.knooppunt.platform.mail.Letter;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.entity.WaitingCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Writes reminders: numbers, names of gaps and links, and nothing about a person. */
@ApplicationScoped
public class WriteReminder {
  /** How many gaps a letter names. */
  private static final int MOST = 30;

  private static final int LONGEST_LINE = 300;
  private static final String LINE = "\n";

  @Inject private NameGaps nameGaps;
  @Inject private Settings settings;

  /** For the container. */
  protected WriteReminder() {}

  /** Writes with names. */
  public WriteReminder(NameGaps nameGaps, Settings settings) {
    this.nameGaps = nameGaps;
    this.settings = settings;
  }

  /** What waits in the partnerships that somebody coordinates. */
  public Letter forCoordinator(String to, Texts texts, Map<Partnership, WaitingCounts> waiting) {
    StringBuilder text = begin(texts);
    waiting.forEach(
        (partnership, counts) -> {
          text.append(texts.with("register.letter.coordinator", partnership.name())).append(LINE);
          counts
              .named()
              .forEach(
                  (name, number) ->
                      text.append("- ")
                          .append(texts.count("register.waiting." + name, number))
                          .append(LINE));
          String base = settings.address() + "/" + partnership.id().value();
          text.append(texts.with("register.letter.list", base + "/werklijst"))
              .append(LINE)
              .append(texts.with("register.letter.register", base + "/hiaten/opvolging"))
              .append(LINE + LINE);
        });
    return new Letter(to, texts.get("register.letter.subject"), end(texts, text));
  }

  /** The gaps that somebody follows up and whose day has passed or comes soon. */
  public Letter forOwner(String to, Texts texts, Map<Network, List<Gap>> gaps, LocalDate today) {
    StringBuilder text = begin(texts);
    text.append(texts.get("register.letter.gaps")).append(LINE);
    int left = MOST;
    for (Map.Entry<Network, List<Gap>> entry : gaps.entrySet()) {
      for (Gap gap : entry.getValue()) {
        LocalDate due = gap.facts().dueOn();
        if (due != null && left-- > 0) {
          text.append(line(entry.getKey(), gap, due, texts, today)).append(LINE);
        }
      }
    }
    text.append(LINE);
    return new Letter(to, texts.get("register.letter.subject.owner"), end(texts, text));
  }

  private String line(Network network, Gap gap, LocalDate due, Texts texts, LocalDate today) {
    String name = nameGaps.name(network, gap.findingKey(), texts);
    String words =
        texts.with(
            due.isBefore(today) ? "register.letter.overdue" : "register.letter.soon",
            name.length() > LONGEST_LINE ? name.substring(0, LONGEST_LINE) + "…" : name,
            texts.date(due));
    String base = network.partnership().map(p -> "/" + p.id().value()).orElse("");
    return "- " + words + LINE + "  " + settings.address() + base + "/hiaten/opvolging/" + gap.id();
  }

  private static StringBuilder begin(Texts texts) {
    return new StringBuilder(texts.get("register.letter.hello")).append(LINE + LINE);
  }

  private String end(Texts texts, StringBuilder text) {
    return text.append(texts.with("register.letter.end", settings.address() + "/account"))
        .append(LINE)
        .toString();
  }
}
