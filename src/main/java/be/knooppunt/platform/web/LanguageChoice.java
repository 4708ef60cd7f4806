package be.knooppunt.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Remembers a choice of language for a year, and keeps at hand what pages are written to. */
public class LanguageChoice extends HttpFilter {
  private static final int A_YEAR = 60 * 60 * 24 * 365;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    // only in the address: to ask for a parameter of a form would read the form away
    String query = request.getQueryString();
    if (query != null && query.contains(Language.PARAMETER + "=")) {
      Cookie cookie = new Cookie(Language.PARAMETER, Language.of(request).code());
      cookie.setPath("/");
      cookie.setMaxAge(A_YEAR);
      cookie.setHttpOnly(true);
      cookie.setAttribute("SameSite", "Lax");
      response.addCookie(cookie);
    }
    response.setHeader("Vary", "Cookie");
    response.setHeader("Cache-Control", "private, no-cache");
    Exchange.keep(request, response);
    chain.doFilter(request, response);
  }
}
