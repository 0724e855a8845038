package nl.weeffout.domain;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static nl.weeffout.indexer.testing.CaseBuilder.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTest {
    @ParameterizedTest
    @CsvSource({
        "opgelost,                          HELPED",
        "Opgelost met maatwerk,             HELPED",
        "deels opgelost,                    HELPED",
        "opgelost binnen de regels,         WITHIN_THE_RULES",
        "'  OPGELOST BINNEN DE REGELS ',    WITHIN_THE_RULES",
        "vastgelopen,                       STUCK",
        "niet opgelost,                     STUCK",
        "loopt nog,                         UNKNOWN",
        "'',                                UNKNOWN"
    })
    void anExceptionTellsByItsOutcomeHowItEnded(String outcome, Decision decision) {
        assertThat(Decision.of(aCase().endingIn(outcome).build())).isEqualTo(decision);
    }

    @ParameterizedTest
    @CsvSource({
        "120,  geen,                        HELPED",
        "0.01, fonds,                       HELPED",
        "0,    kosteloos,                   WITHIN_THE_RULES",
        "0,    voorliggende voorziening,    WITHIN_THE_RULES",
        "0,    Geen,                        STUCK",
        "0,    '',                          STUCK"
    })
    void aGrantTellsByItsAmountAndThenByWhatWasFoundInstead(String euros, String alternative, Decision decision) {
        assertThat(Decision.of(aGrant().costing(euros).endingIn(alternative).build()))
                .isEqualTo(decision);
    }

    @Property
    void whatIsNotKnownDiffersFromNothingAndOthersDifferBothWays(@ForAll Decision one, @ForAll Decision other) {
        assertThat(one.differsFrom(other)).isEqualTo(other.differsFrom(one));
        assertThat(one.differsFrom(one)).isFalse();
        assertThat(one.differsFrom(Decision.UNKNOWN)).isFalse();
        if (one != Decision.UNKNOWN && other != Decision.UNKNOWN) {
            assertThat(one.differsFrom(other)).isEqualTo(one != other);
        }
    }
}
