package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.control.content.ModuleLibrary;
import be.knooppunt.learning.control.scorm.ScormPackage;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.ModuleId;
import be.knooppunt.learning.entity.questions.Quiz;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.control.Networks;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Answers;
import be.knooppunt.platform.web.Language;
import be.knooppunt.platform.web.PageData;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** A module as a package for learning environments elsewhere. */
@Path("/{partnership}/leren/{module}/scorm.zip")
@Allowed(Who.ANYONE)
@PageData
@RequestScoped
public class ScormFiles {
  @Inject private ModuleLibrary library;
  @Inject private Lookups lookups;
  @Inject private Networks networks;
  @Inject private Texts texts;
  @Inject private ServletContext pages;

  @Context private Request request;

  /** The package, in the language of the address; in Dutch when the module lacks that one. */
  @GET
  @Produces("application/zip")
  public Response get(
      @PathParam("partnership") String partnership, @PathParam("module") String id) {
    lookups.network(partnership);
    LearningModule module =
        Optional.of(id)
            .filter(ModuleId::isWellFormed)
            .map(ModuleId::new)
            .flatMap(known -> library.module(partnership, known))
            .orElseThrow(() -> Lookups.unknown("module", id));
    Language language = module.languages().contains(texts.code()) ? texts.language() : Language.NL;
    String tag = module.contentHash() + "." + language.code();
    Response answer = Answers.tagged(request, tag, () -> zip(module, language));
    return Response.fromResponse(answer)
        .type("application/zip")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"knooppunt-" + id + "-" + language.code() + ".zip\"")
        .build();
  }

  private byte[] zip(LearningModule module, Language language) {
    Quiz quiz = library.quiz(module).orElse(new Quiz(List.of()));
    return new ScormPackage(library, networks.facts().vocabularies(), this::asset)
        .zip(module, quiz, language);
  }

  private byte[] asset(String name) {
    try (InputStream file = pages.getResourceAsStream("/" + name)) {
      if (file == null) {
        throw new IllegalStateException("The program lacks " + name);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
