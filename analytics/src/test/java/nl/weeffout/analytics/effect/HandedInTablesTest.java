package nl.weeffout.analytics.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import nl.weeffout.analytics.count.Dimension;
import nl.weeffout.domain.signal.Measure;
import nl.weeffout.indexer.terminal.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandedInTablesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void measuresAreReadAsDutchExcelAndAsProgramsWriteThem() throws IOException {
        Path excel = file("""
                maatregel;patroon;weeffout;categorie;start;van;tot;overgang
                "Terugmelding; landelijk";e-6;;;1-1-2022;1-1-2020;31-12-2022;2
                ;;;;;;;
                """);
        Path program = file("start,maatregel,categorie\n2021-03-15,Afspraak met de praktijk,tandarts\n");

        assertThat(Measures.read(excel, UnaryOperator.identity()))
                .containsExactly(new AimedMeasure(
                        new Measure(
                                "Terugmelding; landelijk",
                                LocalDate.of(2022, 1, 1),
                                2,
                                LocalDate.of(2020, 1, 1),
                                LocalDate.of(2022, 12, 31)),
                        Dimension.PATTERN,
                        "e-6"));
        assertThat(Measures.read(program, name -> name.toUpperCase(Locale.ROOT)))
                .containsExactly(new AimedMeasure(
                        new Measure("AFSPRAAK MET DE PRAKTIJK", LocalDate.of(2021, 3, 15), 0, null, null),
                        Dimension.CATEGORY,
                        "tandarts"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X;e-6;;2022-13-01;;|:2: start: is no day such as 2022-01-01 or 1-1-2022",
                "X;e-6;;;;|:2: start: is missing",
                "X;;;2022-01-01;;|:2: patroon, weeffout, categorie: one of them is needed",
                "X;e-6;tandarts;2022-01-01;;|:2: patroon, weeffout, categorie: more than one is given",
                "X;E 6;;2022-01-01;;|:2: patroon: is no id of a pattern such as e-3",
                ";e-6;;2022-01-01;;|:2: maatregel: is missing",
                "X;e-6;;2022-01-01;2022-02-01;1-1-2021|:2: tot: lies before van"
            })
    void aMeasureAtFaultIsNamedByFileLineFieldAndReason(String line, String fault) throws IOException {
        Path file = file("maatregel;patroon;categorie;start;van;tot\n" + line + "\n");

        assertThatThrownBy(() -> Measures.read(file, UnaryOperator.identity()))
                .isInstanceOf(CommandFailure.class)
                .hasMessage(file + fault);
    }

    @Test
    void aTitleThatIsNotKnownOrMissingIsTold() throws IOException {
        Path odd = file("maatregel;begin\nX;2022-01-01\n");
        Path lacking = file("maatregel;patroon\nX;e-1\n");

        assertThatThrownBy(() -> Measures.read(odd, UnaryOperator.identity()))
                .hasMessageContaining(":1: column 2: title unknown; known: maatregel, start");
        assertThatThrownBy(() -> Measures.read(lacking, UnaryOperator.identity()))
                .hasMessageContaining(":1: column start is missing");
        assertThatThrownBy(() -> Measures.read(folder.resolve("none.csv"), UnaryOperator.identity()))
                .hasMessageContaining("none.csv: no such file");
    }

    @Test
    void theVerhuisboxesOfTheHagueBranchFromTheirApplications() throws IOException {
        Path file = file("""
                stap;aantal;van;dagen
                aangevraagd;156;;
                gestopt;23;aangevraagd;
                gehuisvest;90;aangevraagd;104
                """);
        List<Funnel.Step> steps = Funnel.read(file).getFirst().steps();

        Funnel.Part housed = Objects.requireNonNull(steps.get(2).ofThat());
        assertThat(housed.share()).isCloseTo(90.0 / 156, within(1e-12));
        assertThat(Objects.requireNonNull(housed.interval()).lower()).isCloseTo(.49535, within(1e-4));
        assertThat(Objects.requireNonNull(steps.get(2).days()).median()).isEqualTo(104);
        assertThat(Objects.requireNonNull(steps.get(1).ofThat()).share()).isCloseTo(23.0 / 156, within(1e-12));
    }

    @Test
    void thirteenAssessmentsOfWhichOneIsQuestionedAreUpheldFrom64Percent() throws IOException {
        Funnel.Part upheld = Objects.requireNonNull(Funnel.read(file("stap;aantal\nbeoordeeld;13\nbevestigd;12\n"))
                .getFirst()
                .steps()
                .get(1)
                .ofThat());

        assertThat(Objects.requireNonNull(upheld.interval()).lower()).isCloseTo(.6397025647321226, within(1e-9));
        assertThat(Objects.requireNonNull(upheld.interval()).upper()).isCloseTo(.9980543715026514, within(1e-9));
    }

    @Test
    void sharesWithoutCountsStayUnknownInNumber() throws IOException {
        List<Funnel.Step> steps = Funnel.read(
                        file("stap;aantal;aandeel\nalle;onbekend;\nmaatwerk;;20%\npatroon;;1/3\ngeleerd;;\n"))
                .getFirst()
                .steps();

        assertThat(steps).allSatisfy(step -> assertThat(step.count()).isNull());
        assertThat(Objects.requireNonNull(steps.get(2).ofFirst()).share()).isCloseTo(.2 / 3, within(1e-12));
        assertThat(Objects.requireNonNull(steps.get(2).ofThat()).interval()).isNull();
        assertThat(steps.get(3).ofThat()).isNull();
        assertThat(steps.get(3).ofFirst()).isNull();
    }

    @Test
    void aShareOfAKnownNumberIsAnAboutAndGetsNoInterval() throws IOException {
        List<Funnel> funnels = Funnel.read(file("""
                trechter;stap;aantal;aandeel
                Divosa;signalen;380.000;
                Divosa;benaderd;260.000;
                Divosa;bereikt;;3%
                Zaanstad;gezinnen;600;
                Zaanstad;gevraagd;200;
                Zaanstad;kinderen uit huis;onbekend;
                """));

        assertThat(funnels).extracting(Funnel::name).containsExactly("Divosa", "Zaanstad");
        Funnel.Step reached = funnels.getFirst().steps().get(2);
        assertThat(reached.count()).isEqualTo(7_800);
        assertThat(reached.about()).isTrue();
        assertThat(Objects.requireNonNull(reached.ofThat()).interval()).isNull();
        assertThat(Objects.requireNonNull(reached.ofFirst()).share()).isCloseTo(.03 * 26 / 38, within(1e-12));
        assertThat(funnels.getLast().steps().getLast().count()).isNull();
    }

    @Test
    void daysOfSeveralAreTheirMedian() throws IOException {
        Funnel.Days days = Objects.requireNonNull(Funnel.read(file("stap;dagen\nalle;\nklaar;9 1,5 30 2\n"))
                .getFirst()
                .steps()
                .get(1)
                .days());

        assertThat(days).isEqualTo(new Funnel.Days(5.5, 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "b;11;;|:3: aantal: is more than the step that it is a part of",
                "a;1;;|:3: stap: stands twice",
                "b;1;20%;|:3: aandeel: is given beside aantal",
                "b;;20;|:3: aandeel: is no share such as 20% or 1/3",
                "b;;120%;|:3: aandeel: does not lie between 0% and 100%",
                "b;1;;c|:3: van: is no step above it",
                "b;-1;;|:3: aantal: is no number from 0 on",
                "b;1,5;;|:3: aantal: is no whole number"
            })
    void aStepAtFaultIsNamed(String line, String fault) throws IOException {
        Path file = file("stap;aantal;aandeel;van\na;10;;\n" + line + "\n");

        assertThatThrownBy(() -> Funnel.read(file)).hasMessage(file + fault);
    }

    @Test
    void householdsThatTwoOrganisationsKnowTellHowManyThereAre() throws IOException {
        StringBuilder table = new StringBuilder("hash;organisatie\n");
        for (int at = 0; at < 15; at++) {
            table.append(hash(at)).append(";corporatie\n");
        }
        for (int at = 10; at < 20; at++) {
            table.append(hash(at).toUpperCase(Locale.ROOT)).append(";wijkteam\n");
            table.append(hash(at)).append(";wijkteam\n");
        }
        HouseholdLists lists = HouseholdLists.read(file(table.toString()));

        assertThat(lists.known()).isEqualTo(20);
        assertThat(lists.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.one()).isEqualTo("corporatie");
            assertThat(pair.households().both()).isEqualTo(5);
            assertThat(Math.floor(pair.households().estimate())).isEqualTo(28);
        });
    }

    @Test
    void aNumberInPlaceOfAHashIsRefusedAndNotRepeated() throws IOException {
        Path file = file("hash;organisatie\n" + hash(1) + ";a\n123456782;b\n");

        assertThatThrownBy(() -> HouseholdLists.read(file))
                .hasMessageContaining(":3: hash: is not 32 to 128 hexadecimal digits")
                .hasMessageNotContaining("123456782");
        Path alone = file("hash;organisatie\n" + hash(1) + ";a\n");
        assertThatThrownBy(() -> HouseholdLists.read(alone)).hasMessageContaining("1 organisations; two are needed");
    }

    @Test
    void windowsLettersAreRead() throws IOException {
        Path file = Files.write(
                folder.resolve("windows.csv"),
                "stap;aantal\ngeïnformeerd;3\n".getBytes(Charset.forName("windows-1252")));

        assertThat(Funnel.read(file).getFirst().steps().getFirst().name()).isEqualTo("geïnformeerd");
    }

    @Test
    void amountsAreToldByMedianQuartilesAndHighest() {
        AmountSummary few = AmountSummary.of(List.of(10.0, 40.0, 20.0, 30.0));
        AmountSummary more = AmountSummary.of(List.of(7.0, 1.0, 6.0, 2.0, 5.0, 3.0, 4.0, 11_977.0));

        assertThat(few.median()).isEqualTo(25);
        assertThat(few.lowerQuartile()).isEqualTo(17.5);
        assertThat(few.upperQuartile()).isEqualTo(32.5);
        assertThat(few.medianInterval()).isNull();
        assertThat(more.highest()).isEqualTo(11_977);
        assertThat(Objects.requireNonNull(more.medianInterval()).lower()).isEqualTo(1);
        assertThat(Objects.requireNonNull(more.medianInterval()).upper()).isEqualTo(11_977);
    }

    private static String hash(int number) {
        return String.format(Locale.ROOT, "%032x", number + 0xabcdefL);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "table", ".csv"), content);
    }
}
