package be.knooppunt.portal.boundary.compare;

import be.knooppunt.compare.control.ComparisonJob;
import be.knooppunt.compare.control.ShownComparison;
import be.knooppunt.compare.entity.Comparison;
import be.knooppunt.compare.entity.SymbolMap;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Site;
import be.knooppunt.portal.boundary.compare.Paper.Remarks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.krazo.engine.Viewable;

/** Makes the paper of the comparison in an address, for its page and for its file. */
@RequestScoped
public class Papers {
  private static final int OK = 200;
  private static final int UNPROCESSABLE = 422;
  private static final int LONGEST_NAME = 80;

  @Inject private ShownComparison shown;
  @Inject private ComparePictures pictures;
  @Inject private CurrentRights rights;
  @Inject private Labels labels;
  @Inject private Models models;
  @Inject private MvcContext mvc;
  @Inject private Site site;
  @Inject private Texts texts;

  /** What an address asks for. */
  private CompareQuery query(UriInfo uri) {
    return CompareQuery.of(new Parameters(uri.getQueryParameters()), site.today(), labels);
  }

  /**
   * Answers with the paper; with the page of the comparison as long as there are no figures.
   *
   * @param answer what to do with the paper
   */
  Response answer(UriInfo uri, BiFunction<CompareQuery, Paper, Response> answer) {
    CompareQuery query = query(uri);
    site.enter("vergelijk");
    if (!query.columns().isEmpty()) {
      ComparisonJob job = shown.ask(query.question());
      if (job.comparison().isPresent()) {
        return answer.apply(query, paper(query, shown.seen(job.comparison().get())));
      }
    }
    String same = query.columns().isEmpty() ? "" : query.query();
    return Response.seeOther(URI.create("/vergelijk" + same))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private Paper paper(CompareQuery query, Comparison comparison) {
    SymbolView map = pictures.symbols(comparison, query, SymbolMap.Measure.PEOPLE);
    return PaperWriter.write(
        new PaperWords(comparison, texts, labels).source(PaperMap.of(map)), site.today(), texts);
  }

  /** Answers with what a form makes of the paper; with the form when a remark is too long. */
  Response answer(
      UriInfo uri,
      MultivaluedMap<String, String> sent,
      BiFunction<CompareQuery, Written, Response> answer) {
    return answer(
        uri,
        (query, paper) -> {
          RemarkForm form = RemarkForm.of(paper, sent, texts);
          return form.errors().isEmpty()
              ? answer.apply(query, new Written(paper, form.remarks()))
              : page(UNPROCESSABLE, query, new Written(paper, form.remarks()), form.errors());
        });
  }

  /** A paper with its remarks. */
  record Written(Paper paper, Remarks remarks) {}

  /** The page of a paper. */
  Response page(CompareQuery query, Written written) {
    return page(OK, query, written, Map.of());
  }

  private Response page(
      int status, CompareQuery query, Written written, Map<String, String> errors) {
    boolean mayRemark = rights.isSignedIn();
    if (mayRemark) {
      mvc.getCsrf().getToken();
    }
    models.put("paper", written.paper());
    models.put("remarks", written.remarks());
    models.put("errors", errors);
    models.put("mayRemark", mayRemark);
    models.put("query", query.query());
    models.put("api", "/api/v1/comparisons" + query.apiQuery());
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE)
        .entity(new Viewable("compare/paper.xhtml"))
        .header(HttpHeaders.CACHE_CONTROL, caching())
        .build();
  }

  /** The file of a paper. */
  Response file(Written written) {
    Paper paper = written.paper();
    return Response.ok(PaperDocument.pdf(paper, written.remarks(), texts), "application/pdf")
        .header(HttpHeaders.CACHE_CONTROL, caching())
        .header(HttpHeaders.CONTENT_LANGUAGE, paper.language().tag())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + fileName(paper.title()) + "\"")
        .build();
  }

  /** What somebody sees by their rights stays nowhere. */
  private String caching() {
    return rights.isSignedIn() ? "private, no-store" : "private, no-cache";
  }

  /** A name that every file system takes. */
  static String fileName(String title) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String fit = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    return Optional.of(fit).filter(name -> !name.isEmpty()).orElse("nota") + ".pdf";
  }
}
