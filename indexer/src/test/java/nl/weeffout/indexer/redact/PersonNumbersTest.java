package nl.weeffout.indexer.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNumbersTest {
    private static List<String> numbered(String... names) {
        PersonNumbers numbers = PersonNumbers.after(List.of());
        return Arrays.stream(names).map(numbers::placeholder).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Fatima El Idrissi, Fatima",
        "mw. Yilmaz-de Boer, Yilmaz",
        "familie-Yilmaz, Yilmaz",
        "Fatima El Idrissi, mw El Idrissi",
        "Fatima El Idrissi, Fatima's",
        "Fatima El Idrissi, F. El Idrissi",
        "Fatima El Idrissi, mw. F.",
        "J. de Boer, De Boer",
        "Petra K., Petra",
        "De Boer, dhr. J. de Boer"
    })
    void givesOnePersonOneNumber(String first, String then) {
        assertThat(numbered(first, then)).containsExactly("[NAAM-1]", "[NAAM-1]");
    }

    @ParameterizedTest
    @CsvSource({
        "Piet Jansen, Anna Jansen",
        "Piet Jansen, A. Jansen",
        "Fatima, Samira",
        "mw. K., mw. B.",
    })
    void givesTwoPersonsTwoNumbers(String first, String then) {
        assertThat(numbered(first, then)).containsExactly("[NAAM-1]", "[NAAM-2]");
    }

    @Test
    void takesOneOfSeveralForWhomANameFitsTheOneNamedLast() {
        assertThat(numbered("Piet Jansen", "Anna Jansen", "Piet", "Jansen"))
                .containsExactly("[NAAM-1]", "[NAAM-2]", "[NAAM-1]", "[NAAM-1]");
    }

    @Test
    void goesOnBehindTheNumbersOfAnEarlierRedaction() {
        PersonNumbers numbers = PersonNumbers.after(List.of("[NAAM-3] belde [NAAM-1]", "niets"));
        assertThat(numbers.placeholder("Samira")).isEqualTo("[NAAM-4]");
    }
}
