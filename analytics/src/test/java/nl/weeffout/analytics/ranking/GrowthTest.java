package nl.weeffout.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import nl.weeffout.domain.pattern.Growth;
import org.junit.jupiter.api.Test;

class GrowthTest {
    @Test
    void givesTheChancesOfFishersTeaTasting() {
        // Four of eight cups; three right: 17 of 70 draws are as good or better, 69 of 70 as good or worse.
        Growth growth = Growth.of(3, 1, 4, 4);
        assertThat(growth.chanceOfMore()).isCloseTo(17 / 70.0, within(1e-12));
        assertThat(growth.chanceOfFewer()).isCloseTo(69 / 70.0, within(1e-12));
        assertThat(growth.isGrowing() || growth.isShrinking()).isFalse();
    }

    @Test
    void growthIsMeasuredBesideAllRecords() {
        assertThat(Growth.of(8, 1, 100, 100).isGrowing()).isTrue();
        assertThat(Growth.of(8, 1, 800, 100).isGrowing()).isFalse();
        assertThat(Growth.of(1, 8, 100, 100).isShrinking()).isTrue();
    }

    @Test
    void bothYearsExchangedTheChancesAreExchanged() {
        Growth one = Growth.of(5, 2, 40, 60);
        Growth other = Growth.of(2, 5, 60, 40);
        assertThat(one.chanceOfMore()).isCloseTo(other.chanceOfFewer(), within(1e-12));
        assertThat(one.rise() + other.rise()).isCloseTo(1, within(1e-12));
    }

    @Test
    void nothingIsKnownOfAPatternWithoutRecentMembers() {
        Growth growth = Growth.of(0, 0, 40, 60);
        assertThat(growth.rise()).isCloseTo(.5, within(1e-12));
        assertThat(growth.isGrowing() || growth.isShrinking()).isFalse();
    }

    @Test
    void moreMembersThanRecordsAreRefused() {
        assertThatThrownBy(() -> Growth.of(5, 0, 4, 9)).isInstanceOf(IllegalArgumentException.class);
    }
}
