package nl.weeffout.analytics.weeffout;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.pattern.GroundEvidence;
import nl.weeffout.indexer.thesaurus.Thesaurus;
import org.junit.jupiter.api.Test;

class GroundSentencesTest {
    private final GroundSentences sentences = new GroundSentences(Thesaurus.load());

    @Test
    void readsTheSentenceAsTheRecordHasItNow() {
        MaatwerkCase masked = told("De hond blaft. [NAAM-1] heeft alles zelf voorgeschoten.");
        assertThat(sentences.sentence(masked, paid(1)))
                .map(RedactedText::value)
                .contains("[NAAM-1] heeft alles zelf voorgeschoten.");
    }

    @Test
    void aSentenceThatNoLongerSpeaksOfTheGroundIsNoEvidence() {
        assertThat(sentences.sentence(told("Kosten al betaald. De hond blaft."), paid(1)))
                .isEmpty();
        assertThat(sentences.sentence(told("Kosten al betaald."), paid(5))).isEmpty();
    }

    private static GroundEvidence paid(int sentence) {
        return new GroundEvidence(new CaseId("U-1"), "g_al_betaald", sentence, 1);
    }

    private static MaatwerkCase told(String narrative) {
        return aCase().withId("U-1").withNarrative(narrative).withMeasure("").build();
    }
}
