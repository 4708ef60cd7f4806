package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.control.certificate.SigningKeys;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.PageData;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The keys of badges once more, where programs look first. */
@Path("/.well-known/jwks.json")
@Allowed(Who.ANYONE)
@PageData
@RequestScoped
public class WellKnownKeys {
  @Inject private SigningKeys keys;

  /** All keys that sign or signed. */
  @GET
  public Response keys() {
    return CertificateFiles.shared(
        Response.ok(CertificateFiles.keySet(keys), MediaType.APPLICATION_JSON));
  }
}
