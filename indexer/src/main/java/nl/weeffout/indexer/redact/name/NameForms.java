package nl.weeffout.indexer.redact.name;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Invents names the way people are called in notes: origins in about the shares of who asks a municipality for help, with
 * tussenvoegsels, hyphens, initials and typing errors. The same seed gives the same names.
 */
public final class NameForms {
    /** Shares in hundredths of who names whom in the notes of a Dutch municipality; origins without one share the rest. */
    private static final Map<String, Integer> SHARES = Map.ofEntries(
            Map.entry("nl", 30),
            Map.entry("fy", 6),
            Map.entry("ns", 5),
            Map.entry("li", 3),
            Map.entry("be", 2),
            Map.entry("tr", 7),
            Map.entry("ku", 2),
            Map.entry("ma", 8),
            Map.entry("sr-hi", 3),
            Map.entry("sr-cr", 2),
            Map.entry("sr-ja", 1),
            Map.entry("an", 3),
            Map.entry("mo", 1),
            Map.entry("pl", 3),
            Map.entry("sy", 3),
            Map.entry("af", 2),
            Map.entry("so", 2),
            Map.entry("er", 3));

    private static final int HUNDRED = 100;
    private static final double MIXED = 0.1;

    private static final Map<String, List<String>> PARTICLES = Map.ofEntries(
            Map.entry(
                    "nl",
                    List.of("van", "de", "van der", "van de", "van den", "den", "ter", "ten", "van 't", "te", "in 't")),
            Map.entry("be", List.of("Van", "De", "Van den", "Van de")),
            Map.entry("fy", List.of("van der", "de", "van")),
            Map.entry("li", List.of("van", "van den", "van der", "de")),
            Map.entry("ns", List.of("ter", "te", "Oude", "Klein", "Groot", "Lutke")),
            Map.entry("ma", List.of("el", "El", "Ben", "Ait", "Aït", "Ou")),
            Map.entry("sy", List.of("al", "Al", "El")),
            Map.entry("iq", List.of("al", "Al")),
            Map.entry("de", List.of("von")),
            Map.entry("pt", List.of("da", "dos", "de")),
            Map.entry("fr", List.of("Le", "Du")),
            Map.entry("it", List.of("Di", "De")));

    private final Map<String, List<String>> firstNames;
    private final Map<String, List<String>> surnames;
    private final List<String> origins;
    private final Random random;

    /**
     * @param condition which names may be used
     * @param seed of what is chosen
     */
    public NameForms(NameTable table, Predicate<String> condition, long seed) {
        this.firstNames = table.byOrigin(NameTable.Entry::first, condition);
        this.surnames = table.byOrigin(NameTable.Entry::surname, condition);
        this.origins =
                firstNames.keySet().stream().filter(surnames::containsKey).toList();
        this.random = new Random(seed);
    }

    /** An origin, by its share. */
    private String origin() {
        int left = random.nextInt(HUNDRED);
        for (String origin : origins) {
            left -= SHARES.getOrDefault(origin, 0);
            if (left < 0) {
                return origin;
            }
        }
        return origins.get(random.nextInt(origins.size()));
    }

    /** A first name, now and then a double one. */
    public String first() {
        return first(origin());
    }

    private String first(String origin) {
        String name = pick(firstNames.getOrDefault(origin, List.of("Jan")));
        double chance = random.nextDouble();
        if (chance < 0.03) {
            return name + "-" + pick(firstNames.getOrDefault(origin, List.of("Jan")));
        }
        return chance < 0.05 ? name + " " + pick(firstNames.getOrDefault(origin, List.of("Jan"))) : name;
    }

    /** One word of a first name. */
    String firstWord() {
        return pick(firstNames.getOrDefault(origin(), List.of("Jan")));
    }

    /** One word of a surname. */
    String surnameWord() {
        return pick(surnames.getOrDefault(origin(), List.of("Jansen")));
    }

    /** A surname with what belongs to it. */
    public String surname() {
        return surname(origin());
    }

    private String surname(String origin) {
        String name = pick(surnames.getOrDefault(origin, List.of("Jansen")));
        List<String> particles = PARTICLES.getOrDefault(origin, List.of());
        double share = origin.equals("nl") ? 0.3 : 0.4;
        if (!particles.isEmpty() && random.nextDouble() < share) {
            name = pick(particles) + " " + name;
        }
        double chance = random.nextDouble();
        if (chance < 0.05) {
            return name + "-" + pick(surnames.getOrDefault(random.nextBoolean() ? "nl" : origin, List.of("Jansen")));
        }
        return chance < 0.07 ? name + " " + pick(surnames.getOrDefault(origin, List.of("Jansen"))) : name;
    }

    /** A surname as it stands behind a form of address: its tussenvoegsel has a capital in most notes. */
    public String surnameAlone() {
        String surname = surname();
        return random.nextDouble() < 0.6 ? Character.toUpperCase(surname.charAt(0)) + surname.substring(1) : surname;
    }

    /** First name and surname, of one origin mostly. */
    public String full() {
        String origin = origin();
        return first(origin) + " " + surname(random.nextDouble() < MIXED ? origin() : origin);
    }

    /** Initials and surname: {@code J.P. van Dam}. */
    public String initialsAndSurname() {
        StringBuilder initials = new StringBuilder(initial());
        while (random.nextDouble() < 0.25 && initials.length() < 8) {
            initials.append(random.nextDouble() < 0.2 ? " " : "").append(initial());
        }
        return initials + " " + surname();
    }

    /** First name and the initial of the surname: {@code Petra K.}. */
    public String firstAndInitial() {
        return first() + " " + initial();
    }

    /** An initial with its point. */
    public String initial() {
        return (char) ('A' + random.nextInt(26)) + ".";
    }

    /** Any of the forms in which somebody is called without a form of address. */
    public String any() {
        double chance = random.nextDouble();
        return chance < 0.4
                ? first()
                : chance < 0.62
                        ? full()
                        : chance < 0.85 ? surnameAlone() : chance < 0.93 ? firstAndInitial() : initialsAndSurname();
    }

    /** With the typing habits of notes: now and then a typing error, a lost accent, no capitals. */
    public String typed(String name) {
        double chance = random.nextDouble();
        if (chance < 0.04) {
            return misspelt(name);
        }
        if (chance < 0.08) {
            return name.toLowerCase(Locale.ROOT);
        }
        return chance < 0.09 ? name.toUpperCase(Locale.ROOT) : name;
    }

    private String misspelt(String name) {
        int at = 1 + random.nextInt(Math.max(1, name.length() - 1));
        if (at + 1 >= name.length()
                || !Character.isLetter(name.charAt(at))
                || !Character.isLetter(name.charAt(at - 1))) {
            return name;
        }
        return switch (random.nextInt(3)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
            default -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
