package be.knooppunt.learning.control.progress;

import be.knooppunt.gaps.control.ReadFindings;
import be.knooppunt.gaps.entity.findings.Finding;
import be.knooppunt.gaps.entity.findings.FindingKind;
import be.knooppunt.learning.control.content.ModuleLibrary;
import be.knooppunt.learning.entity.content.Audience;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.progress.ModuleProgress;
import be.knooppunt.learning.entity.progress.SuggestedModule;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.people.entity.Role;
import be.knooppunt.platform.config.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Suggests what to learn next, from one's role and from what the map of the partnership shows. */
@ApplicationScoped
public class SuggestPath {
  @Inject private ModuleLibrary library;
  @Inject private ReadProgress progress;
  @Inject private ReadFindings findings;
  @Inject private Lookups lookups;
  @Inject private CurrentRights rights;
  @Inject private Clock clock;

  /** For the container. */
  protected SuggestPath() {}

  /** For whom a role makes somebody learn. */
  public static Audience audience(Role role) {
    return switch (role) {
      case COORDINATOR, ADMINISTRATOR -> Audience.COORD;
      case REGIONAL_READER -> Audience.REGION;
      case READER, FRONTLINE_WORKER, EDITOR -> Audience.NEW;
    };
  }

  /** What whoever asks could do next in a partnership, with the reasons. */
  @Transactional
  public List<SuggestedModule> suggest(String partnership) {
    String me = rights.requireAccountId();
    List<LearningModule> modules = library.modules(partnership);
    Map<String, ModuleProgress> now = new HashMap<>();
    for (LearningModule module : modules) {
      now.put(module.id().text(), progress.of(me, partnership, module.id()));
    }
    Audience role = rights.roleIn(partnership).map(SuggestPath::audience).orElse(Audience.NEW);
    return SuggestedModule.path(modules, now, role, found(partnership));
  }

  private Map<FindingKind, Integer> found(String partnership) {
    Map<FindingKind, Integer> found = new EnumMap<>(FindingKind.class);
    List<Finding> all =
        findings
            .read(lookups.network(partnership), TimeSource.today(clock), EvidenceFilter.ALL)
            .all();
    for (Finding finding : all) {
      found.merge(finding.key().kind(), 1, Integer::sum);
    }
    return found;
  }
}
