package be.knooppunt.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The request and the response of the server itself. What JAX-RS injects stands for them, and looks
 * them up at every call; a page calls them thousands of times.
 */
record Exchange(HttpServletRequest request, HttpServletResponse response) {
  private static final String NAME = Exchange.class.getName();

  /** Keeps both with the request. */
  static void keep(HttpServletRequest request, HttpServletResponse response) {
    request.setAttribute(NAME, new Exchange(request, response));
  }

  /** Both, as a filter kept them for this request. */
  static Exchange of(HttpServletRequest request) {
    if (request.getAttribute(NAME) instanceof Exchange kept) {
      return kept;
    }
    throw new IllegalStateException("No filter kept the request and the response");
  }
}
