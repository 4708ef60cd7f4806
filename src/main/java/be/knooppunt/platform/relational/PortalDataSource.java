package be.knooppunt.platform.relational;

import be.knooppunt.platform.config.DatabaseAddress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Makes connections to the database that the settings choose: H2 or PostgreSQL. The pool of the
 * server is made over it, which is why it is named by its class and set by its properties. User and
 * password come from the environment alone, and pass through no configuration of the server.
 */
public class PortalDataSource implements DataSource {
  private static final int CONNECT_SECONDS = 5;
  private static final int ANSWER_SECONDS = 60;

  private @Nullable String url;
  private @Nullable DatabaseAddress address;
  private @Nullable Driver driver;

  /** For the pool, which gives the address afterwards. */
  public PortalDataSource() {}

  /** Makes connections to an address. */
  public PortalDataSource(DatabaseAddress address) {
    this.url = address.url();
    this.address = address;
  }

  /** The address, as a JDBC URL without secrets. */
  public void setUrl(String jdbcUrl) {
    url = jdbcUrl;
    address = null;
    driver = null;
  }

  /** The address, as a JDBC URL without secrets. */
  public String getUrl() {
    return url == null ? "" : url;
  }

  private DatabaseAddress address() {
    DatabaseAddress known = address;
    if (known == null) {
      known =
          DatabaseAddress.of(
              name ->
                  name.equals("knooppunt.database.url") ? Optional.of(getUrl()) : environment(name),
              Path.of(""));
      address = known;
    }
    return known;
  }

  /** Tells whether the settings name a database outside. */
  static boolean isOutside() {
    return environment("knooppunt.database.url").isPresent();
  }

  private static Optional<String> environment(String setting) {
    return Optional.ofNullable(System.getenv(setting.replace('.', '_').toUpperCase(Locale.ROOT)))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  @Override
  public Connection getConnection() throws SQLException {
    DatabaseAddress to = address();
    Properties settings = new Properties();
    settings.setProperty("user", to.user());
    settings.setProperty("password", to.password());
    if (!to.isOutside()) {
      return connected(driver().connect(to.url(), settings));
    }
    // what the address says goes before these
    settings.setProperty("connectTimeout", String.valueOf(CONNECT_SECONDS));
    settings.setProperty("socketTimeout", String.valueOf(ANSWER_SECONDS));
    settings.setProperty("tcpKeepAlive", "true");
    settings.setProperty("ApplicationName", "Knooppunt");
    return connected(driver().connect(to.url(), settings));
  }

  /** The driver of the address, among those that came with the portal. */
  private Driver driver() throws SQLException {
    Driver known = driver;
    if (known != null) {
      return known;
    }
    for (Driver one : ServiceLoader.load(Driver.class, PortalDataSource.class.getClassLoader())) {
      if (one.acceptsURL(address().url())) {
        driver = one;
        return one;
      }
    }
    throw new SQLException("No database can be at " + getUrl());
  }

  private Connection connected(@Nullable Connection connection) throws SQLException {
    if (connection == null) {
      throw new SQLException("No database can be at " + getUrl());
    }
    return connection;
  }

  /** As without: there is one user, that of the settings. */
  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter writer) {
    // nothing is written
  }

  @Override
  public void setLoginTimeout(int seconds) {
    // set in the address, where somebody needs another
  }

  @Override
  public int getLoginTimeout() {
    return CONNECT_SECONDS;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    throw new SQLException("This is no " + type.getName());
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this);
  }
}
