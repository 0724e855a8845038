package nl.weeffout.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.databind.json.JsonMapper;

/** Five hundred records of both kinds full of canaries, in three formats, and rows and files that are no good. */
final class CanaryLog {
    static final int RECORDS = 500;
    private static final long SEED = 20_240_229;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);

    /** So that some of the records share a fault, and miners find patterns. */
    private static final List<String> FAULTS = List.of(
            "De huurtoeslag is stopgezet omdat de vorige huurder nog op het adres ingeschreven staat. De woningcorporatie "
                    + "wil de huur niet verlagen zolang de inschrijving niet is gewijzigd. Burgerzaken onderzoekt het adres, "
                    + "maar dat duurt maanden, en intussen loopt de huurachterstand op tot een ontruiming dreigt.",
            "De bijstandsuitkering is ingetrokken wegens een te lang verblijf in het buitenland. De begrafenis van een "
                    + "ouder duurde langer dan de vier weken die zijn toegestaan. Een nieuwe aanvraag kost acht weken, "
                    + "waarin geen inkomen is en de vaste lasten niet kunnen worden betaald.",
            "De inrichting van de woning kan niet worden betaald zolang het budgetbeheer niet is opgestart. Bijzondere "
                    + "bijstand wordt geweigerd omdat gereserveerd had kunnen worden. Zonder vloer en bed mogen de kinderen "
                    + "niet naar huis komen van de jeugdbescherming.",
            "De zorgverzekeraar houdt de bestuursrechtelijke premie in terwijl er een betalingsregeling loopt. Het beslag "
                    + "op de zorgtoeslag is gelegd zonder rekening te houden met de beslagvrije voet. De medicijnen en het "
                    + "eigen risico worden daarom niet meer betaald.",
            "De energietoeslag is geweigerd vanwege een blokaansluiting in het gebouw. De stookkosten staan niet op een "
                    + "eigen contract, en het systeem kent geen andere aanvraag. De verhuurder rekent de hogere prijs van "
                    + "de warmte wel door in het voorschot van de servicekosten.");

    private final Path folder;

    private CanaryLog(Path folder) {
        this.folder = folder;
    }

    static CanaryLog in(Path folder) {
        return new CanaryLog(folder);
    }

    /** The id of a record. */
    static String id(int record) {
        return String.format(Locale.ROOT, "KAN-%04d", record);
    }

    /** Whether a record is so full of persons, or of another script, that a person has to look at it. */
    private static boolean waits(int record) {
        return record % 25 == 7;
    }

    private static String narrative(int i, Random random) {
        String name = Canaries.surname(i);
        List<String> sentences = new ArrayList<>(List.of(
                "Gesproken met mw. " + name + ".",
                "Dhr. " + Canaries.surname(i + 1) + " was erbij.",
                "BSN " + Canaries.bsn(i) + " staat erbij.",
                "Bel " + Canaries.telephone(i) + " na vijf uur.",
                "Mail naar " + Canaries.mail(i) + " is verstuurd.",
                "De rekening is " + Canaries.iban(i) + ".",
                "Mw. " + name + " (geb. " + Canaries.BORN + ") komt morgen.",
                "Zij woont " + Canaries.address(i) + ".",
                "De auto met kenteken " + Canaries.plate(i) + " is verkocht.",
                "Zie dossier " + Canaries.dossier(i) + ".",
                "Huishouden " + Canaries.household(i) + " is bekend."));
        java.util.Collections.shuffle(sentences, random);
        String fault = FAULTS.get(random.nextInt(FAULTS.size()));
        if (waits(i)) {
            return "Mw. " + name + " " + Canaries.bsn(i) + " " + Canaries.mail(i) + ": мать болеет. " + fault;
        }
        return fault + " " + String.join(" ", sentences.subList(0, 3));
    }

    private static Map<String, String> row(int i, Random random) {
        Map<String, String> row = new LinkedHashMap<>();
        String person = "mw. " + Canaries.surname(i);
        row.put("id", id(i));
        row.put("datum", FIRST_DAY.plusDays(random.nextInt(1_400)).toString());
        row.put("gemeente", i % 10 == 0 ? "Utrecht, " + person : "Utrecht");
        // Without a known code the name stays what was typed.
        row.put("gemeentecode", i % 10 == 0 ? "GM9876" : "GM0344");
        row.put("team", i % 4 == 1 ? "Wijkteam Zuid, " + person : "Wijkteam Zuid");
        row.put("omschrijving", narrative(i, random));
        row.put("bedrag", String.valueOf(100 + random.nextInt(900)));
        row.put("huishoudnummer", Canaries.household(i));
        return row;
    }

    private static Map<String, String> exception(int i, Random random) {
        Map<String, String> row = row(i, random);
        String person = "mw. " + Canaries.surname(i);
        row.put("wijk", i % 3 == 1 ? "Overvecht bij " + person : "Overvecht");
        row.put("leefgebied", i % 3 == 2 ? "wonen van " + person : "wonen");
        row.put("regelingen", i % 4 == 0 ? "regeling voor " + person : "huurtoeslag");
        row.put("organisaties", i % 3 == 0 ? "Stichting via " + person : "Belastingdienst");
        row.put(
                "maatwerk",
                FAULTS.get(random.nextInt(FAULTS.size())) + " Betaald aan " + person + ", rekening "
                        + Canaries.iban(i));
        row.put("huishouden", i % 5 == 1 ? "alleenstaand, dochter van " + person : "alleenstaand");
        row.put("uitkomst", i % 5 == 2 ? "opgelost door " + person : "opgelost");
        return row;
    }

    private static Map<String, String> grant(int i, Random random) {
        Map<String, String> row = row(i, random);
        String person = "dhr. " + Canaries.surname(i);
        row.put("categorie", i % 3 == 0 ? "bed voor " + person : "wonen");
        row.put("akkoord", "2");
        row.put("alternatief", i % 4 == 2 ? "fonds van " + person : "geen");
        row.put("leverancier", i % 4 == 3 ? "Winkel van " + person : "Kringloop");
        row.put("voorliggend", "bijstand van " + person + ", bel " + Canaries.telephone(i));
        row.put("reden", FAULTS.get(random.nextInt(FAULTS.size())) + " Te laat gevraagd door " + person);
        return row;
    }

    /** Exceptions as JSONL, among them rows that are no good. */
    Path exceptionsAsJsonl() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Map<String, String> row : exceptions(0, 250)) {
            lines.add(JSON.writeValueAsString(row));
        }
        String person = "mw. " + Canaries.surname(3);
        Map<String, String> good = exceptions(500, 501).getFirst();
        for (Map.Entry<String, String> bad : List.of(
                Map.entry("datum", person),
                Map.entry("id", person + " " + Canaries.bsn(1)),
                Map.entry("gemeentecode", Canaries.surname(4)),
                Map.entry("bedrag", Canaries.iban(2)),
                Map.entry("omschrijving", (person + " ").repeat(10_000)))) {
            Map<String, String> row = new LinkedHashMap<>(good);
            row.put(bad.getKey(), bad.getValue());
            lines.add(10, JSON.writeValueAsString(row));
        }
        Map<String, String> nobody = new LinkedHashMap<>(good);
        nobody.put("id", "");
        lines.add(20, JSON.writeValueAsString(nobody));
        lines.add(30, "{\"id\": \"KAN-X\", \"omschrijving\": \"" + person + " " + Canaries.bsn(4));
        lines.add(40, person + " belde");
        lines.add(50, "[\"" + person + "\"]");
        lines.add(60, "{\"" + person + "\": {\"" + person + "\": 1}}");
        return written("exceptions.jsonl", String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    /** Grants as CSV under other titles, as Excel in Dutch writes it, one title a person's; some rows are no good. */
    Path grantsAsCsv() throws IOException {
        List<Map<String, String>> rows = grants(250, 450);
        List<String> lines = new ArrayList<>();
        lines.add(rows.getFirst().keySet().stream()
                .map(title -> title.equals("omschrijving") ? "Verhaal" : title)
                .collect(Collectors.joining(";", "", ";mw. " + Canaries.surname(5))));
        for (Map<String, String> row : rows) {
            lines.add(row.values().stream()
                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(";", "", ";" + Canaries.surname(6))));
        }
        lines.add(5, "KAN-Y;mw. " + Canaries.surname(7));
        lines.add(6, lines.get(4).replace(id(253), "KAN-Z") + ";;" + Canaries.bsn(3) + ";dhr. " + Canaries.surname(8));
        lines.removeIf(line -> line.contains("мать"));
        return written("grants.csv", String.join("\r\n", lines) + "\r\n", Charset.forName("windows-1252"));
    }

    /** The profile that knows the titles of {@link #grantsAsCsv}. */
    Path profile() throws IOException {
        String own;
        try (var in = CanaryLog.class.getResourceAsStream("/nl/weeffout/indexer/ingest/grants.yml")) {
            if (in == null) {
                throw new IllegalStateException("the profile for grants is missing");
            }
            own = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return written(
                "profile.yml", own.replace("omschrijving: [", "omschrijving: [verhaal, "), StandardCharsets.UTF_8);
    }

    /** Exceptions as a workbook. */
    Path exceptionsAsXlsx() throws IOException {
        Path path = folder.resolve("exceptions.xlsx");
        try (OutputStream out = Files.newOutputStream(path);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("mw. " + Canaries.surname(9));
            List<Map<String, String>> rows = exceptions(450, 500);
            List<String> titles = List.copyOf(rows.getFirst().keySet());
            for (int column = 0; column < titles.size(); column++) {
                sheet.value(0, column, titles.get(column));
                for (int row = 0; row < rows.size(); row++) {
                    sheet.value(row + 1, column, rows.get(row).get(titles.get(column)));
                }
            }
            sheet.value(3, titles.indexOf("datum"), "mw. " + Canaries.surname(10));
            sheet.value(4, titles.indexOf("bedrag"), Canaries.bsn(5) + " euro van mw. " + Canaries.surname(10));
        }
        return path;
    }

    /** Files that cannot be taken in at all. */
    List<Path> noLogs() throws IOException {
        String person = "mw. " + Canaries.surname(11);
        return List.of(
                written(
                        "headless.csv",
                        person + ";" + Canaries.bsn(1) + "\n" + person + ";b\n",
                        StandardCharsets.UTF_8),
                written(
                        "latin.jsonl",
                        "{\"id\":\"a\",\"omschrijving\":\"Cliënte " + person + "\"}\n",
                        StandardCharsets.ISO_8859_1),
                written("notzip.xlsx", person, StandardCharsets.UTF_8),
                written("notgzip.csv.gz", person, StandardCharsets.UTF_8),
                written("format.docx", person, StandardCharsets.UTF_8));
    }

    /** A file whose last row never ends. */
    Path unclosedQuote() throws IOException {
        return written(
                "quote.csv",
                "id;datum;gemeentecode;omschrijving\na;b;c;\"mw. " + Canaries.surname(12),
                StandardCharsets.UTF_8);
    }

    /** What is personal in some of the records, for {@code evaluate}. */
    Path labels() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            lines.add(JSON.writeValueAsString(Map.of(
                    "id",
                    id(i),
                    "patroon",
                    "patroon-" + i % FAULTS.size(),
                    "pii",
                    List.of(
                            Map.of("tekst", Canaries.surname(i), "soort", "naam"),
                            Map.of("tekst", Canaries.bsn(i), "soort", "bsn")))));
        }
        return written("labels.jsonl", String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private static List<Map<String, String>> exceptions(int from, int to) {
        Random random = new Random(SEED + from);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = from; i < to; i++) {
            rows.add(exception(i, random));
        }
        return rows;
    }

    private static List<Map<String, String>> grants(int from, int to) {
        Random random = new Random(SEED + from);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = from; i < to; i++) {
            rows.add(grant(i, random));
        }
        return rows;
    }

    Path written(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }
}
