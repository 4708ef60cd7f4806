package be.knooppunt.gaps.entity.findings;

import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.ServiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something on the map by which people may get stuck, with what shows it. Its words are made from
 * the texts of its kind; nothing here is written for one language.
 *
 * @param services the services it is about, and those that show it
 * @param organisations the organisations it is about
 * @param paths the paths that show it
 * @param codes codes of vocabularies or municipalities by role: {@code need}, {@code group}, {@code
 *     municipality}, {@code sector}
 * @param figures numbers that its sentence names, by name, for example {@code doors} and {@code of}
 * @param fallsAwayOn the last day on which it still works; null when it has no such day
 */
public record Finding(
    FindingKey key,
    Severity severity,
    List<ServiceId> services,
    List<OrganisationId> organisations,
    List<PathId> paths,
    Map<String, List<String>> codes,
    Map<String, Double> figures,
    @Nullable LocalDate fallsAwayOn) {
  /** Keeps its own copies. */
  public Finding {
    services = List.copyOf(services);
    organisations = List.copyOf(organisations);
    paths = List.copyOf(paths);
    codes = Map.copyOf(codes);
    figures = Map.copyOf(figures);
  }
}
