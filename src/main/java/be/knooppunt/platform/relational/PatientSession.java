package be.knooppunt.platform.relational;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.sessions.DatasourceLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Login;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.jspecify.annotations.Nullable;

/**
 * Lets the portal be deployed while its outside database is away. Persistence asks then which
 * database it has, and would give up for good. It gets that answer without the database; whatever
 * else is asked fails as on any connection that is lost.
 */
public class PatientSession implements SessionCustomizer {
  private static final String NO_CONNECTION = "08001";
  private static final int VERSION = 14;

  @Override
  public void customize(Session session) {
    if (PortalDataSource.isOutside() && session instanceof ServerSession server) {
      patient(server.getLogin());
      patient(server.getReadConnectionPool().getLogin());
      server.getConnectionPools().values().forEach(pool -> patient(pool.getLogin()));
    }
  }

  private static void patient(@Nullable Login login) {
    if (login instanceof DatasourceLogin known
        && known.getConnector() instanceof JNDIConnector connector
        && !(connector instanceof PatientConnector)) {
      known.setConnector(new PatientConnector(connector));
    }
  }

  /** Gives a connection of the pool, or one that only knows which database it would lead to. */
  static final class PatientConnector extends JNDIConnector {
    private static final long serialVersionUID = 1L;

    PatientConnector(JNDIConnector connector) {
      setName(connector.getName());
      setDataSource(connector.getDataSource());
    }

    @Override
    public Connection connect(Properties properties, Session session) {
      try {
        return super.connect(properties, session);
      } catch (DatabaseException e) {
        if (DatabaseTrouble.isIn(e)) {
          return lost();
        }
        throw e;
      }
    }
  }

  static Connection lost() {
    DatabaseMetaData data =
        proxy(
            DatabaseMetaData.class,
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "getDatabaseProductName" -> "PostgreSQL";
                  case "getDatabaseProductVersion" -> VERSION + ".0";
                  case "getDatabaseMajorVersion" -> VERSION;
                  case "getDriverName" -> "PostgreSQL JDBC Driver";
                  case "getURL", "getUserName", "getDriverVersion" -> "";
                  default -> throw refusal();
                });
    return proxy(
        Connection.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getMetaData" -> data;
              case "getAutoCommit" -> true;
              case "isClosed", "isValid" -> false;
              case "close", "setAutoCommit", "rollback" -> null;
              case "hashCode" -> System.identityHashCode(self);
              case "equals" -> self == arguments[0];
              case "toString" -> "no connection";
              default -> throw refusal();
            });
  }

  private static SQLException refusal() {
    return new SQLException("The database cannot be reached", NO_CONNECTION);
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            PatientSession.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
