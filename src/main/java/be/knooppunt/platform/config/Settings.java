package be.knooppunt.platform.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The settings of this installation. Each is an environment variable {@code KNOOPPUNT_…}; the table
 * stands in {@code deploy/README.md}.
 */
@ApplicationScoped
public class Settings {
  @Inject
  @ConfigProperty(name = "knooppunt.data.dir")
  private String dataFolder;

  @Inject
  @ConfigProperty(name = "knooppunt.http.port")
  private int httpPort;

  @Inject
  @ConfigProperty(name = "knooppunt.samples")
  private String samples;

  @Inject
  @ConfigProperty(name = "knooppunt.demo.paths")
  private boolean demoPaths;

  @Inject
  @ConfigProperty(name = "knooppunt.public.url")
  private Optional<String> publicUrl;

  @Inject
  @ConfigProperty(name = "knooppunt.graph.memory")
  private String graphMemory;

  @Inject
  @ConfigProperty(name = "knooppunt.reset.admin")
  private boolean resetAdministrator;

  @Inject private Config config;

  /** The folder that holds both databases. */
  public Path dataFolder() {
    return Path.of(dataFolder).toAbsolutePath().normalize();
  }

  /** The folder with training modules of partnerships; empty when there are none. */
  public Optional<Path> trainingFolder() {
    return find("knooppunt.training.dir")
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder).toAbsolutePath().normalize());
  }

  /** Tells whether a sample network is to be loaded on a first start. */
  public boolean wantsSample(String partnership) {
    List<String> wanted = List.of(samples.trim().split("[,\\s]+"));
    return wanted.contains("all") || wanted.contains(partnership);
  }

  /** Tells whether sample networks are loaded with their assumed paths. */
  public boolean demoPaths() {
    return demoPaths;
  }

  /** The address people use, without a slash at the end. */
  public String address() {
    return publicUrl.map(url -> url.replaceAll("/+$", "")).orElse("http://127.0.0.1:" + httpPort);
  }

  /** Tells whether people reach the portal over HTTPS. */
  public boolean isSecure() {
    return address().startsWith("https:");
  }

  /** Tells whether a web server stands in front, which says where a request really comes from. */
  public boolean isBehindProxy() {
    return publicUrl.isPresent();
  }

  /** Tells whether this start gives the administrator a new one-time password. */
  public boolean resetsAdministrator() {
    return resetAdministrator;
  }

  /** Page cache of the embedded graph, for example {@code 64m}. */
  public String graphMemory() {
    return graphMemory;
  }

  /** The outside graph; empty when the graph of the data folder is to be used. */
  public Optional<GraphAddress> outsideGraph() {
    return GraphAddress.find(this::find);
  }

  /** The relational database. */
  public DatabaseAddress database() {
    return DatabaseAddress.of(this::find, dataFolder());
  }

  /** The mail server; empty when letters are passed on by hand. */
  public Optional<MailRelay> mail() {
    return MailRelay.find(this::find);
  }

  /** Whom else people can sign in with; empty when there are passwords only. */
  public Optional<IdentityProvider> identityProvider() {
    return IdentityProvider.find(this::find);
  }

  /** The record store; empty when nothing about learning leaves the portal. */
  public Optional<RecordStoreAddress> recordStore() {
    return RecordStoreAddress.find(this::find);
  }

  private Optional<String> find(String name) {
    return config.getOptionalValue(name, String.class).map(String::strip);
  }
}
