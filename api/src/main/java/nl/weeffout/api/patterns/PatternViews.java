package nl.weeffout.api.patterns;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nl.weeffout.analytics.label.StoredSentences;
import nl.weeffout.api.service.ServerParts;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.NearbyCase;
import nl.weeffout.domain.pattern.PatternRun;
import org.springframework.stereotype.Component;

/** Fills in what a run only points at, from the records as they are kept now. */
@Component
class PatternViews {
    private final ServerParts parts;

    PatternViews(ServerParts parts) {
        this.parts = parts;
    }

    /** The view of a pattern of a run; one or two queries of the store. */
    PatternView of(CasePattern pattern, PatternRun run) {
        var shown = shown(pattern.nearby().stream().map(NearbyCase::caseId).toList()).stream()
                .map(StoredCase::id)
                .collect(Collectors.toSet());
        return PatternView.of(
                pattern,
                run,
                StoredSentences.describe(pattern, parts.store()),
                pattern.nearby().stream()
                        .filter(nearby -> shown.contains(nearby.caseId()))
                        .toList());
    }

    /** Those of the records that do not wait in quarantine. */
    List<StoredCase> shown(Collection<CaseId> ids) {
        return parts.store().findAll(List.copyOf(ids)).stream()
                .filter(stored -> stored.quarantined().isEmpty())
                .toList();
    }
}
