package nl.weeffout.domain.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.query.Clause.All;
import nl.weeffout.domain.query.Clause.Any;
import nl.weeffout.domain.query.Clause.Days;
import nl.weeffout.domain.query.Clause.Euros;
import nl.weeffout.domain.query.Clause.Everything;
import nl.weeffout.domain.query.Clause.Not;
import nl.weeffout.domain.query.Clause.Phrase;
import nl.weeffout.domain.query.Clause.Prefix;
import nl.weeffout.domain.query.Clause.Value;
import nl.weeffout.domain.query.Clause.Within;
import nl.weeffout.domain.query.Clause.Word;
import org.junit.jupiter.api.Test;

class ClauseTest {
    private static final Word BED = new Word("bed");
    private static final Clause KAST = new Word("kast");
    private static final Clause STOEL = new Word("stoel");

    @Test
    void isPutInItsSimplestForm() {
        assertThat(Clause.all(List.of())).isEqualTo(new Everything());
        assertThat(Clause.all(List.of(BED))).isEqualTo(BED);
        assertThat(Clause.all(List.of(BED, new Everything()))).isEqualTo(BED);
        assertThat(Clause.all(List.of(Clause.all(List.of(BED, KAST)), STOEL)))
                .isEqualTo(new All(List.of(BED, KAST, STOEL)));
        assertThat(Clause.any(List.of(Clause.any(List.of(BED, KAST)), STOEL)))
                .isEqualTo(new Any(List.of(BED, KAST, STOEL)));
        assertThat(Clause.any(List.of(BED, new Everything()))).isEqualTo(new Everything());
        assertThat(Clause.not(Clause.not(BED))).isEqualTo(BED);
    }

    @Test
    void tellsWhichTextsAreAskedFor() {
        Clause query = Clause.all(List.of(
                BED,
                Clause.any(List.of(new Phrase("vorige huurder"), new Prefix("woning"))),
                Clause.not(KAST),
                new Within(QueryField.MEASURE, new Word("fiets")),
                new Value(QueryField.MUNICIPALITY, "Tilburg")));
        assertThat(query.positiveTexts())
                .containsExactly(BED, new Phrase("vorige huurder"), new Prefix("woning"), new Word("fiets"));
        assertThat(query.hasWords()).isTrue();
        assertThat(Clause.not(KAST).hasWords()).isFalse();
        assertThat(new Value(QueryField.ID, "U-1").hasWords()).isFalse();
        assertThat(query.depth()).isEqualTo(3);
        assertThat(new Not(query).depth()).isEqualTo(4);
    }

    @Test
    void refusesWhatDoesNotFitItsField() {
        assertThatThrownBy(() -> new Value(QueryField.DATE, "2020"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("field DATE holds DATE, not VALUE");
        assertThatThrownBy(() -> new Within(QueryField.TEAM, new Word("Noord")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Days(LocalDate.of(2021, 1, 1), LocalDate.of(2020, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Euros(BigDecimal.TEN, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyFacetHasAFieldWithItsKeyAndNoNameIsSharedByTwo() {
        Set<String> names = new HashSet<>();
        for (QueryField field : QueryField.values()) {
            assertThat(field.facet().map(QueryField::of).orElse(field)).isEqualTo(field);
            new HashSet<>(field.names())
                    .forEach(name -> assertThat(names.add(name)).as(name).isTrue());
        }
        for (Facet facet : Facet.values()) {
            assertThat(QueryField.named(facet.key())).contains(QueryField.of(facet));
        }
        assertThat(QueryField.named("GEMEENTÉ")).contains(QueryField.MUNICIPALITY);
        assertThat(QueryField.named("onbekend")).isEmpty();
    }

    @Test
    void aNoteIsShortWhateverWasTyped() {
        String typed = "\ud83d\ude00".repeat(1_000);
        assertThat(new QueryNote(QueryNote.Reason.LONG_WORD, typed).text())
                .isEqualTo("‘" + "\ud83d\ude00".repeat(40) + "…’ is ingekort");
    }
}
