package be.knooppunt.people.boundary;

import be.knooppunt.platform.config.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Keeps the session cookie off plain connections where people reach the portal over HTTPS. */
@WebListener
public class SessionCookies implements ServletContextListener {
  @Inject private Settings settings;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    event.getServletContext().getSessionCookieConfig().setSecure(settings.isSecure());
  }
}
