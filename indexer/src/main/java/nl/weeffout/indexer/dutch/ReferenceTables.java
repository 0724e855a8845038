package nl.weeffout.indexer.dutch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.weeffout.domain.CaseTerms;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.Municipality;
import nl.weeffout.domain.Placeholder;
import nl.weeffout.domain.RedactedText;

/**
 * What people call regelingen, organisations, categories and municipalities, brought under one key each. Fields and texts
 * are read by the same tables; short abbreviations that are words as well count in fields only.
 */
public final class ReferenceTables {
    private static final ReferenceTables LOADED = new ReferenceTables();

    private final NameTrie regelingen = new NameTrie();
    private final NameTrie regelingenInText = new NameTrie();
    private final NameTrie organisations = new NameTrie();
    private final List<String> organisationNames = new ArrayList<>();
    private final NameTrie categories = new NameTrie();
    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, String> laws = new HashMap<>();
    private final Map<String, List<String>> spellings = new HashMap<>();
    private final Map<String, List<String>> executors = new HashMap<>();
    private final Set<String> nameWords = new HashSet<>();

    private record MunicipalityRow(String name, int from, int to, String province) {}

    private final Map<String, MunicipalityRow> municipalities = new HashMap<>();
    private final Set<String> municipalityWords = new HashSet<>();

    private ReferenceTables() {
        for (String[] row : ResourceTable.rows("regelingen.tsv")) {
            labels.put(row[0], row[1]);
            laws.put(row[0], row[2]);
            addSpellings(row[0], row[5]);
            Set<String> onlyAsField = Set.of(row[6].split(" \\| "));
            for (String spelling : row[5].split(" \\| ")) {
                regelingen.add(spelling, row[0]);
                addNameWords(spelling);
                if (!onlyAsField.contains(spelling)) {
                    regelingenInText.add(spelling, row[0]);
                }
            }
        }
        for (String[] row : ResourceTable.rows("organisaties.tsv")) {
            labels.put(row[0], row[1]);
            labels.put(row[2], row[2]);
            kinds.put(row[0], row[2]);
            addSpellings(row[0], row[3]);
            for (String spelling : row[3].split(" \\| ")) {
                organisations.add(spelling, row[0]);
                organisationNames.add(spelling);
                addNameWords(spelling);
            }
        }
        for (String[] row : ResourceTable.rows("categorieen.tsv")) {
            labels.put(row[0], row[1]);
            addSpellings(row[0], row[2]);
            for (String spelling : row[2].split(" \\| ")) {
                categories.add(spelling, row[0]);
            }
        }
        for (String[] row : ResourceTable.rows("uitvoering.tsv")) {
            executors.put(row[0], List.of(row[1].split(" \\| ")));
        }
        for (String[] row : ResourceTable.rows("gemeenten.tsv")) {
            municipalities.put(row[0], new MunicipalityRow(row[1], year(row[2], 0), year(row[3], 9999), row[4]));
            PlainWord.of(row[1] + " " + row[4]).forEach(word -> municipalityWords.add(word.text()));
        }
    }

    private static int year(String cell, int otherwise) {
        return cell.isEmpty() ? otherwise : Integer.parseInt(cell);
    }

    private void addSpellings(String key, String cell) {
        spellings.computeIfAbsent(key, _ -> new ArrayList<>()).addAll(List.of(cell.split(" \\| ")));
    }

    private void addNameWords(String spelling) {
        nameWords.addAll(NameTrie.words(spelling));
    }

    /** The one instance; its tables are read once. */
    public static ReferenceTables load() {
        return LOADED;
    }

    /** The key of a regeling as typed: {@code HT} is {@code huurtoeslag}. */
    public Optional<String> regeling(String typed) {
        return regelingen.find(typed);
    }

    /** The key of an organisation as typed; a general word before or after the name, as in 'gemeente Leiden', is enough. */
    public Optional<String> organisation(String typed) {
        return organisations
                .find(typed)
                .or(() -> organisations.findAll(typed).stream().findFirst());
    }

    /** Every spelling of every organisation, in the order of the table. */
    public List<String> organisationNames() {
        return List.copyOf(organisationNames);
    }

    /** What kind of organisation a key stands for. */
    public Optional<String> organisationKind(String key) {
        return Optional.ofNullable(kinds.get(key));
    }

    /** The key of a grant's category as typed. */
    public Optional<String> category(String typed) {
        return categories.find(typed);
    }

    /** The municipality with a CBS code in a year. */
    public Optional<Municipality> municipality(String code, int year) {
        return Optional.ofNullable(municipalities.get(code))
                .filter(row -> row.from() <= year && year <= row.to())
                .map(row -> new Municipality(row.name(), code, row.province()));
    }

    /** The Dutch name of a key, or the key itself. */
    public String label(String key) {
        return labels.getOrDefault(key, key);
    }

    /** Keys of all regelingen, in the order of the alphabet. */
    public List<String> regelingen() {
        return laws.keySet().stream().sorted().toList();
    }

    /** How people spell the regeling, organisation or category of a key. */
    public List<String> spellings(String key) {
        return List.copyOf(spellings.getOrDefault(key, List.of()));
    }

    /** Whether two regelingen stand in one law, or one in the other: art. 35 of the Participatiewet and that law itself. */
    public boolean isOneLaw(String regeling, String other) {
        return standsIn(regeling, other) || standsIn(other, regeling);
    }

    private boolean standsIn(String part, String whole) {
        String law = laws.getOrDefault(part, "");
        return law.equals(laws.getOrDefault(whole, "")) || law.contains(label(whole));
    }

    /** Keys of the organisations that carry out a regeling, the first before the others; none of a law that all must obey. */
    public List<String> executors(String regeling) {
        return executors.getOrDefault(regeling, List.of());
    }

    /** Keys of the regelingen that a text names. */
    public List<String> regelingenIn(CharSequence text) {
        return regelingenInText.findAll(plain(text));
    }

    /** Keys of the organisations that a text names. */
    public List<String> organisationsIn(CharSequence text) {
        return organisations.findAll(plain(text));
    }

    /** Where a text names regelingen and organisations, in its order; a word may be part of one of each. Cost: O(n) in chars. */
    public List<NamedPlace> places(CharSequence text) {
        List<PlainWord> words = PlainWord.of(text);
        List<String> spelt = words.stream().map(PlainWord::text).toList();
        List<NamedPlace> places = new ArrayList<>();
        regelingenInText.matches(spelt).forEach(match -> places.add(place(match, true, words)));
        organisations.matches(spelt).forEach(match -> places.add(place(match, false, words)));
        places.sort(Comparator.comparingInt(NamedPlace::start).thenComparingInt(NamedPlace::end));
        return List.copyOf(places);
    }

    private static NamedPlace place(NameTrie.Match match, boolean isRegeling, List<PlainWord> words) {
        return new NamedPlace(
                match.key(),
                isRegeling,
                words.get(match.first()).start(),
                words.get(match.behind() - 1).end());
    }

    private static String plain(CharSequence text) {
        return Placeholder.ANY.matcher(text).replaceAll(" ");
    }

    /** Whether a lower-case word is part of the name of a regeling or an organisation. */
    public boolean isNameWord(String lowerCaseWord) {
        return nameWords.contains(lowerCaseWord);
    }

    /** Whether a word, in lower case and without accents, is part of a municipality's or a province's name. */
    public boolean isMunicipalityWord(String plainWord) {
        return municipalityWords.contains(plainWord);
    }

    /** Everything the tables recognise in a record. */
    public CaseTerms terms(MaatwerkCase content) {
        Set<String> laws = new TreeSet<>();
        Set<String> parties = new TreeSet<>();
        Set<String> category = new TreeSet<>();
        switch (content) {
            case ExceptionCase exception -> {
                exception.regelingen().forEach(typed -> regeling(typed.value()).ifPresent(laws::add));
                exception
                        .organisaties()
                        .forEach(typed -> organisation(typed.value()).ifPresent(parties::add));
                fromTexts(List.of(exception.narrative(), exception.measure()), laws, parties);
            }
            case GrantCase grant -> {
                category(grant.category().value()).ifPresent(category::add);
                organisation(grant.supplier().value()).ifPresent(parties::add);
                fromTexts(List.of(grant.narrative(), grant.priorProvision()), laws, parties);
            }
        }
        Set<String> partyKinds = new TreeSet<>();
        parties.forEach(key -> organisationKind(key).ifPresent(partyKinds::add));
        return new CaseTerms(laws, parties, partyKinds, category);
    }

    private void fromTexts(List<RedactedText> texts, Set<String> laws, Set<String> parties) {
        for (RedactedText text : texts) {
            laws.addAll(regelingenIn(text));
            parties.addAll(organisationsIn(text));
        }
    }
}
