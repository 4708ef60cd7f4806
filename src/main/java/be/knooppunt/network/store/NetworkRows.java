package be.knooppunt.network.store;

import be.knooppunt.network.entity.CapacityState;
import be.knooppunt.network.entity.CategoryPath;
import be.knooppunt.network.entity.Channel;
import be.knooppunt.network.entity.Consent;
import be.knooppunt.network.entity.DatedName;
import be.knooppunt.network.entity.DeclaredNeed;
import be.knooppunt.network.entity.Feedback;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Lens;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.MandateId;
import be.knooppunt.network.entity.Membership;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.Power;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.Service.Contact;
import be.knooppunt.network.entity.Service.Threshold;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Tie;
import be.knooppunt.network.entity.Validity;
import be.knooppunt.network.entity.WaitingBand;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns rows of the graph into records. */
final class NetworkRows {
  private NetworkRows() {}

  static Partnership partnership(Properties row) {
    Properties p = Properties.of(row.values().get("properties"));
    return new Partnership(
        new PartnershipId(p.text("id")),
        p.text("name"),
        p.optionalText("governanceForm"),
        row.texts("area"),
        p.optionalText("description"),
        parts(row, "needs").stream().map(NetworkRows::need).toList(),
        p.validity());
  }

  private static DeclaredNeed need(Properties n) {
    return new DeclaredNeed(
        n.text("need"),
        n.optionalText("group"),
        n.optionalText("municipality"),
        n.integer("people"),
        n.integer("outOf"),
        n.optionalText("source"),
        n.date("countedOn"));
  }

  private static List<Properties> parts(Properties row, String name) {
    return row.values().get(name) instanceof List<?> list
        ? list.stream().map(Properties::of).toList()
        : List.of();
  }

  static Membership membership(Properties row) {
    return new Membership(
        new OrganisationId(row.text("organisation")),
        row.text("role"),
        new Validity(row.date("from"), row.date("until")));
  }

  static Placement placement(Properties row) {
    Integer number = row.integer("number");
    return new Placement(
        new ServiceId(row.text("service")),
        number == null ? 0 : number,
        row.real("x"),
        row.real("y"));
  }

  static Organisation organisation(Properties row) {
    Properties p = Properties.of(row.values().get("properties"));
    return new Organisation(
        new OrganisationId(p.text("id")),
        p.texts("names").stream().map(NetworkRows::datedName).toList(),
        p.optionalText("kboNumber"),
        p.text("sector"),
        p.code("lens", Lens.class).orElse(null),
        p.optionalText("website"),
        p.optionalText("phone"),
        p.optionalText("email"),
        p.optionalText("note"),
        p.provenance(),
        p.validity());
  }

  /** Reads {@code name@from..until}; a plain name always holds. */
  private static DatedName datedName(String text) {
    int at = text.lastIndexOf('@');
    if (at < 0) {
      return new DatedName(text, Validity.ALWAYS);
    }
    String dates = text.substring(at + 1);
    int dots = dates.indexOf("..");
    return new DatedName(
        text.substring(0, at),
        new Validity(day(dates.substring(0, dots)), day(dates.substring(dots + 2))));
  }

  private static @Nullable LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  static Service service(Properties row) {
    Properties p = Properties.of(row.values().get("properties"));
    Integer mapSector = p.integer("mapSector");
    return new Service(
        new ServiceId(p.text("id")),
        row.texts("organisations").stream().map(OrganisationId::new).toList(),
        p.text("name"),
        p.optionalText("shortName"),
        p.optionalText("description"),
        p.text("type"),
        mapSector == null ? 9 : mapSector,
        p.integer("line"),
        p.flag("frontDoor", false),
        p.codes("channels", Channel.class),
        p.texts("languages"),
        new Contact(
            p.optionalText("phone"),
            p.optionalText("email"),
            p.optionalText("url"),
            p.optionalText("address"),
            p.optionalText("openingHours"),
            p.optionalText("howToApply")),
        p.texts("documents"),
        p.optionalText("cost"),
        p.optionalText("fromRung"),
        p.optionalText("toRung"),
        p.code("waitingBand", WaitingBand.class).orElse(WaitingBand.UNKNOWN),
        p.date("waitingMeasuredOn"),
        p.flag("structural", true),
        p.code("capacityState", CapacityState.class).orElse(CapacityState.UNKNOWN),
        Set.copyOf(row.texts("covers")),
        Set.copyOf(row.texts("serves")),
        Set.copyOf(row.texts("availableIn")),
        parts(row, "thresholds").stream().map(NetworkRows::threshold).toList(),
        p.optionalText("note"),
        p.provenance(),
        p.validity());
  }

  private static Threshold threshold(Properties t) {
    Integer severity = t.integer("severity");
    return new Threshold(
        t.text("id"),
        t.text("code"),
        severity == null ? 0 : severity,
        t.optionalText("reporterRole"),
        t.optionalText("note"));
  }

  static Mandate mandate(Properties row) {
    Properties p = Properties.of(row.values().get("properties"));
    return new Mandate(
        new MandateId(p.text("id")),
        new OrganisationId(row.text("organisation")),
        row.texts("services").stream().map(ServiceId::new).toList(),
        p.text("function"),
        p.optionalText("breadth"),
        p.codes("powers", Power.class),
        p.optionalText("gatekeeping"),
        p.optionalText("basis"),
        p.optionalText("discretion"),
        p.optionalText("legalSource"),
        Set.copyOf(row.texts("over")),
        Set.copyOf(row.texts("forGroups")),
        Set.copyOf(row.texts("within")),
        p.optionalText("note"),
        p.provenance(),
        p.validity());
  }

  static ReferralPath path(Properties row) {
    Properties p = Properties.of(row.values().get("properties"));
    return new ReferralPath(
        new PathId(p.text("id")),
        new ServiceId(row.text("from")),
        new ServiceId(row.text("to")),
        Handover.valueOf(p.text("handover")),
        PathStatus.valueOf(p.text("status")),
        p.code("feedback", Feedback.class).orElse(Feedback.UNKNOWN),
        p.code("consent", Consent.class).orElse(Consent.UNKNOWN),
        p.texts("documents"),
        Set.copyOf(p.texts("about")),
        Set.copyOf(p.texts("onlyForDomains")),
        Set.copyOf(p.texts("onlyForGroups")),
        p.code("firstContactBand", WaitingBand.class).orElse(WaitingBand.UNKNOWN),
        p.date("agreedBySender"),
        p.date("agreedByReceiver"),
        p.optionalText("note"),
        p.provenance(),
        p.validity());
  }

  static CategoryPath categoryPath(Properties row) {
    Properties p = Properties.of(row.values().get("properties"));
    return new CategoryPath(
        new PathId(p.text("id")),
        new ServiceId(row.text("from")),
        row.texts("categories").stream().map(NetworkRows::category).toList(),
        Handover.valueOf(p.text("handover")),
        PathStatus.valueOf(p.text("status")),
        p.optionalText("note"),
        p.provenance(),
        p.validity());
  }

  /** Turns the key of a concept into {@code ServiceType:TRAINING}. */
  private static String category(String key) {
    return key.replace("service-types:", "ServiceType:").replace("life-domains:", "LifeDomain:");
  }

  static Tie tie(Properties row) {
    Properties p = Properties.of(row.values().get("properties"));
    return new Tie(
        p.text("id"),
        new OrganisationId(row.text("a")),
        new OrganisationId(row.text("b")),
        p.text("type"),
        p.integer("strength"),
        p.optionalText("note"),
        p.provenance(),
        p.validity());
  }
}
