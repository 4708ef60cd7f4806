package be.knooppunt.platform.web;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** Answers of the API that carry the version of the network as their tag. */
public final class Answers {
  private Answers() {}

  /**
   * The answer, or 304 when the caller has it already.
   *
   * @param tag changes whenever the answer does
   */
  public static Response tagged(Request request, String tag, Supplier<?> entity) {
    EntityTag version = new EntityTag(tag);
    Response.ResponseBuilder known = request.evaluatePreconditions(version);
    CacheControl revalidate = new CacheControl();
    revalidate.setNoCache(true);
    revalidate.setPrivate(true);
    return (known == null ? Response.ok(entity.get()) : known)
        .tag(version)
        .cacheControl(revalidate)
        .build();
  }
}
