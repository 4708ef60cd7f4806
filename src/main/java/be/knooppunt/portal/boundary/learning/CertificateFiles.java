package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.control.certificate.HoldCertificates;
import be.knooppunt.learning.control.certificate.SigningKeys;
import be.knooppunt.learning.control.certificate.WriteBadge;
import be.knooppunt.learning.entity.certificate.Certificate;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.PageData;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of certificates: the paper and the badge for whoever may have them, and what other
 * programs need to check a badge: who gives it, with which keys, and what was withdrawn.
 */
@Path("/certificaten")
@Allowed(Who.ANYONE)
@PageData
@RequestScoped
public class CertificateFiles {
  private static final String ID = "{id: [0-9a-f-]{36}}";
  private static final String TOKEN = "application/vc+jwt";

  @Inject private HoldCertificates certificates;
  @Inject private CertificateWords words;
  @Inject private WriteBadge write;
  @Inject private SigningKeys keys;

  /** The paper. */
  @GET
  @Path(ID + ".pdf")
  public Response paper(@PathParam("id") String id) {
    Certificate certificate = open(id);
    return mine(Response.ok(words.paper(certificate), "application/pdf"))
        .header(HttpHeaders.CONTENT_LANGUAGE, certificate.language())
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(certificate, "pdf"))
        .build();
  }

  /** The badge. */
  @GET
  @Path(ID + "/badge.jwt")
  public Response badge(@PathParam("id") String id) {
    Certificate certificate = open(id);
    return mine(Response.ok(write.badge(certificate), TOKEN))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(certificate, "jwt"))
        .build();
  }

  private static String attachment(Certificate certificate, String kind) {
    return "attachment; filename=\"certificaat-" + certificate.module().text() + "." + kind + "\"";
  }

  /** One whose name whoever asks may see; of the others nothing is told. */
  private Certificate open(String id) {
    return certificates
        .find(id)
        .filter(one -> certificates.isMine(one) || (one.isOpen() && !one.isRevoked()))
        .orElseThrow(() -> Lookups.unknown("certificate", id));
  }

  private static ResponseBuilder mine(ResponseBuilder response) {
    return response.header(HttpHeaders.CACHE_CONTROL, "private, no-store");
  }

  /** Who gives the badges. */
  @GET
  @Path("uitgever")
  public Response issuer() {
    return forAll(Json.createObjectBuilder(write.content().profile()).build().toString());
  }

  /** All keys that sign or signed. */
  @GET
  @Path("sleutels")
  public Response keys() {
    return forAll(keySet(keys));
  }

  /** A JSON Web Key Set. */
  static String keySet(SigningKeys keys) {
    List<Map<String, Object>> all = keys.listPublic();
    return Json.createObjectBuilder(Map.of("keys", all)).build().toString();
  }

  /** One key, as badges name it. */
  @GET
  @Path("sleutels/{key: [A-Za-z0-9_-]{1,64}}")
  public Response key(@PathParam("key") String id) {
    return forAll(keys.findPublic(id).orElseThrow(() -> Lookups.unknown("key", id)).toJSONString());
  }

  /** What was withdrawn, as a signed list. */
  @GET
  @Path("status/{list}")
  public Response status(@PathParam("list") String list) {
    String signed =
        Optional.of(list)
            .filter(number -> number.matches("[0-9]{1,4}"))
            .flatMap(number -> write.statusList(Integer.parseInt(number)))
            .orElseThrow(() -> Lookups.unknown("status list", list));
    return shared(Response.ok(signed, TOKEN));
  }

  private static Response forAll(String json) {
    return shared(Response.ok(json, MediaType.APPLICATION_JSON));
  }

  /** Programs on other sites may read it too; it is not kept longer than a withdrawal may wait. */
  static Response shared(ResponseBuilder response) {
    return response
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
        .header("Access-Control-Allow-Origin", "*")
        .build();
  }
}
