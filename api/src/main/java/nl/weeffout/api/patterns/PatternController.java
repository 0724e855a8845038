package nl.weeffout.api.patterns;

import java.util.List;
import nl.weeffout.api.search.CaseView;
import nl.weeffout.api.service.ServerParts;
import nl.weeffout.domain.pattern.RunProvenance;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Patterns and runs over HTTP. */
@RestController
final class PatternController {
    private final PatternFinder finder;
    private final ServerParts parts;

    PatternController(PatternFinder finder, ServerParts parts) {
        this.finder = finder;
        this.parts = parts;
    }

    @GetMapping(path = "/v1/patterns", produces = MediaType.APPLICATION_JSON_VALUE)
    PageView<PatternView> list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        return finder.list(kind, cursor, limit);
    }

    @GetMapping(path = "/v1/patterns/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    PatternView find(@PathVariable String id) {
        return finder.find(id);
    }

    @GetMapping(path = "/v1/patterns/{id}/cases", produces = MediaType.APPLICATION_JSON_VALUE)
    PageView<CaseView> cases(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        return finder.cases(id, cursor, limit);
    }

    @GetMapping(path = "/v1/runs", produces = MediaType.APPLICATION_JSON_VALUE)
    List<RunProvenance> runs() {
        return parts.runs().get();
    }
}
