package nl.weeffout.indexer.redact.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSwapTest {
    private static NameSwap swap(long seed) {
        return new NameSwap(new NameForms(NameTable.load(), NameTable::isHeldOut, seed), NameTable.load());
    }

    @ParameterizedTest
    @CsvSource({
        "Fatima de Vries, '\\p{Lu}\\S+ de \\p{Lu}\\S+'",
        "J. van der Berg, '\\p{Lu}\\. van der \\p{Lu}\\S+'",
        "Anita B., '\\p{Lu}\\S+ \\p{Lu}\\.'",
        "Yılmaz-de Groot, '\\p{Lu}\\S+-de \\p{Lu}\\S+'",
        "FATIMA, '[^\\p{Ll}]+'",
        "fatima's, '[^\\p{Lu}]+''s'"
    })
    void keepsTheFormOfAName(String name, String form) {
        assertThat(swap(3).swapped(name)).matches(form).isNotEqualTo(name);
    }

    @Test
    void callsTheSamePersonTheSameThroughout() {
        NameSwap swap = swap(5);
        String full = swap.swapped("Fatima Zwart");
        assertThat(swap.swapped("Fatima")).isEqualTo(full.split(" ")[0]);
    }

    @Test
    void takesOnlyNamesThatMayBeUsed() {
        NameSwap swap = swap(7);
        for (String name : Arrays.asList("Anna", "Bert", "Carla", "Dirk")) {
            assertThat(swap.swapped(name))
                    .satisfies(other -> assertThat(NameTable.isHeldOut(other)).isTrue());
        }
    }

    @Test
    void choosesAlikeWithTheSameSeed() {
        assertThat(swap(9).swapped("Anna de Wit")).isEqualTo(swap(9).swapped("Anna de Wit"));
    }
}
