package nl.weeffout.analytics.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MinerParametersTest {
    @Test
    void everyParameterIsNotedAndKeepsWithinItsRange() {
        for (Parameter parameter : Parameter.values()) {
            assertThat(parameter.standard()).isBetween(parameter.least(), parameter.greatest());
            assertThat(parameter.label()).isNotBlank();
            assertThat(MinerParameters.DEFAULT.asText()).containsKey(parameter.key());
            assertThat(MinerParameters.DEFAULT
                            .with(parameter, parameter.greatest())
                            .value(parameter))
                    .isEqualTo(parameter.greatest());
        }
    }

    @Test
    void aValueOutOfRangeIsNamedWithItsRange() {
        assertThatThrownBy(() -> MinerParameters.DEFAULT.with(Parameter.TIGHTNESS, .7))
                .hasMessage("tightness 0.7 is not in 0.05..0.6");
        assertThatThrownBy(() -> MinerParameters.DEFAULT.with(Parameter.MINIMUM_MEMBERS, 4.5))
                .hasMessage("minimumMembers 4.5 is not a whole number");
    }
}
