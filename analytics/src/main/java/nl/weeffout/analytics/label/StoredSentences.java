package nl.weeffout.analytics.label;

import java.util.List;
import java.util.Optional;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RecordStore;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.TextPlace;
import nl.weeffout.indexer.dutch.Sentences;

/** Reads from the store the sentences that a run only points at: it holds none itself, so a later redaction reaches all. */
public final class StoredSentences {
    private StoredSentences() {}

    /**
     * The description in words: its figures and the sentence as it is stored now. The sentence is left out where its record
     * has come into quarantine or its text has changed.
     */
    public static String describe(CasePattern pattern, RecordStore store) {
        String figures = pattern.description().figures();
        return sentence(pattern, store)
                .map(sentence -> (figures + " “" + sentence + "”").strip())
                .orElse(figures);
    }

    private static Optional<RedactedText> sentence(CasePattern pattern, RecordStore store) {
        CaseId id = pattern.description().typicalCase();
        TextPlace place = pattern.description().typicalSentence();
        if (id == null || place == null) {
            return Optional.empty();
        }
        return store.findAll(List.of(id)).stream()
                .filter(stored -> stored.quarantined().isEmpty())
                .flatMap(stored -> at(place, stored.content()).stream())
                .findFirst();
    }

    /** The sentence at a place of a record; empty where no sentence stands just there any more. */
    public static Optional<RedactedText> at(TextPlace place, MaatwerkCase content) {
        RedactedText text = content.texts().getOrDefault(place.field(), RedactedText.EMPTY);
        return Sentences.of(text).stream()
                .filter(span -> span.start() == place.start() && span.end() == place.end())
                .map(span -> text.part(span.start(), span.end()))
                .findFirst();
    }
}
