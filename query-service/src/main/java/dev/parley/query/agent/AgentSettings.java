package dev.parley.query.agent;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** Who may call tools from a browser. */
@ConfigMapping(prefix = "parley.agent")
interface AgentSettings {

    /** Origins whose pages may, besides those of this machine. */
    Optional<Set<String>> origins();
}
