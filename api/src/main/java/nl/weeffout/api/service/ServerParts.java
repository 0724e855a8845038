package nl.weeffout.api.service;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.weeffout.analytics.run.SignalFiles;
import nl.weeffout.domain.RecordStore;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.SavedSearches;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.domain.pattern.PatternChange;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.pattern.RunProvenance;
import nl.weeffout.indexer.saved.SavedSearchDesk;
import nl.weeffout.indexer.search.CaseSearch;
import nl.weeffout.indexer.search.SimilarCases;

/**
 * What the service reads from. It closes none of it: who opened the store and the index closes them.
 *
 * @param newestRun asked at each request, so that a run made meanwhile shows without a restart
 * @param runs every run there is, the newest first
 * @param changes what changed in the run with an id, if there is one
 * @param signals what stands out in the newest run; nothing where there is none
 * @param label the Dutch label of a key of a reference table; a key that it does not know comes back as it is
 * @param decisions takes what reviewers decide
 * @param matching places typed cases among a run's patterns
 * @param search finds records by what people type
 * @param similar finds records like others
 * @param redaction masks persons in what somebody typed
 * @param savedSearches what is saved
 * @param savedSearchDesk saves searches
 */
public record ServerParts(
        RecordStore store,
        SearchIndex index,
        Supplier<Optional<PatternRun>> newestRun,
        Supplier<List<RunProvenance>> runs,
        Function<String, Optional<List<PatternChange>>> changes,
        Supplier<SignalFiles> signals,
        UnaryOperator<String> label,
        Decisions decisions,
        Matching matching,
        CaseSearch search,
        SimilarCases similar,
        Function<String, RedactedText> redaction,
        SavedSearches savedSearches,
        SavedSearchDesk savedSearchDesk) {}
