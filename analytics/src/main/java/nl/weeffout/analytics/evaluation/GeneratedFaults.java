package nl.weeffout.analytics.evaluation;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.Municipality;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.SourceLine;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.TextVector;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.dutch.DutchAnalysis;
import nl.weeffout.indexer.dutch.DutchTerm;
import nl.weeffout.indexer.ingest.SampleLogs;
import nl.weeffout.indexer.redact.Redactor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Exceptions of any number whose faults are known, to measure how mining fares with many records. Half of them stand alone.
 * The first fault has a hundredth of the records, the second five clear records of one town, the others 4 to 60, small ones more
 * often.
 *
 * <p>A record says sentences of the sample's records of its life domain, every other word replaced by any of the sample's, and
 * two of words of its fault: a fault is {@value #WORDS} words of the sample and of the dictionary, of which every record has
 * half, and a regeling that most of its records name. Its sentence vector is no encoder's but drawn: the direction of its life
 * domain, that of its fault, more or less of it, and noise. Neither faults nor vectors are those of real records: what takes long can be measured, and whether what is planted is
 * found; how good mining is on real records cannot.
 *
 * <p>The same number and seed give the same records. Costs a redaction a record.
 *
 * @param cases by id
 * @param faults the fault of each, or -1
 */
public record GeneratedFaults(List<MiningCase> cases, List<Integer> faults) {
    /** The fault with a hundredth of the records. */
    public static final int GREAT = 0;

    /** The fault of five records of one town. */
    public static final int LOCAL = 1;

    private static final int WORDS = 10;
    private static final int SAID = 5;
    private static final int CLEAR_WORDS = 6;
    private static final int SHARE_OF_GREAT = 100;
    private static final int LOCAL_RECORDS = 5;
    private static final int FEWEST = 4;
    private static final int MOST = 60;
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 4 * 365;
    private static final double OF_DOMAIN = .35;
    private static final double FAINTEST = .3;
    private static final double CLEAREST = .7;
    private static final double OF_NOISE = .75;
    private static final String SENTENCE_END = "(?<=[.!?]) +";

    public GeneratedFaults {
        cases = List.copyOf(cases);
        faults = List.copyOf(faults);
    }

    /** What the sample's records of one life domain say. */
    private record Domain(
            String name,
            List<String> sentences,
            List<String> measures,
            List<String> regelingen,
            List<String> organisaties,
            List<Double> direction) {}

    private record Fault(Domain domain, List<String> words, String regeling, List<Double> direction) {}

    /** Words that a record may say: content words of the sample, and all of the dictionary's. */
    private record Vocabulary(List<String> sample, List<String> dictionary) {
        static Vocabulary of(List<JsonNode> rows) throws IOException {
            SortedSet<String> words = new TreeSet<>();
            for (JsonNode row : rows) {
                for (DutchTerm term : DutchAnalysis.load().terms(text(row, "omschrijving"))) {
                    String word = term.surface().toLowerCase(Locale.ROOT);
                    if (word.length() > 3 && DutchAnalysis.load().isListed(word)) {
                        words.add(word);
                    }
                }
            }
            return new Vocabulary(List.copyOf(words), DutchAnalysis.load().listed());
        }

        /** One of the sample's words as often as one of the dictionary's. */
        String any(Random random) {
            return GeneratedFaults.any(random.nextBoolean() ? sample : dictionary, random);
        }

        /** A sentence with every other word replaced. */
        String blurred(String sentence, Random random) {
            List<String> words = new ArrayList<>();
            for (String word : sentence.split(" ")) {
                words.add(random.nextBoolean() ? word : GeneratedFaults.any(sample, random));
            }
            return String.join(" ", words);
        }
    }

    /** @throws IllegalArgumentException for fewer than 100 records */
    public static GeneratedFaults of(int records, long seed) throws IOException {
        return of(records, Math.max(FEWEST, records / SHARE_OF_GREAT), seed);
    }

    /**
     * The same with a first fault of any size.
     *
     * @throws IllegalArgumentException for fewer than 100 records, or where it is more than a third of them
     */
    public static GeneratedFaults of(int records, int great, long seed) throws IOException {
        if (records < 100 || great > records / 3) {
            throw new IllegalArgumentException(
                    records + " records are too few to hold faults, one of them of " + great);
        }
        Random random = new Random(seed);
        List<JsonNode> sample = sample();
        List<Municipality> towns = towns(sample);
        Vocabulary words = Vocabulary.of(sample);
        List<Domain> domains = domains(sample, random);
        List<Integer> faults = faultOfEach(records, great, random);
        int count = Collections.max(faults) + 1;
        List<Fault> made = new ArrayList<>();
        for (int fault = 0; fault < count; fault++) {
            made.add(fault(domains, words, random));
        }
        Redactor redactor = Workspace.redactor();
        List<MiningCase> cases = new ArrayList<>();
        for (int number = 0; number < records; number++) {
            boolean alone = faults.get(number) < 0;
            Fault fault = alone ? fault(domains, words, random) : made.get(faults.get(number));
            Municipality town = faults.get(number) == LOCAL ? towns.getFirst() : any(towns, random);
            double clear = faults.get(number) == LOCAL ? CLEAREST : random.nextDouble(FAINTEST, CLEAREST);
            cases.add(record(number, fault, clear, words, town, redactor, random));
        }
        return new GeneratedFaults(cases, faults);
    }

    /** The first records alone. */
    public GeneratedFaults first(int records) {
        return new GeneratedFaults(cases.subList(0, records), faults.subList(0, records));
    }

    /** The mean over the faults of at least four records of {@link #f1}. */
    public double macroF1(List<? extends Collection<CaseId>> groups) {
        Map<CaseId, Integer> faultOf = new HashMap<>();
        SortedMap<Integer, Integer> sizes = new TreeMap<>();
        for (int row = 0; row < cases.size(); row++) {
            if (faults.get(row) >= 0) {
                faultOf.put(cases.get(row).stored().id(), faults.get(row));
                sizes.merge(faults.get(row), 1, Integer::sum);
            }
        }
        sizes.values().removeIf(size -> size < FEWEST);
        SortedMap<Integer, Double> best = new TreeMap<>();
        for (Collection<CaseId> group : groups) {
            SortedMap<Integer, Integer> common = new TreeMap<>();
            for (CaseId id : group) {
                Integer fault = faultOf.get(id);
                if (fault != null && sizes.containsKey(fault)) {
                    common.merge(fault, 1, Integer::sum);
                }
            }
            common.forEach((fault, count) ->
                    best.merge(fault, 2.0 * count / (sizes.getOrDefault(fault, 0) + group.size()), Math::max));
        }
        return best.values().stream().mapToDouble(each -> each).sum() / Math.max(1, sizes.size());
    }

    /** The F1 of the group that matches a fault best. */
    public double f1(int fault, List<? extends Collection<CaseId>> groups) {
        Set<CaseId> wanted = of(fault);
        return groups.stream()
                .mapToDouble(group -> 2.0 * common(wanted, group) / (wanted.size() + group.size()))
                .max()
                .orElse(0);
    }

    /** In how many groups a fault comes out: those of which at least two in five are its records, and three. */
    public long parts(int fault, List<? extends Collection<CaseId>> groups) {
        Set<CaseId> wanted = of(fault);
        return groups.stream()
                .filter(group -> common(wanted, group) >= 3 && common(wanted, group) >= .4 * group.size())
                .count();
    }

    private static long common(Set<CaseId> wanted, Collection<CaseId> group) {
        return group.stream().filter(wanted::contains).count();
    }

    private Set<CaseId> of(int fault) {
        Set<CaseId> ids = new HashSet<>();
        for (int row = 0; row < cases.size(); row++) {
            if (faults.get(row) == fault) {
                ids.add(cases.get(row).stored().id());
            }
        }
        return ids;
    }

    private static List<JsonNode> sample() throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        try (SampleLogs logs = SampleLogs.open()) {
            Path exceptions = logs.files().getFirst();
            return Files.readAllLines(exceptions).stream().map(json::readTree).toList();
        }
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asString("");
    }

    private static List<Municipality> towns(List<JsonNode> sample) {
        SortedMap<String, Municipality> towns = new TreeMap<>();
        for (JsonNode row : sample) {
            String code = text(row, "gemeentecode");
            if (code.matches("GM\\d{4}")) {
                towns.putIfAbsent(code, new Municipality(text(row, "gemeente"), code, null));
            }
        }
        return List.copyOf(towns.values());
    }

    private static List<Domain> domains(List<JsonNode> sample, Random random) {
        SortedMap<String, Domain> domains = new TreeMap<>();
        for (JsonNode row : sample) {
            Domain domain = domains.computeIfAbsent(
                    text(row, "leefgebied"),
                    name -> new Domain(
                            name,
                            new ArrayList<>(),
                            new ArrayList<>(),
                            new ArrayList<>(),
                            new ArrayList<>(),
                            direction(random)));
            domain.sentences().addAll(List.of(text(row, "omschrijving").split(SENTENCE_END)));
            domain.measures().add(text(row, "maatwerk"));
            row.path("regelingen").forEach(each -> domain.regelingen().add(each.asString("")));
            row.path("organisaties").forEach(each -> domain.organisaties().add(each.asString("")));
        }
        domains.values()
                .removeIf(each ->
                        each.regelingen().isEmpty() || each.organisaties().isEmpty());
        return List.copyOf(domains.values());
    }

    /** The fault of each record, in any order of faults. */
    private static List<Integer> faultOfEach(int records, int great, Random random) {
        List<Integer> faults = new ArrayList<>();
        faults.addAll(Collections.nCopies(great, GREAT));
        faults.addAll(Collections.nCopies(LOCAL_RECORDS, LOCAL));
        int next = LOCAL + 1;
        while (faults.size() < records / 2) {
            int size = (int) Math.min(MOST, FEWEST / Math.pow(1 - random.nextDouble(), .8));
            faults.addAll(Collections.nCopies(Math.min(size, Math.max(FEWEST, records / 10)), next++));
        }
        faults.addAll(Collections.nCopies(Math.max(0, records - faults.size()), -1));
        Collections.shuffle(faults, random);
        return faults.subList(0, records);
    }

    private static Fault fault(List<Domain> domains, Vocabulary words, Random random) {
        Domain domain = any(domains, random);
        SortedSet<String> its = new TreeSet<>();
        while (its.size() < WORDS) {
            its.add(words.any(random));
        }
        return new Fault(domain, List.copyOf(its), any(domain.regelingen(), random), direction(random));
    }

    private static MiningCase record(
            int number,
            Fault fault,
            double clear,
            Vocabulary vocabulary,
            Municipality town,
            Redactor redactor,
            Random random) {
        Domain domain = fault.domain();
        List<String> words = new ArrayList<>(fault.words());
        if (clear == CLEAREST) {
            words.subList(CLEAR_WORDS, WORDS).clear();
        }
        Collections.shuffle(words, random);
        List<String> said = words.subList(0, SAID);
        String narrative = vocabulary.blurred(any(domain.sentences(), random), random)
                + " Het gaat om de " + said.get(0) + " en de " + said.get(1) + ", " + said.get(2) + ". "
                + vocabulary.blurred(any(domain.sentences(), random), random)
                + " Wegens " + said.get(3) + " geen " + said.get(4) + ".";
        String regeling = random.nextDouble() < .8 ? fault.regeling() : any(domain.regelingen(), random);
        Map<String, RedactedText> texts = redactor.redactTyped(
                Map.of(
                        "narrative",
                        narrative,
                        "measure",
                        vocabulary.blurred(any(domain.measures(), random), random),
                        "domain",
                        domain.name(),
                        "regeling",
                        regeling,
                        "organisation",
                        any(domain.organisaties(), random)),
                FIRST_DAY.getYear());
        RedactedText none = RedactedText.EMPTY;
        ExceptionCase content = new ExceptionCase(
                new CaseId(String.format(Locale.ROOT, "GEN-%07d", number)),
                FIRST_DAY.plusDays(random.nextInt(DAYS)),
                town,
                none,
                none,
                texts.getOrDefault("domain", none),
                List.of(texts.getOrDefault("regeling", none)),
                List.of(texts.getOrDefault("organisation", none)),
                texts.getOrDefault("narrative", none),
                texts.getOrDefault("measure", none),
                BigDecimal.valueOf(50 + random.nextInt(2_000)),
                none,
                none,
                null);
        StoredCase stored = new StoredCase(
                content,
                1,
                number + 1L,
                Set.of(),
                null,
                List.of(),
                List.of(),
                new SourceLine("generated.jsonl", number + 1));
        return MiningCase.of(stored, vector(fault, clear, random).components());
    }

    private static TextVector vector(Fault fault, double clear, Random random) {
        float[] vector = new float[TextVector.LENGTH];
        double squares = 0;
        for (int d = 0; d < vector.length; d++) {
            double noise = OF_NOISE * random.nextGaussian() / Math.sqrt(vector.length);
            vector[d] = (float) (OF_DOMAIN * fault.domain().direction().get(d)
                    + clear * fault.direction().get(d)
                    + noise);
            squares += (double) vector[d] * vector[d];
        }
        for (int d = 0; d < vector.length; d++) {
            vector[d] /= (float) Math.sqrt(squares);
        }
        return TextVector.of(vector);
    }

    /** Of a length of about 1. */
    private static List<Double> direction(Random random) {
        List<Double> direction = new ArrayList<>();
        for (int d = 0; d < TextVector.LENGTH; d++) {
            direction.add(random.nextGaussian() / Math.sqrt(TextVector.LENGTH));
        }
        return direction;
    }

    private static <T> T any(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
