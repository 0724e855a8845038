package nl.weeffout.api.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;

class SearchFormTest {
    @ParameterizedTest
    @CsvSource({"31-3-2024, 2024-03-31", "01/02/2024, 2024-02-01", "2024-03-31, 2024-03-31", "29-2-2024, 2024-02-29"})
    void readsADayAsDutchPeopleWriteItAndAsMachinesDo(String typed, String day) {
        SearchForm form = form("from", typed);
        assertThat(form.errors()).isEmpty();
        assertThat(form.body(1).from()).hasToString(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gisteren", "31-2-2024", "29-2-2023", "1-1-24", "2024-13-01", "99999999999-1-1"})
    void keepsADayThatIsNoneAndSaysSo(String typed) {
        SearchForm form = form("from", typed);
        assertThat(form.errors()).containsOnlyKeys("from");
        assertThat(form.errors().get("from")).contains("datum").doesNotContain(typed);
        assertThat(form.from()).isEqualTo(typed);
        assertThat(form.body(1).from()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "250, 250",
        "'250,5', 250.5",
        "12.50, 12.50",
        "1.250, 1250",
        "'€ 1.250,50', 1250.50",
        "1.250.000, 1250000"
    })
    void readsAnAmountAsDutchPeopleWriteIt(String typed, String euros) {
        SearchForm form = form("minimumEuros", typed);
        assertThat(form.errors()).isEmpty();
        assertThat(form.body(1).minimumEuros()).isEqualByComparingTo(euros);
    }

    @ParameterizedTest
    @ValueSource(strings = {"veel", "-5", "1e9", "1,2,3", "12.3456", "9999999999999999999"})
    void keepsAnAmountThatIsNoneAndSaysSo(String typed) {
        SearchForm form = form("maximumEuros", typed);
        assertThat(form.errors()).containsOnlyKeys("maximumEuros");
        assertThat(form.maximumEuros()).isEqualTo(typed);
    }

    @Test
    void saysThatARangeEndsBeforeItBegins() {
        assertThat(form("from", "2-1-2024", "to", "1-1-2024").errors()).containsOnlyKeys("to");
        assertThat(form("minimumEuros", "10", "maximumEuros", "9,99").errors()).containsOnlyKeys("maximumEuros");
    }

    @Test
    void leavesOutWhatIsTakenBackAndOnlyThat() {
        LinkedMultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        sent.put("municipality", List.of("Utrecht", "Leiden"));
        sent.add("query", "huurder");
        sent.add("remove", "municipality:Utrecht");
        SearchForm form = SearchForm.of(sent);
        assertThat(form.filters()).isEqualTo(Map.of("municipality", List.of("Leiden")));
        assertThat(form.query()).isEqualTo("huurder");
    }

    @ParameterizedTest
    @CsvSource({"2024-02, 2024-02-01, 2024-02-29", "2024, 2024-01-01, 2024-12-31"})
    void aPeriodStandsInPlaceOfTheDays(String period, String first, String last) {
        SearchForm form = form("from", "gisteren", "to", "", "period", period);
        assertThat(form.errors()).isEmpty();
        assertThat(form.body(1).from()).hasToString(first);
        assertThat(form.body(1).to()).hasToString(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024-13", "2024-00", "24", "2024-01-01", "x"})
    void aPeriodThatIsNoneChangesNothing(String period) {
        SearchForm form = form("from", "1-2-2024", "period", period);
        assertThat(form.errors()).isEmpty();
        assertThat(form.from()).isEqualTo("1-2-2024");
        assertThat(form.to()).isEmpty();
    }

    @Property
    void whateverIsTypedIsKeptAndNeverFails(@ForAll String day, @ForAll String amount) {
        SearchForm form = form("from", day, "minimumEuros", amount);
        assertThat(form.from()).isEqualTo(day.strip());
        assertThat(form.minimumEuros()).isEqualTo(amount.strip());
        assertThat(form.body(1).filters()).isEmpty();
    }

    private static SearchForm form(String... namesAndValues) {
        LinkedMultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            sent.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return SearchForm.of(sent);
    }
}
