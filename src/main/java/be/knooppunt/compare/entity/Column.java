package be.knooppunt.compare.entity;

import be.knooppunt.network.entity.Network;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One column. */
public record Column(
    ColumnChoice choice,
    String id,
    String name,
    LocalDate day,
    Network network,
    List<String> municipalities,
    @Nullable Integer inhabitants,
    @Nullable LocalDate inhabitantsOn,
    boolean mayOpenMap) {}
