package be.knooppunt.compare.control;

import be.knooppunt.network.control.FieldReader;
import be.knooppunt.network.control.RecordReader;
import be.knooppunt.network.entity.CategoryPath;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.MapPlace;
import be.knooppunt.network.entity.MapRecord;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.PartnershipMember;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.ReferenceFacts;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Tie;
import be.knooppunt.network.entity.WrittenFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Takes the network of a partnership out of all records of a moment, by the rules by which the
 * store takes it out of the map of now: what it numbers, keeps or has in its area, whom that refers
 * to, who offers it, and what hangs between these.
 */
final class MomentContent {
  private final Map<RecordKey, Fields> all;
  private final PartnershipId partnership;
  private final RecordReader reader;
  private final Set<String> reach = new HashSet<>();
  private final Set<String> own = new HashSet<>();
  private final Set<String> outside = new HashSet<>();
  private final Set<String> organisations = new HashSet<>();

  private MomentContent(
      Map<RecordKey, Fields> all, PartnershipId partnership, ReferenceFacts facts) {
    this.all = all;
    this.partnership = partnership;
    this.reader = new RecordReader(new FieldReader(facts.vocabularies()), facts);
  }

  /** The content; empty when the partnership was not there. */
  static Optional<NetworkContent> of(
      Map<RecordKey, Fields> all, PartnershipId partnership, ReferenceFacts facts) {
    Fields fields = all.get(new RecordKey(RecordKind.PARTNERSHIP, partnership.value()));
    if (fields == null) {
      return Optional.empty();
    }
    MomentContent content = new MomentContent(all, partnership, facts);
    Map<String, Set<String>> regions = facts.reference().regionsOf();
    for (String place : fields.texts("area")) {
      content.reach.add(place);
      content.reach.addAll(regions.getOrDefault(place, Set.of()));
    }
    return Optional.of(content.make());
  }

  private NetworkContent make() {
    all.forEach(
        (key, fields) -> {
          if (key.kind() == RecordKind.PLACEMENT && isWithin(key)) {
            own.add(key.subject());
          } else if (key.kind() == RecordKind.SERVICE && isOwn(fields)) {
            own.add(key.id());
          }
        });
    own.removeIf(id -> !all.containsKey(new RecordKey(RecordKind.SERVICE, id)));
    all.forEach(
        (key, fields) -> {
          if (key.kind() == RecordKind.PATH
              && own.contains(fields.text("from"))
              && !own.contains(fields.text("to"))) {
            outside.add(fields.text("to"));
          }
        });
    all.forEach(
        (key, fields) -> {
          if (key.kind() == RecordKind.SERVICE && isShown(key.id())) {
            organisations.addAll(fields.texts("organisations"));
          } else if (key.kind() == RecordKind.MEMBERSHIP && isWithin(key)) {
            organisations.add(key.subject());
          } else if (key.kind() == RecordKind.ORGANISATION && isSteward(fields)) {
            organisations.add(key.id());
          }
        });
    return content();
  }

  private boolean isWithin(RecordKey key) {
    return key.owner().equals(partnership.value());
  }

  private boolean isSteward(Fields fields) {
    return fields.text("steward").equals(partnership.value());
  }

  private boolean isOwn(Fields fields) {
    return isSteward(fields) || fields.texts("availableIn").stream().anyMatch(reach::contains);
  }

  private boolean isShown(String service) {
    return own.contains(service) || outside.contains(service);
  }

  private boolean areShown(Fields fields, String from, String to) {
    return isShown(fields.text(from)) && isShown(fields.text(to));
  }

  private boolean areTied(Fields fields) {
    return organisations.contains(fields.text("a")) && organisations.contains(fields.text("b"));
  }

  private NetworkContent content() {
    return new NetworkContent(
        list(RecordKind.PARTNERSHIP, Partnership.class, (key, fields) -> isWithin(key)).stream()
            .findFirst(),
        list(
            RecordKind.ORGANISATION,
            Organisation.class,
            (key, fields) -> organisations.contains(key.id())),
        list(RecordKind.SERVICE, Service.class, (key, fields) -> isShown(key.id())),
        list(
            RecordKind.MANDATE,
            Mandate.class,
            (key, fields) -> organisations.contains(fields.text("organisation"))),
        list(RecordKind.PATH, ReferralPath.class, (key, fields) -> areShown(fields, "from", "to")),
        list(
            RecordKind.CATEGORY_PATH,
            CategoryPath.class,
            (key, fields) -> isShown(fields.text("from"))),
        list(RecordKind.TIE, Tie.class, (key, fields) -> areTied(fields)),
        list(RecordKind.MEMBERSHIP, PartnershipMember.class, (key, fields) -> isWithin(key))
            .stream()
            .map(PartnershipMember::membership)
            .toList(),
        list(RecordKind.PLACEMENT, MapPlace.class, (key, fields) -> isWithin(key)).stream()
            .map(MapPlace::placement)
            .toList(),
        outside.stream().map(ServiceId::new).collect(Collectors.toSet()));
  }

  private <T extends MapRecord> List<T> list(
      RecordKind kind, Class<T> type, BiPredicate<RecordKey, Fields> isIn) {
    List<T> found = new ArrayList<>();
    all.forEach(
        (key, fields) -> {
          if (key.kind() == kind && isIn.test(key, fields)) {
            reader.read(key, new WrittenFields(fields)).map(type::cast).ifPresent(found::add);
          }
        });
    return found;
  }
}
