package nl.weeffout.analytics.weeffout;

import java.util.ArrayList;
import java.util.List;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.indexer.dutch.Sentences;

/** The sentences in which a record tells what was the matter, what was done, and what was tried before. */
final class CaseTexts {
    private CaseTexts() {}

    static List<RedactedText> sentences(MaatwerkCase content) {
        List<RedactedText> texts = switch (content) {
            case ExceptionCase exception -> List.of(exception.narrative(), exception.measure());
            case GrantCase grant -> List.of(grant.narrative(), grant.priorProvision());
        };
        List<RedactedText> sentences = new ArrayList<>();
        for (RedactedText text : texts) {
            for (Sentences.Span span : Sentences.of(text)) {
                sentences.add(text.part(span.start(), span.end()));
            }
        }
        return sentences;
    }
}
