package be.knooppunt.exchange.boundary;

import be.knooppunt.exchange.control.LoadShippedData;
import be.knooppunt.network.control.NetworkWriter;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.ReferenceFacts;
import be.knooppunt.platform.config.Settings;
import be.knooppunt.platform.start.StoresReady;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;

/** Puts reference facts and samples in as soon as the stores are up. */
@ApplicationScoped
public class LoadAtStart {
  @Inject private NetworkWriter writer;
  @Inject private Networks networks;
  @Inject private Settings settings;
  @Inject private Clock clock;

  void load(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StoresReady ready) {
    LoadShippedData shipped =
        new LoadShippedData(
            writer, clock, file -> LoadAtStart.class.getResourceAsStream("/graph-model/" + file));
    ReferenceFacts facts = shipped.loadReferenceFacts();
    shipped.loadSamples(facts, settings::wantsSample, settings.demoPaths());
    // read once now, so that the first visitor does not wait for it
    networks.listPartnerships().forEach(partnership -> networks.find(partnership.id()));
  }
}
