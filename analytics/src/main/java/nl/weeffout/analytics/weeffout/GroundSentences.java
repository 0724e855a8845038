package nl.weeffout.analytics.weeffout;

import java.util.List;
import java.util.Optional;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.pattern.GroundEvidence;
import nl.weeffout.indexer.thesaurus.Thesaurus;

/** Reads the sentences that a run points at from the records as they stand now. Thread safe. Cost: one record's words. */
public final class GroundSentences {
    private final GroundWords words;

    public GroundSentences(Thesaurus thesaurus) {
        words = new GroundWords(thesaurus);
    }

    /**
     * The sentence that is evidence; empty where the record has changed since and no longer says in that place what it was
     * taken for.
     */
    public Optional<RedactedText> sentence(MaatwerkCase content, GroundEvidence evidence) {
        List<RedactedText> sentences = CaseTexts.sentences(content);
        return Optional.of(evidence.sentence())
                .filter(number -> number < sentences.size())
                .map(sentences::get)
                .filter(sentence -> words.says(sentence, evidence.ground()));
    }
}
