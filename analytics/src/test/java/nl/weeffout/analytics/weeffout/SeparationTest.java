package nl.weeffout.analytics.weeffout;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.weeffout.domain.MaatwerkCase;
import org.junit.jupiter.api.Test;

class SeparationTest {
    private static final List<MaatwerkCase> MEMBERS = List.of(
            told("U-1", "huurtoeslag", "Vorige huurder staat nog ingeschreven."),
            told("U-2", "huurtoeslag", "Ingeschreven huurder vertrokken, toeslag gestopt."));

    private final Separation.Members members = new Separation.Members(MEMBERS);

    @Test
    void tellsWhichWordsOfTheMembersARecordLacksAndWhichAreItsOwn() {
        Separation found = members.from(told("U-3", "huurtoeslag", "Vorige huurder uitgeschreven na formulier."));
        assertThat(found.missingWords()).containsExactly("ingeschreven");
        assertThat(found.ownWords()).containsExactly("uitgeschreven", "formulier");
        assertThat(found.missingFields()).isEmpty();
        assertThat(found.ownFields()).isEmpty();
    }

    @Test
    void aFieldThatNoMemberHasSeparatesToo() {
        Separation found = members.from(told("U-4", "Wmo", "Traplift geplaatst."));
        assertThat(found.missingFields()).containsExactly("huurtoeslag");
        assertThat(found.ownFields()).containsExactly("Wmo 2015");
    }

    @Test
    void theOrderOfTheMembersMakesNoDifference() {
        MaatwerkCase record = told("U-3", "Wmo", "Vorige huurder uitgeschreven na formulier.");
        assertThat(new Separation.Members(MEMBERS.reversed()).from(record)).isEqualTo(members.from(record));
    }

    @Test
    void nothingSeparatesAMemberFromItself() {
        assertThat(new Separation.Members(MEMBERS.subList(0, 1)).from(MEMBERS.getFirst()))
                .isEqualTo(new Separation(List.of(), List.of(), List.of(), List.of()));
    }

    private static MaatwerkCase told(String id, String regeling, String narrative) {
        return aCase().withId(id)
                .about(regeling)
                .withNarrative(narrative)
                .withMeasure("")
                .build();
    }
}
