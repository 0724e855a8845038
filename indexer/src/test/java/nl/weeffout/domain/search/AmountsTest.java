package nl.weeffout.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0-50",
        "49.99, 0-50",
        "50, 50-100",
        "99.994, 50-100",
        "100.00, 100-250",
        "250, 250-500",
        "500, 500-1000",
        "999.99, 500-1000",
        "1000, 1000-2500",
        "2500, 2500-",
        "99999999, 2500-"
    })
    void aBoundBelongsToTheClassAboveIt(String euros, String band) {
        assertThat(Amounts.band(new BigDecimal(euros))).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"0.005, 1", "0.004, 0", "12, 1200", "12.5, 1250", "1E+3, 100000", "-0.01, -1"})
    void centsAreRounded(String euros, long cents) {
        assertThat(Amounts.cents(new BigDecimal(euros))).isEqualTo(cents);
    }

    @Property
    void anAmountLiesWithinItsClass(@ForAll @BigRange(min = "0", max = "100000") @Scale(2) BigDecimal euros) {
        String[] bounds = Amounts.band(euros).split("-", 2);
        assertThat(euros).isGreaterThanOrEqualTo(new BigDecimal(bounds[0]));
        if (!bounds[1].isEmpty()) {
            assertThat(euros).isLessThan(new BigDecimal(bounds[1]));
        }
    }

    @Property
    void whatIsMoreIsNeverLessInCents(
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(4) BigDecimal one,
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(4) BigDecimal other) {
        if (one.compareTo(other) <= 0) {
            assertThat(Amounts.cents(one)).isLessThanOrEqualTo(Amounts.cents(other));
        }
    }
}
