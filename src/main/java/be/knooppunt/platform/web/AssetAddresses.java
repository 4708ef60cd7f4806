package be.knooppunt.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/**
 * Serves {@code /assets/v-<hash>/…} from {@code /assets/…} with a year of caching. The hash is that
 * of all assets together, so that the relative imports of scripts carry it too.
 */
public class AssetAddresses extends HttpFilter {
  private static final String ROOT = "/assets/";
  private static final String MARK = "v-";

  @Override
  public void init() throws ServletException {
    ServletContext context = getServletContext();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      add(context, ROOT, digest);
      String hash = HexFormat.of().formatHex(digest.digest()).substring(0, 12);
      context.setAttribute("assets", ROOT + MARK + hash);
    } catch (NoSuchAlgorithmException | IOException e) {
      throw new ServletException(e);
    }
  }

  private static void add(ServletContext context, String folder, MessageDigest digest)
      throws IOException {
    Set<String> paths = context.getResourcePaths(folder);
    if (paths == null) {
      return;
    }
    for (String path : new TreeSet<>(paths)) {
      if (path.endsWith("/")) {
        add(context, path, digest);
      } else {
        try (InputStream in = context.getResourceAsStream(path)) {
          if (in != null) {
            digest.update(in.readAllBytes());
          }
        }
      }
    }
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getServletPath();
    int slash = path.indexOf('/', ROOT.length());
    if (path.startsWith(ROOT + MARK) && slash > 0) {
      response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
      request.getRequestDispatcher(ROOT + path.substring(slash + 1)).forward(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
