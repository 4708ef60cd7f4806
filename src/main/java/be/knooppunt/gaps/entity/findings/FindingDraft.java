package be.knooppunt.gaps.entity.findings;

import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.ServiceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A finding while a rule puts it together. */
final class FindingDraft {
  private final FindingKey key;
  private Severity severity = Severity.LOW;
  private final List<ServiceId> services = new ArrayList<>();
  private final List<OrganisationId> organisations = new ArrayList<>();
  private final List<PathId> paths = new ArrayList<>();
  private final Map<String, List<String>> codes = new TreeMap<>();
  private final Map<String, Double> figures = new TreeMap<>();
  private @Nullable LocalDate fallsAwayOn;

  private FindingDraft(FindingKey key) {
    this.key = key;
  }

  static FindingDraft of(FindingKind kind, String... about) {
    return new FindingDraft(new FindingKey(kind, List.of(about)));
  }

  FindingDraft as(Severity weight) {
    severity = weight;
    return this;
  }

  FindingDraft service(ServiceId id) {
    services.add(id);
    return this;
  }

  FindingDraft services(Collection<ServiceId> ids) {
    services.addAll(ids);
    return this;
  }

  FindingDraft organisation(OrganisationId id) {
    organisations.add(id);
    return this;
  }

  FindingDraft organisations(Collection<OrganisationId> ids) {
    organisations.addAll(ids);
    return this;
  }

  FindingDraft paths(Collection<PathId> ids) {
    paths.addAll(ids);
    return this;
  }

  FindingDraft codes(String role, Collection<String> values) {
    if (!values.isEmpty()) {
      codes.put(role, values.stream().sorted().toList());
    }
    return this;
  }

  FindingDraft code(String role, @Nullable String value) {
    return value == null ? this : codes(role, List.of(value));
  }

  FindingDraft figure(String name, double value) {
    figures.put(name, value);
    return this;
  }

  FindingDraft fallsAway(@Nullable LocalDate day) {
    fallsAwayOn = day;
    return this;
  }

  Finding made() {
    return new Finding(
        key,
        severity,
        services.stream().distinct().toList(),
        organisations.stream().distinct().toList(),
        paths.stream().distinct().toList(),
        codes,
        figures,
        fallsAwayOn);
  }
}
