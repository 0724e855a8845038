package nl.weeffout.analytics.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.weeffout.analytics.chart.ConflictChart.Conflict;
import nl.weeffout.analytics.chart.FunnelChart.Unit;
import nl.weeffout.analytics.run.TrendLine;
import nl.weeffout.analytics.run.TrendLine.LevelLine;
import nl.weeffout.analytics.run.TrendLine.PeakLine;
import nl.weeffout.domain.signal.Trend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ChartTest {
    private static final double LEAST_CONTRAST = 4.5;

    private static final List<Unit> UNITS = List.of(
            Unit.ofIndependent("Noord", 8, 31, true),
            Unit.ofIndependent("Oost & <West>", 20, 22, false),
            Unit.ofIndependent("Zuid", 3, 2.5, false));
    private static final List<Double> DISTANCES = List.of(14.0, 3.0, 22.5, 110.0);
    private static final List<Conflict> CONFLICTS = List.of(
            new Conflict("Wmo 2015", "Jeugdwet", 9),
            new Conflict("Wet langdurige zorg", "Wmo 2015", 7),
            new Conflict("huurtoeslag", "Participatiewet", 4));

    private static Stream<Chart> charts() {
        return Stream.of(
                TrendChart.of(trend("records")),
                FunnelChart.of("Gebruik per team", UNITS),
                DistanceChart.of("Inkomensgrens", "euro", DISTANCES),
                ConflictChart.of("Regelingen die botsen", CONFLICTS));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void svgTellsWhatIsToBeSeenToThoseWhoDoNotSeeIt(Chart chart) throws Exception {
        Element svg = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(chart.svg("grafiek-1"))))
                .getDocumentElement();

        assertThat(svg.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("lang")).isEqualTo("nl");
        Element title = (Element) svg.getElementsByTagName("title").item(0);
        assertThat(title.getTextContent()).isEqualTo(chart.title()).isNotBlank();
        assertThat(title.getAttribute("id")).isEqualTo(svg.getAttribute("aria-labelledby"));
        Element description = (Element) svg.getElementsByTagName("desc").item(0);
        assertThat(description.getTextContent()).isEqualTo(chart.description()).isNotBlank();
        assertThat(description.getAttribute("id")).isEqualTo(svg.getAttribute("aria-describedby"));
        assertThat(chart.svg("grafiek-1")).doesNotContain("style=").doesNotContain("NaN");
    }

    @ParameterizedTest
    @MethodSource("charts")
    void pngIsTheSameDrawingTwiceAsLarge(Chart chart) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(chart.png()));

        assertThat(chart.svg("a"))
                .contains("viewBox=\"0 0 " + image.getWidth() / 2 + " " + image.getHeight() / 2 + "\"");
        assertThat(image.getRGB(0, 0)).isEqualTo(0xffffffff);
        assertThat(Stream.iterate(0, x -> x < image.getWidth(), x -> x + 1)
                        .anyMatch(x -> image.getRGB(x, 30) != 0xffffffff))
                .as("letters of the title")
                .isTrue();
    }

    @Test
    void theSameNumbersGiveTheSameBytesInAnyOrder() {
        Random random = new Random(1);
        for (int draw = 0; draw < 5; draw++) {
            assertSame(FunnelChart.of("t", shuffled(UNITS, random)), FunnelChart.of("t", UNITS));
            assertSame(
                    DistanceChart.of("t", "euro", shuffled(DISTANCES, random)),
                    DistanceChart.of("t", "euro", DISTANCES));
            assertSame(ConflictChart.of("t", shuffled(CONFLICTS, random)), ConflictChart.of("t", CONFLICTS));
        }
        assertSame(TrendChart.of(trend("records")), TrendChart.of(trend("records")));
    }

    @Test
    void aTrendIsToldLevelByLevelWithItsPeakItsSeasonAndItsDenominator() {
        assertThat(TrendChart.of(trend("records")).description())
                .isEqualTo(
                        "Casussen per maand van november 2020 tot en met april 2021: 9 in totaal, de meeste in februari 2021"
                                + " (4). Eerst 5 per 100 casussen (0,1 tot 28) van november 2020 tot en met december 2020; daarna 20 per"
                                + " 100 casussen (8,6 tot 39) van januari 2021 tot en met april 2021. Piek: februari 2021 (4, gewoonlijk"
                                + " 1,2). Elk jaar hoog: december tot en met februari.");
        assertThat(TrendChart.of(trend("none")).description())
                .contains("per maand")
                .endsWith("Alleen aantallen: kan ook aan het melden liggen.");
    }

    @Test
    void theTableBehindATrendHasEachMonthWithWhatIsSpecialAboutIt() {
        Table table = TrendChart.of(trend("records")).table();

        assertThat(table.rows()).hasSize(6);
        assertThat(table.rows().get(2))
                .containsExactly("januari 2021", "2", "10", "20", "8,6", "39", "verandering, elk jaar hoog");
        assertThat(table.rows().get(3)).endsWith("piek, elk jaar hoog").contains("4");
        assertThat(TrendChart.of(trend("none")).table().columns()).doesNotContain("Alle casussen");
    }

    @Test
    void aTrendWithoutEventsIsDrawnToo() {
        TrendLine nothing = new TrendLine(
                "grants",
                "Categorie zorg",
                new TreeMap<>(java.util.Map.of("categorie", "zorg")),
                "2024-01",
                "2024-02",
                0,
                "records",
                List.of(0L, 0L),
                List.of(0.0, 0.0),
                List.of(new LevelLine("2024-01", "2024-02", 0, 0, 0, 0)),
                1,
                null,
                List.of(),
                1,
                1);

        assertThat(TrendChart.of(nothing).svg("leeg")).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void theTableOpensInExcelAndNoNameIsAFormula() {
        Table table = new Table(List.of("Naam", "Aantal"), List.of(List.of("=1+1", "-3"), List.of("a;b", "2,5")));

        assertThat(table.csv()).isEqualTo("\uFEFFNaam;Aantal\r\n'=1+1;-3\r\n\"a;b\";2,5\r\n");
        assertThatThrownBy(() -> new Table(List.of("Naam"), List.of(List.of("a", "b"))))
                .hasMessageContaining("2 cells under 1 titles");
    }

    @Test
    void theTableAsHtmlHasHeadingsAndTakesNoTextForMarkup() {
        Table table = new Table(List.of("Naam", "Aantal", "Opmerking"), List.of(List.of("<b>", "2,5", "a & b")));

        assertThat(table.html("Wat <dit> is"))
                .isEqualTo(
                        "<table><caption class=\"hidden\">Wat &lt;dit&gt; is</caption><thead><tr><th scope=\"col\">Naam</th>"
                                + "<th scope=\"col\" class=\"amount\">Aantal</th><th scope=\"col\">Opmerking</th></tr></thead><tbody>"
                                + "<tr><th scope=\"row\">&lt;b&gt;</th><td class=\"amount\">2,5</td><td>a &amp; b</td></tr></tbody></table>");
    }

    /** Computed by hand for Poisson(10): F(3) = .010336, F(4) = .029253, so 4 - (.029253 - .025) / .018917 = 3.7752. */
    @Test
    void theLimitOfAFunnelIsThatOfThePaper() {
        Unit unit = Unit.ofIndependent("Noord", 8, 10, false);

        assertThat(unit.often().lower()).isCloseTo(3.7752, org.assertj.core.data.Offset.offset(1e-3));
        assertThat(Unit.ofIndependent("Zuid", 8, 1e4, false).often().upper())
                .isCloseTo(1e4 + 196, org.assertj.core.data.Offset.offset(5.0));
    }

    @Test
    void whoStandsOutInAFunnelHasAShapeOfItsOwnAndItsName() {
        Chart chart = FunnelChart.of("t", UNITS);

        assertThat(chart.description())
                .contains("Noord (8, verwacht 31); de andere niet.")
                .doesNotContain("Zuid");
        assertThat(chart.svg("a")).contains(">Noord<").doesNotContain(">Zuid<");
        assertThat(chart.table().rows()).hasSize(3);
    }

    @Test
    void distancesTellHowManyAWiderLimitLetsIn() {
        Chart chart = DistanceChart.of("t", "euro", DISTANCES);

        assertThat(chart.table().rows().getFirst()).containsExactly("20", "2", "2");
        assertThat(chart.table().rows().getLast()).endsWith("4");
        assertThat(chart.description()).contains("20 euro ruimer is, vallen er 2 binnen", "de middelste 18");
        assertThatThrownBy(() -> DistanceChart.of("t", "euro", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void linesAndLettersStandOutFromPaper() {
        for (Ink ink : Ink.values()) {
            if (ink != Ink.GRID && ink != Ink.PAPER) {
                assertThat(1.05 / (luminance(ink) + .05)).as(ink.name()).isGreaterThanOrEqualTo(LEAST_CONTRAST);
            }
        }
    }

    @Test
    void noFontOfTheMachineIsAskedFor() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Font.class)
                .check(new ClassFileImporter()
                        .importPackages("nl.weeffout.analytics.chart")
                        .that(com.tngtech.archunit.base.DescribedPredicate.not(
                                com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName("ChartTest"))));
    }

    @Test
    void titlesAreBrokenBetweenWords() {
        List<String> lines = Lettering.firaSans().lines("een titel die niet op een regel past", 16, 120);

        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(String.join(" ", lines)).isEqualTo("een titel die niet op een regel past");
        assertThat(lines)
                .allSatisfy(
                        line -> assertThat(Lettering.firaSans().width(line, 16)).isLessThanOrEqualTo(120));
    }

    @Test
    void anIdThatIsNoneIsRefused() {
        Chart chart = FunnelChart.of("t", UNITS);
        assertThatThrownBy(() -> chart.svg("a\" onload=\"x")).isInstanceOf(IllegalArgumentException.class);
    }

    private static double luminance(Ink ink) {
        double[] channels = Stream.of(1, 3, 5)
                .mapToDouble(at -> Integer.parseInt(ink.hex().substring(at, at + 2), 16) / 255.0)
                .map(value -> value <= .04045 ? value / 12.92 : Math.pow((value + .055) / 1.055, 2.4))
                .toArray();
        return .2126 * channels[0] + .7152 * channels[1] + .0722 * channels[2];
    }

    private static void assertSame(Chart one, Chart other) {
        assertThat(one.svg("a")).isEqualTo(other.svg("a"));
        assertThat(one.png()).isEqualTo(other.png());
        assertThat(one.table()).isEqualTo(other.table());
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static TrendLine trend(String denominator) {
        return new TrendLine(
                "exceptions",
                "Patroon e-1 'Huur & <toeslag>'",
                new TreeMap<>(java.util.Map.of("patroon", "e-1")),
                "2020-11",
                "2021-04",
                9,
                denominator,
                List.of(0L, 1L, 2L, 4L, 1L, 1L),
                List.of(10.0, 10.0, 10.0, 10.0, 10.0, 10.0),
                List.of(
                        new LevelLine("2020-11", "2020-12", 1, .05, .0013, .2786),
                        new LevelLine("2021-01", "2021-04", 8, .2, .0863, .3941)),
                .01,
                new Trend.YearlyTime(12, 2, 2, Collections.nCopies(12, 1.0), .02),
                List.of(new PeakLine("2021-02", "2021-02", 4, 1.2)),
                .5,
                .5);
    }
}
