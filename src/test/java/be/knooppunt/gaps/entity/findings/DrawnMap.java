package be.knooppunt.gaps.entity.findings;

import be.knooppunt.network.entity.DeclaredNeed;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Feedback;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.Membership;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.Provenance;
import be.knooppunt.network.entity.Reference;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Tie;
import be.knooppunt.network.entity.Validity;
import be.knooppunt.testing.DrawnNetwork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A drawn network with what a drawing lacks: what the partnership declares as needed, sectors,
 * feedback, ties and the day on which all was checked. Findings are asked for on {@link #DAY}.
 */
final class DrawnMap {
  static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private final DrawnNetwork drawing;
  private final List<DeclaredNeed> needs = new ArrayList<>();
  private final Map<String, String> sectors = new HashMap<>();
  private final Map<String, Feedback> feedback = new HashMap<>();
  private final List<Tie> ties = new ArrayList<>();
  private @Nullable LocalDate checked = DAY;
  private Thresholds thresholds = Thresholds.USUAL;

  DrawnMap(DrawnNetwork drawing) {
    this.drawing = drawing;
  }

  static DrawnMap of(String... lines) {
    return new DrawnMap(DrawnNetwork.of(lines));
  }

  DrawnNetwork drawing() {
    return drawing;
  }

  DrawnMap needs(String need, @Nullable String group) {
    needs.add(new DeclaredNeed(need, group, null, null, null, null));
    return this;
  }

  DrawnMap sector(String organisation, String sector) {
    sectors.put(organisation, sector);
    return this;
  }

  DrawnMap feedback(String path, Feedback agreed) {
    feedback.put(path, agreed);
    return this;
  }

  DrawnMap tie(String a, String b, @Nullable LocalDate until) {
    ties.add(
        new Tie(
            "t" + ties.size(),
            new be.knooppunt.network.entity.OrganisationId(a),
            new be.knooppunt.network.entity.OrganisationId(b),
            "JOINT_CASE",
            null,
            null,
            Provenance.of(be.knooppunt.network.entity.Evidence.AGREED),
            new Validity(null, until)));
    return this;
  }

  DrawnMap checked(@Nullable LocalDate day) {
    checked = day;
    return this;
  }

  DrawnMap limit(Limit limit, double value) {
    thresholds = thresholds.with(limit, value);
    return this;
  }

  private Provenance checked(Provenance provenance) {
    return new Provenance(
        provenance.evidence(), provenance.source(), checked, null, provenance.identifiers());
  }

  private Organisation made(Organisation one) {
    return new Organisation(
        one.id(),
        one.names(),
        null,
        sectors.getOrDefault(one.id().value(), one.sector()),
        one.lens(),
        null,
        null,
        null,
        null,
        checked(one.provenance()),
        one.validity());
  }

  private ReferralPath made(ReferralPath path) {
    return new ReferralPath(
        path.id(),
        path.from(),
        path.to(),
        path.handover(),
        path.status(),
        feedback.getOrDefault(path.id().value(), Feedback.ON_OUTCOME),
        path.consent(),
        path.documents(),
        path.about(),
        path.onlyForDomains(),
        path.onlyForGroups(),
        path.firstContact(),
        null,
        null,
        null,
        checked(path.provenance()),
        path.validity());
  }

  private Mandate made(Mandate m) {
    return new Mandate(
        m.id(),
        m.organisation(),
        m.services(),
        m.function(),
        m.breadth(),
        m.powers(),
        m.gatekeeping(),
        m.basis(),
        m.discretion(),
        m.legalSource(),
        m.over(),
        m.forGroups(),
        m.within(),
        m.note(),
        checked(m.provenance()),
        m.validity());
  }

  Network network() {
    NetworkContent drawn = drawing.content();
    List<Organisation> organisations = drawn.organisations().stream().map(this::made).toList();
    Partnership partnership =
        new Partnership(
            new PartnershipId("drawn"), "Drawn", null, List.of(), null, needs, Validity.ALWAYS);
    Reference reference = drawing.reference();
    return new Network(
        new NetworkVersion(1),
        reference,
        new NetworkContent(
            Optional.of(partnership),
            organisations,
            drawn.services().stream()
                .map(s -> ServiceCopy.checked(s, checked(s.provenance())))
                .toList(),
            drawn.mandates().stream().map(this::made).toList(),
            drawn.paths().stream().map(this::made).toList(),
            List.of(),
            ties,
            organisations.stream()
                .map(o -> new Membership(o.id(), "PARTNER", Validity.ALWAYS))
                .toList(),
            drawn.placements(),
            Set.of()));
  }

  FindingQuestion question() {
    return new FindingQuestion(DAY, EvidenceFilter.ALL, thresholds);
  }

  Findings findings() {
    return Findings.of(network(), question());
  }

  /** The keys of a kind, in the order in which they are found. */
  List<String> keys(FindingKind kind) {
    return findings().of(kind).stream().map(finding -> finding.key().text()).toList();
  }

  Finding only(FindingKind kind) {
    List<Finding> all = findings().of(kind);
    if (all.size() != 1) {
      throw new AssertionError("Not one but " + all);
    }
    return all.get(0);
  }
}
