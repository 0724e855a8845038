package nl.weeffout.api.service;

import nl.weeffout.domain.IndexUnavailableException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Tells how far the index and the runs have come. A stale index still answers, so the status stays UP; one that does not answer
 * takes the service out of service.
 */
@Component("records")
final class IndexHealth implements HealthIndicator {
    private final ServerParts parts;

    IndexHealth(ServerParts parts) {
        this.parts = parts;
    }

    @Override
    public Health health() {
        try {
            return upToDate();
        } catch (IndexUnavailableException e) {
            return Health.outOfService().withDetail("index", "does not answer").build();
        }
    }

    private Health upToDate() {
        long behind = parts.store().lastSequence() - parts.index().indexedSequence();
        return Health.up()
                .withDetail("records", parts.store().size())
                .withDetail("indexed", parts.index().size())
                .withDetail("index", behind > 0 ? "behind the store by " + behind + " changes" : "up to date")
                .withDetail(
                        "run",
                        parts.newestRun()
                                .get()
                                .map(run -> run.provenance().runId())
                                .orElse("no run yet"))
                .build();
    }
}
