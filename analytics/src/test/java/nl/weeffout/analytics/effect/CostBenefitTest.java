package nl.weeffout.analytics.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.weeffout.analytics.statistics.Interval;
import org.junit.jupiter.api.Test;

class CostBenefitTest {
    private static final Interval NOTHING = new Interval(0, 0);
    private static final Interval ALL = new Interval(1, 1);

    /** 24 youngsters, a gap of about 400 euros a month, about 250,000 euros; shelter costs over ten times as much. */
    @Test
    void theYoungstersOfUtrechtCostAQuarterOfAMillionAndShelterTenTimesThat() {
        CostBenefit found = CostBenefit.of(new CostBenefit.Plan(
                new Interval(24, 24),
                NOTHING,
                new Interval(400, 400),
                new Interval(26, 26),
                NOTHING,
                new Interval(4_000, 4_000),
                ALL));

        assertThat(found.cost()).isEqualTo(new Interval(249_600, 249_600));
        assertThat(found.back().lower()).isCloseTo(10, within(1e-9));
        assertThat(found.breakEvenShare().upper()).isCloseTo(.1, within(1e-9));
    }

    /** An eviction of a family costs 7,000 to 100,000 euros, preventing it 25,000. */
    @Test
    void anEvictionPreventedMayCostMoreThanItSparesOrFourTimesLess() {
        CostBenefit found = CostBenefit.of(new CostBenefit.Plan(
                ALL, new Interval(25_000, 25_000), NOTHING, ALL, new Interval(7_000, 100_000), NOTHING, ALL));

        assertThat(found.benefit()).isEqualTo(new Interval(-18_000, 75_000));
        assertThat(found.back().lower()).isCloseTo(.28, within(1e-9));
        assertThat(found.back().upper()).isCloseTo(4, within(1e-9));
        assertThat(found.breakEvenShare().lower()).isCloseTo(.25, within(1e-9));
        assertThat(found.breakEvenShare().upper()).isGreaterThan(1);
    }

    @Test
    void whatStandsOnBothSidesIsTheSameOnBoth() {
        CostBenefit found = CostBenefit.of(new CostBenefit.Plan(
                new Interval(10, 1_000),
                NOTHING,
                new Interval(100, 100),
                new Interval(1, 60),
                NOTHING,
                new Interval(100, 100),
                ALL));

        assertThat(found.benefit()).isEqualTo(new Interval(0, 0));
        assertThat(found.back()).isEqualTo(new Interval(1, 1));
    }

    @Test
    void anyValuesOfTheAssumptionsGiveAResultWithinTheRanges() {
        CostBenefit.Plan plan = new CostBenefit.Plan(
                new Interval(20, 30),
                new Interval(50, 80),
                new Interval(350, 450),
                new Interval(12, 36),
                new Interval(1_000, 7_000),
                new Interval(300, 900),
                new Interval(.1, .8));
        CostBenefit found = CostBenefit.of(plan);
        for (double at : List.of(0.0, .2, .5, .9, 1.0)) {
            double share = at(plan.share(), at);
            double months = at(plan.months(), 1 - at);
            double each = at(plan.once(), at) + at(plan.monthly(), 1 - at) * months;
            double nothing = at(plan.nothingOnce(), at) + at(plan.nothingMonthly(), at) * months;
            double households = at(plan.households(), at);
            assertThat(found.cost().contains(households * each)).isTrue();
            assertThat(found.benefit().contains(households * (share * nothing - each)))
                    .isTrue();
            assertThat(found.breakEvenShare().contains(each / nothing)).isTrue();
        }
    }

    @Test
    void whatNobodyWouldComeToIsNeverSpared() {
        CostBenefit found = CostBenefit.of(
                new CostBenefit.Plan(ALL, new Interval(10, 20), NOTHING, ALL, NOTHING, NOTHING, new Interval(0, 1)));

        assertThat(found.breakEvenShare().upper()).isInfinite();
        assertThat(found.spared()).isEqualTo(NOTHING);
    }

    @Test
    void aShareAboveOneIsRefused() {
        assertThatThrownBy(() -> new CostBenefit.Plan(ALL, ALL, ALL, ALL, ALL, ALL, new Interval(0, 2)))
                .hasMessageContaining("share 2.0 is above 1");
    }

    private static double at(Interval range, double share) {
        return range.lower() + share * (range.upper() - range.lower());
    }
}
