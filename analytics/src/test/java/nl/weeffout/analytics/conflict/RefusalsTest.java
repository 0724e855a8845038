package nl.weeffout.analytics.conflict;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static nl.weeffout.indexer.testing.CaseBuilder.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.indexer.dutch.ReferenceTables;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    private static final Refusals READER = new Refusals(ReferenceTables.load());

    @Test
    void whoRefusesAndRepairsItselfIsALoop() {
        Refusals.Read read = exception(
                "Het UWV weigert de uitkering zonder loonstrook.",
                "UWV betaalt bij uitzondering toch uit.",
                "opgelost");

        assertThat(read.refusers()).containsExactly("uwv");
        assertThat(read.repairedBySame()).containsExactly("uwv");
    }

    @Test
    void allDepartmentsOfAMunicipalityAreOneParty() {
        Refusals.Read read = exception(
                "Bijzondere bijstand afgewezen.", "De Wmo heeft het vergoed, uit het maatwerkbudget.", "opgelost");

        assertThat(read.repairedBySame()).containsExactly("bijzondere-bijstand");
    }

    @Test
    void whatAnotherRepairsOrNobodyIsNoLoop() {
        assertThat(exception("Huurtoeslag is stopgezet.", "Een fonds betaalde de huur.", "opgelost")
                        .repairedBySame())
                .isEmpty();
        assertThat(exception("Het UWV weigert.", "UWV blijft erbij.", "vastgelopen")
                        .repairedBySame())
                .isEmpty();
    }

    @Test
    void aMunicipalityPaysForTheGrantThatItsOwnSchemeRefused() {
        Refusals.Read read =
                READER.read(aGrant().withNarrative("Nieuwe bril nodig. Bijzondere bijstand heeft het afgewezen.")
                        .costing("120")
                        .build());

        assertThat(read.repairedBySame()).containsExactly("bijzondere-bijstand");
    }

    private static Refusals.Read exception(String narrative, String measure, String outcome) {
        MaatwerkCase content = aCase().about("")
                .withOrganisations()
                .withNarrative(narrative)
                .withMeasure(measure)
                .endingIn(outcome)
                .build();
        return READER.read(content);
    }
}
