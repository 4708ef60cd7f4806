package be.knooppunt.platform.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Path;
import java.util.HashSet;
import java.util.Set;

/** Finds the pages and the resources of the portal, so that none has to be registered by hand. */
final class Resources {
  private Resources() {}

  /** The classes with a path that are pages or of pages, or those that are not. */
  static Set<Class<?>> withPath(boolean pages) {
    Set<Class<?>> found = new HashSet<>();
    for (Bean<?> bean :
        CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
      Class<?> type = bean.getBeanClass();
      if (type.isAnnotationPresent(Path.class) && isOfPages(type) == pages) {
        found.add(type);
      }
    }
    return found;
  }

  private static boolean isOfPages(Class<?> type) {
    return type.isAnnotationPresent(Controller.class) || type.isAnnotationPresent(PageData.class);
  }
}
