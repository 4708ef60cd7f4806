package be.knooppunt.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.FactoryFinder;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.event.PhaseId;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.faces.lifecycle.LifecycleFactory;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.eclipse.krazo.engine.Viewable;
import org.jspecify.annotations.Nullable;

/**
 * Writes the pages that controllers name: Facelets render into memory, and the page leaves in one
 * piece. The writer of the MVC library forwards through the server and passes every byte on its
 * own, which took longer than making the page.
 */
@ApplicationScoped
public class PageWriter implements WriterInterceptor {
  private static final String FOLDER = "/WEB-INF/views/";

  /** What Facelets need to make a page; made at the first one, when the server has set them up. */
  private record Faces(FacesContextFactory contexts, Lifecycle lifecycle) {
    static Faces find() {
      return new Faces(
          (FacesContextFactory) FactoryFinder.getFactory(FactoryFinder.FACES_CONTEXT_FACTORY),
          ((LifecycleFactory) FactoryFinder.getFactory(FactoryFinder.LIFECYCLE_FACTORY))
              .getLifecycle(LifecycleFactory.DEFAULT_LIFECYCLE));
    }
  }

  /** A request whose form was too large to read: the page of it has no parameters. */
  private static final class Unread extends HttpServletRequestWrapper {
    Unread(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
      return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.emptyEnumeration();
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      return null;
    }
  }

  private volatile @Nullable Faces faces;

  @Inject private Instance<Models> models;
  @Inject private MvcContext mvc;

  @Context private HttpServletRequest request;

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    if (context.getEntity() instanceof Viewable view) {
      byte[] page = page(view, Exchange.of(request));
      MediaType type = context.getMediaType().withCharset(StandardCharsets.UTF_8.name());
      context.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, type);
      context.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, page.length);
      context.getOutputStream().write(page);
    } else {
      context.proceed();
    }
  }

  private byte[] page(Viewable view, Exchange exchange) throws IOException {
    Models named = view.getModels() == null ? models.get() : view.getModels();
    exchange.request().setAttribute("mvc", mvc);
    for (String name : named) {
      exchange.request().setAttribute(name, named.get(name));
    }
    CollectedPage collected = new CollectedPage(exchange.response());
    HttpServletRequest shown =
        exchange.request().getAttribute(FormTokens.TOO_LARGE) == null
            ? exchange.request()
            : new Unread(exchange.request());
    render(FOLDER + view.getView(), shown, collected);
    return collected.bytes();
  }

  private void render(String view, HttpServletRequest from, CollectedPage to) throws IOException {
    Faces known = faces;
    if (known == null) {
      known = Faces.find();
      faces = known;
    }
    FacesContext context =
        known.contexts().getFacesContext(from.getServletContext(), from, to, known.lifecycle());
    try {
      context.setCurrentPhaseId(PhaseId.RENDER_RESPONSE);
      ViewHandler handler = context.getApplication().getViewHandler();
      UIViewRoot root = handler.createView(context, view);
      context.setViewRoot(root);
      handler.renderView(context, root);
    } finally {
      context.release();
    }
  }
}
