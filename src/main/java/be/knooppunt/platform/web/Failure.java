package be.knooppunt.platform.web;

import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.relational.DatabaseTrouble;
import be.knooppunt.platform.relational.DatabaseUnavailable;
import jakarta.ws.rs.WebApplicationException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;

/**
 * What is told of something that went wrong. An error of ours is logged once, with a code, and the
 * caller gets that code and nothing more.
 */
public record Failure(
    int status,
    String detail,
    Optional<String> field,
    Optional<String> remedy,
    Optional<String> reason,
    String code) {
  private static final Logger LOG = System.getLogger(Failure.class.getName());

  static Failure of(Throwable thrown) {
    if (thrown instanceof Problem problem) {
      return of(problem);
    }
    if (DatabaseTrouble.isIn(thrown)) {
      LOG.log(Level.WARNING, "The database does not answer: {0}", thrown.getMessage());
      return of(new DatabaseUnavailable());
    }
    if (thrown instanceof WebApplicationException refused
        && refused.getResponse().getStatus() < 500) {
      int status = refused.getResponse().getStatus();
      return new Failure(
          status, detail(status), Optional.empty(), Optional.empty(), Optional.empty(), "");
    }
    String code = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(Level.ERROR, "Incident " + code, thrown);
    return new Failure(
        500,
        "Something went wrong on our side. Nothing is lost.",
        Optional.empty(),
        Optional.of("Try again. If it stays, give this code to the administrator: " + code + "."),
        Optional.empty(),
        code);
  }

  private static Failure of(Problem problem) {
    return new Failure(
        problem.kind().status(),
        problem.detail(),
        problem.field(),
        Optional.of(problem.remedy()),
        problem.reason(),
        "");
  }

  private static String detail(int status) {
    return switch (status) {
      case 404 -> "There is nothing at this address.";
      case 405 -> "This address does not take that method.";
      case 406 -> "This address cannot answer in that format.";
      case 415 -> "This address does not take that format.";
      default -> "The request cannot be handled.";
    };
  }
}
