package be.knooppunt.learning.control.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.learning.entity.certificate.Certificate;
import be.knooppunt.learning.entity.certificate.CertificateStatus;
import be.knooppunt.learning.entity.certificate.CheckedBadge;
import be.knooppunt.learning.entity.certificate.CheckedBadge.Verdict;
import be.knooppunt.learning.entity.certificate.StatusBits;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Badges, signed by one library and checked by another. */
@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class BadgeTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** To make one takes seconds. */
  @TempDir static Path withKey;

  @TempDir Path folder;
  private Workshop workshop;

  @BeforeAll
  static void make() {
    KeyFile.open(withKey);
  }

  @BeforeEach
  void open() throws IOException {
    Files.createDirectory(folder.resolve("keys"));
    Files.copy(withKey.resolve("keys/certificates.json"), folder.resolve("keys/certificates.json"));
    workshop = new Workshop(folder);
  }

  private static JsonNode part(String token, int which) throws IOException {
    return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[which]));
  }

  /** Checks with jose4j and with the keys as anybody gets them; gives the claims. */
  private JsonNode verified(String token) throws JoseException, IOException {
    String kid = part(token, 0).get("kid").asText();
    String id = kid.substring(kid.lastIndexOf('/') + 1);
    Map<String, Object> key =
        workshop.keys.listPublic().stream()
            .filter(one -> id.equals(one.get("kid")))
            .findFirst()
            .orElseThrow();
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmConstraints(
        new AlgorithmConstraints(
            AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256));
    signature.setCompactSerialization(token);
    signature.setKey(JsonWebKey.Factory.newJwk(key).getKey());
    assertTrue(signature.verifySignature(), "the signature is right");
    return JSON.readTree(signature.getPayload());
  }

  @Test
  void aBadgeSaysWhatTheCertificateSaysAndIsSigned() throws JoseException, IOException {
    Certificate given = workshop.give("Noor Voorbeeld");
    String token = workshop.write.badge(given);
    JsonNode header = part(token, 0);
    assertEquals(3, header.size(), "no other headers are allowed");
    assertEquals("RS256", header.get("alg").asText());
    assertEquals("JWT", header.get("typ").asText());
    JsonNode claims = verified(token);
    String id = Workshop.ADDRESS + "/certificaten/" + given.id();
    assertEquals(id, claims.get("jti").asText());
    assertEquals(id, claims.get("id").asText());
    assertEquals(claims.get("issuer").get("id"), claims.get("iss"));
    assertEquals(claims.get("credentialSubject").get("id"), claims.get("sub"));
    assertEquals(given.issuedAt().getEpochSecond(), claims.get("nbf").asLong());
    assertEquals(given.issuedAt().toString(), claims.get("validFrom").asText());
    JsonNode achievement = claims.get("credentialSubject").get("achievement");
    assertEquals("M5", achievement.get("humanCode").asText());
    assertEquals("1.0", achievement.get("version").asText());
    assertTrue(achievement.get("description").asText().contains("Je vraagt wat er gebeurde."));
    assertEquals(
        "Noor Voorbeeld",
        claims.get("credentialSubject").get("identifier").get(0).get("identityHash").asText());
    assertFalse(claims.toString().contains("account"), "nothing else of the holder is in it");
  }

  @Test
  void aBadgeFollowsTheSchemaOfOpenBadges() throws IOException {
    try (InputStream in = BadgeTest.class.getResourceAsStream("open-badge-3.schema.json")) {
      JsonSchema schema =
          JsonSchemaFactory.getInstance(VersionFlag.V201909).getSchema(Objects.requireNonNull(in));
      for (String name : List.of("", "Noor Voorbeeld")) {
        JsonNode claims = part(workshop.write.badge(workshop.give(name)), 1);
        assertEquals(Set.of(), schema.validate(claims));
        String without = claims.toString().replace("\"criteria\"", "\"kriteria\"");
        assertFalse(schema.validate(JSON.readTree(without)).isEmpty(), "the schema does refuse");
      }
    }
  }

  @Test
  void withoutANameThereIsNoneInTheBadgeAndTwoBadgesAreNotLinked() throws IOException {
    JsonNode one = part(workshop.write.badge(workshop.give("")), 1).get("credentialSubject");
    JsonNode other = part(workshop.write.badge(workshop.give("")), 1).get("credentialSubject");
    assertFalse(one.has("identifier"));
    assertFalse(one.get("id").equals(other.get("id")), "each has a number of its own");
    assertEquals(one.get("achievement").get("id"), other.get("achievement").get("id"));
  }

  @Test
  void theStatusListTellsWhatWasWithdrawn() throws JoseException, IOException {
    Certificate kept = workshop.give("");
    Certificate withdrawn = workshop.give("");
    workshop.certificates.findStatus(withdrawn.place()).ifPresent(CertificateStatus::revoke);
    JsonNode list = verified(workshop.write.statusList(0).orElseThrow());
    assertEquals("BitstringStatusListCredential", list.get("type").get(1).asText());
    assertEquals(
        part(workshop.write.badge(kept), 1)
            .get("credentialStatus")
            .get("statusListCredential")
            .asText(),
        list.get("id").asText());
    String bits = list.get("credentialSubject").get("encodedList").asText();
    assertTrue(StatusBits.isRevoked(bits, withdrawn.place()));
    assertFalse(StatusBits.isRevoked(bits, kept.place()));
    assertTrue(workshop.write.statusList(1).isEmpty());
    assertEquals(Verdict.UNREADABLE, verdict(workshop.write.statusList(0).orElseThrow()));
  }

  private Verdict verdict(String token) {
    return workshop.check.check(token).verdict();
  }

  @Test
  void aCheckTellsValidWithdrawnAndForgotten() {
    Certificate given = workshop.give("Noor Voorbeeld");
    String token = workshop.write.badge(given);
    CheckedBadge valid = workshop.check.check(" " + token.replace(".", ".\n") + "\n");
    assertEquals(Verdict.VALID, valid.verdict());
    assertEquals("Noor Voorbeeld", valid.facts().orElseThrow().holder());
    assertEquals(given.goals(), valid.facts().orElseThrow().goals());

    Certificate left = workshop.give("");
    String other = workshop.write.badge(left);
    workshop.certificates.remove(left); // its account was removed
    assertEquals(Verdict.FORGOTTEN, verdict(other));
    workshop.certificates.findStatus(left.place()).ifPresent(CertificateStatus::revoke);
    assertEquals(Verdict.REVOKED, verdict(other));

    given.revoke(Certificate.Revoker.HOLDER, "", workshop.clock.instant());
    assertEquals(Verdict.REVOKED, verdict(token));
  }

  @Test
  void nothingThatWasChangedOrMadeUpIsBelieved() throws JoseException {
    String token = workshop.write.badge(workshop.give("Noor Voorbeeld"));
    String[] parts = token.split("\\.", -1);
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String forged = claims.replace("Noor Voorbeeld", "Iemand Anders");
    assertEquals(Verdict.TAMPERED, verdict(parts[0] + "." + encoded(forged) + "." + parts[2]));
    assertEquals(Verdict.UNSIGNED, verdict(encoded("{\"alg\":\"none\"}") + "." + parts[1] + "."));
    assertEquals(
        Verdict.UNSIGNED, verdict(encoded("{\"alg\":\"none\"}") + "." + parts[1] + "." + parts[2]));
    assertEquals(Verdict.TAMPERED, verdict(parts[0] + "." + parts[1] + "."));

    RsaJsonWebKey own = RsaJwkGenerator.generateJwk(2048);
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(forged);
    signature.setKey(own.getPrivateKey());
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    signature.setJwkHeader(own);
    assertEquals(Verdict.TAMPERED, verdict(signature.getCompactSerialization()), "its own key");
    signature.setKeyIdHeaderValue(Workshop.ADDRESS + "/certificaten/sleutels/nope");
    assertEquals(Verdict.TAMPERED, verdict(signature.getCompactSerialization()), "no such key");

    signature.setPayload(claims.replace(Workshop.ADDRESS, "https://elders.example"));
    assertEquals(Verdict.FOREIGN, verdict(signature.getCompactSerialization()));
  }

  @Test
  void aPublicKeyIsNoSecretToSignWith() throws JoseException {
    String token = workshop.write.badge(workshop.give(""));
    String[] parts = token.split("\\.", -1);
    PublicJsonWebKey shown =
        PublicJsonWebKey.Factory.newPublicJwk(workshop.keys.listPublic().get(0));
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(
        new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
    signature.setKey(new org.jose4j.keys.HmacKey(shown.getPublicKey().getEncoded()));
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
    signature.setKeyIdHeaderValue(
        new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8)
            .replaceFirst(".*\"kid\":\"", "")
            .replaceFirst("\".*", ""));
    assertEquals(Verdict.TAMPERED, verdict(signature.getCompactSerialization()));
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatIsNoBadgeIsToldSo() {
    for (String text :
        List.of(
            "",
            "badge",
            "a.b.c",
            "e30.e30.e30",
            "<script>alert(1)</script>",
            "..",
            "x.".repeat(50_000))) {
      assertFalse(verdict(text) == Verdict.VALID, text);
    }
    assertEquals(Verdict.UNREADABLE, verdict("<b>.<i>.x"));
  }

  @Test
  void aNewKeySignsAndTheOldOneStaysKnown() throws IOException, JoseException {
    Certificate given = workshop.give("");
    String before = workshop.write.badge(given);
    Files.move(
        folder.resolve("keys/certificates.json"), folder.resolve("keys/certificates-2026.json"));
    workshop.clock.pass(Duration.ofDays(1));
    workshop.restart();
    String after = workshop.write.badge(given);
    assertFalse(part(before, 0).get("kid").equals(part(after, 0).get("kid")));
    assertEquals(2, workshop.keys.listPublic().size());
    verified(before);
    verified(after);
    assertEquals(Verdict.VALID, verdict(before));
    assertEquals(Verdict.VALID, verdict(after));
  }
}
