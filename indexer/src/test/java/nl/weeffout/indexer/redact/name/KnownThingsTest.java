package nl.weeffout.indexer.redact.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownThingsTest {
    @Test
    void knowsAThingOfOneWordByItsCapital() {
        assertThat(KnownThings.load().parts(TextWords.of("naar Amsterdam")))
                .containsExactly(KnownThings.Part.NONE, KnownThings.Part.WHOLE);
        assertThat(KnownThings.load().parts(TextWords.of("naar amsterdam")))
                .containsExactly(KnownThings.Part.NONE, KnownThings.Part.NONE);
    }

    @Test
    void knowsAThingOfSeveralWordsOnlyWhole() {
        assertThat(KnownThings.load().parts(TextWords.of("bij Albert Heijn gewerkt")))
                .containsExactly(
                        KnownThings.Part.NONE,
                        KnownThings.Part.OF_SEVERAL,
                        KnownThings.Part.OF_SEVERAL,
                        KnownThings.Part.NONE);
        assertThat(KnownThings.load().parts(TextWords.of("Albert belde"))).doesNotContain(KnownThings.Part.OF_SEVERAL);
    }

    @Test
    void forgetsWhatItIsToldTo() {
        assertThat(KnownThings.load().without(name -> name.startsWith("Albert")).parts(TextWords.of("Albert Heijn")))
                .doesNotContain(KnownThings.Part.OF_SEVERAL);
    }
}
