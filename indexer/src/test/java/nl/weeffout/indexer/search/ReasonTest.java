package nl.weeffout.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ReasonTest {
    @Property
    void comesBackFromItsNameWhateverWasTyped(@ForAll String words, @ForAll Reason.Place where) {
        Reason reason = new Reason(words, where);
        assertThat(Reason.of(reason.name())).isEqualTo(reason);
    }

    @Property
    void otherReasonsHaveOtherNames(
            @ForAll String words, @ForAll String others, @ForAll Reason.Place where, @ForAll Reason.Place elsewhere) {
        Reason one = new Reason(words, where);
        Reason other = new Reason(others, elsewhere);
        assertThat(one.name().equals(other.name())).isEqualTo(one.equals(other));
    }
}
