package be.knooppunt.people.boundary;

import be.knooppunt.people.control.InvitePeople.Invitation;
import be.knooppunt.people.control.KeepRoles.Person;
import be.knooppunt.people.control.OwnAccount.Kept;
import be.knooppunt.people.entity.AuditEntry;
import be.knooppunt.people.entity.Grant;
import be.knooppunt.people.entity.RoleAssignment;
import be.knooppunt.people.entity.SignInSession;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** People and rights as JSON. What is not there is left out. */
final class PeopleJson {
  private PeopleJson() {}

  static <T> JsonObject items(Collection<T> all, Function<T, JsonObject> view) {
    return Json.createObjectBuilder().add("items", array(all, view)).build();
  }

  private static <T> JsonArrayBuilder array(Collection<T> all, Function<T, JsonObject> view) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    all.stream().map(view).forEach(array::add);
    return array;
  }

  private static void addGrant(JsonObjectBuilder json, Grant grant) {
    json.add("role", grant.role().name());
    add(json, "partnership", grant.partnership());
    add(json, "organisation", grant.organisation());
    add(json, "region", grant.region());
  }

  private static void add(JsonObjectBuilder json, String name, @Nullable String value) {
    if (value != null) {
      json.add(name, value);
    }
  }

  static JsonObject assignment(RoleAssignment assignment) {
    JsonObjectBuilder json = Json.createObjectBuilder().add("id", assignment.id());
    addGrant(json, assignment.grant());
    return json.add("givenAt", assignment.givenAt().toString()).build();
  }

  static JsonObject person(Person person) {
    return Json.createObjectBuilder()
        .add("accountId", person.account().id())
        .add("signInName", person.account().signInName())
        .add("roles", array(person.assignments(), PeopleJson::assignment))
        .build();
  }

  static JsonObject invitation(Invitation invitation) {
    JsonObjectBuilder json = Json.createObjectBuilder().add("id", invitation.link().id());
    addGrant(json, invitation.grant());
    return json.add("createdAt", invitation.link().createdAt().toString())
        .add("expiresAt", invitation.link().expiresAt().toString())
        .build();
  }

  private static JsonObject session(SignInSession session) {
    return Json.createObjectBuilder()
        .add("begunAt", session.begunAt().toString())
        .add("seenAt", session.seenAt().toString())
        .add("browser", session.browser())
        .build();
  }

  private static JsonObject fields(Map<String, String> fields) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    new TreeMap<>(fields).forEach(json::add);
    return json.build();
  }

  /** All that is kept of an account; the password as such is known to nobody. */
  static JsonObjectBuilder kept(Kept kept) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", kept.account().id())
            .add("signInName", kept.account().signInName());
    kept.account().email().ifPresent(email -> json.add("email", email));
    kept.elsewhere().forEach((name, all) -> json.add(name, array(all, PeopleJson::fields)));
    return json.add("createdAt", kept.account().createdAt().toString())
        .add("passwordSetAt", kept.account().passwordSetAt().toString())
        .add("wantsReminders", kept.account().wantsReminders())
        .add("letterLanguage", kept.account().letterLanguage())
        .add("roles", array(kept.assignments(), PeopleJson::assignment))
        .add("sessions", array(kept.sessions(), PeopleJson::session));
  }

  static JsonObject entry(AuditEntry entry) {
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("id", entry.id()).add("at", entry.at().toString());
    entry.actor().ifPresent(actor -> json.add("actor", actor));
    json.add("action", entry.action().name());
    Map.of("subject", entry.subject(), "detail", entry.detail())
        .forEach((name, value) -> add(json, name, value.isEmpty() ? null : value));
    return json.build();
  }
}
