package nl.weeffout.analytics.criterion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.weeffout.domain.signal.DistanceUnit;
import nl.weeffout.domain.signal.LimitSide;
import org.jspecify.annotations.Nullable;

/**
 * Reads from one sentence by how much a limit was missed where that itself is told ('14 euro te veel', 'twee maanden na de
 * deadline', 'scheelt een tientje'), and that it was nearly met where no number stands there ('valt net buiten de criteria').
 * Cost: O(n) in words.
 */
final class Statements {
    private static final Set<String> OVERRUN =
            Set.of("overschreden", "overschrijdt", "overschreed", "overschrijden", "overschrijding", "gepasseerd");
    private static final Set<String> DIFFERS = Set.of("scheelt", "scheelde", "schelen", "scheelden");
    private static final Set<String> LACKS =
            Set.of("mist", "miste", "misten", "ontbreken", "ontbreekt", "ontbrak", "ontbraken");
    private static final Set<String> FALLS =
            Set.of("valt", "vallen", "viel", "vielen", "gevallen", "zit", "zitten", "vallend");
    private static final Set<String> ENOUGH = Set.of(
            "genoeg",
            "voldoende",
            "gehaald",
            "haalt",
            "haalde",
            "voldoet",
            "voldeed",
            "binnen",
            "bereikt",
            "aan",
            "halen",
            "toereikend",
            "recht");
    private static final Set<String> SEPARATORS = Set.of(",", ":", "(", "-", "met", "namelijk", "nl", "wel", "en");
    private static final double LONGEST_BY_AGE_DAYS = 3 * 366.0;
    private static final double OLDEST_GAP_DAYS = 10 * 365.0;
    private static final int PAYMENT_BEFORE = 3;
    private static final int PAYMENT_BEHIND = 4;
    private static final int FARTHEST_FILLER = 3;

    private final Words words;
    private final List<Quantity> quantities;

    private Statements(Words words, List<Quantity> quantities) {
        this.words = words;
        this.quantities = quantities;
    }

    static List<Statement> of(Words words, List<Quantity> quantities) {
        Statements reading = new Statements(words, quantities);
        List<Statement> found = new ArrayList<>(reading.measured());
        found.addAll(reading.unmeasured());
        return found;
    }

    private List<Statement> measured() {
        List<Statement> found = new ArrayList<>();
        for (Quantity each : quantities) {
            Statement one = measured(each);
            if (one != null && !isDenied(one.from()) && !isHypothetical(one.from())) {
                found.add(one);
            }
        }
        return found;
    }

    private @Nullable Statement measured(Quantity of) {
        int behind = behindFillers(of.to());
        Statement one = tooMuch(of, behind);
        one = one == null ? beyond(of, behind) : one;
        one = one == null ? deadline(of, behind) : one;
        one = one == null ? overrun(of, behind) : one;
        return one == null ? lacking(of, behind) : one;
    }

    private @Nullable Statement tooMuch(Quantity of, int behind) {
        int end = behindToo(behind);
        if (end > behind) {
            return too(of, of.from(), end, words.at(end - 1).replace("te", ""));
        }
        int before = beforeAbout(of.from());
        boolean with = words.at(before).equals("met");
        int adjective = before;
        while (adjective > 0 && SEPARATORS.contains(words.at(adjective))) {
            adjective--;
        }
        if (adjective == before || !(with || of.unit() == DistanceUnit.DAYS)) {
            return null;
        }
        int start = words.at(adjective).startsWith("te") && behindToo(adjective) > adjective
                ? adjective
                : words.at(adjective - 1).equals("te") && Vocabulary.TOO.containsKey(words.at(adjective))
                        ? adjective - 1
                        : -1;
        return start < 0 || (of.unit() == DistanceUnit.DAYS && !with && of.amount() > LONGEST_BY_AGE_DAYS)
                ? null
                : too(of, start, of.to(), words.at(adjective).replace("te", ""));
    }

    /** Behind {@code te veel} or {@code teveel}, or the place itself. */
    private int behindToo(int at) {
        if (words.at(at).equals("te") && Vocabulary.TOO.containsKey(words.at(at + 1))) {
            return at + 2;
        }
        return words.at(at).equals("teveel") || words.at(at).equals("teweinig") ? at + 1 : at;
    }

    private @Nullable Statement too(Quantity of, int from, int end, String said) {
        LimitSide side = Vocabulary.TOO.get(said);
        if (side == null) {
            return null;
        }
        boolean plausible = switch (said) {
            case "oud", "jong" -> of.unit() == DistanceUnit.DAYS && of.amount() < OLDEST_GAP_DAYS;
            case "laat", "vroeg" ->
                of.unit() == DistanceUnit.DAYS
                        && any(Vocabulary::isLodged)
                        && noneNear(from, end, Vocabulary::isOthersDuty);
            case "lang" ->
                of.unit() == DistanceUnit.DAYS && any(word -> word.contains("buitenland") || word.equals("opvang"));
            case "kort" -> of.unit() != DistanceUnit.EUROS || any(Vocabulary::isLowerLimit);
            case "ver", "dichtbij" -> of.unit() == DistanceUnit.KILOMETRES;
            case "veel", "weinig" ->
                of.unit() != DistanceUnit.DAYS
                        && !Vocabulary.isPayment(words.at(end))
                        && !isPaid(from, end)
                        && !(said.equals("weinig")
                                && of.unit() == DistanceUnit.EUROS
                                && !any(Vocabulary::isLowerLimit)
                                && !any(word -> word.startsWith("verdien")));
            default -> of.unit() != DistanceUnit.DAYS && !isPaid(from, end);
        };
        return plausible ? new Statement(from, end, side, said, of) : null;
    }

    private @Nullable Statement beyond(Quantity of, int behind) {
        LimitSide side = Vocabulary.BEYOND.get(words.at(behind));
        if (side != null && of.unit() != null && !isAge(of)) {
            int noun = behindDeterminers(behind + 1);
            boolean limit = Vocabulary.isLimit(words.at(noun));
            boolean share =
                    quantities.stream().anyMatch(each -> each.from() == noun && each.unit() == DistanceUnit.PERCENT);
            if ((limit || share) && fits(side, words.at(noun), of)) {
                return new Statement(of.from(), noun + 1, side, words.at(noun), of);
            }
        }
        side = Vocabulary.MORE.get(words.at(behind));
        if (side != null && words.at(behind + 1).equals("dan")) {
            int noun = behindDeterminers(behind + 2);
            if (isAllowed(words.at(noun))
                    || (isAllowed(words.at(noun + 1)) && !words.at(noun).equals(","))) {
                return new Statement(of.from(), noun + 1, side, words.at(noun), of);
            }
        }
        return null;
    }

    private static boolean isAllowed(String word) {
        return Vocabulary.isLimit(word)
                || Set.of(
                                "mag",
                                "mocht",
                                "mogen",
                                "kan",
                                "mogelijk",
                                "toegestaan",
                                "vereist",
                                "nodig",
                                "gevraagd",
                                "toegelaten")
                        .contains(word);
    }

    /** Who lies below what one may not exceed has missed nothing, nor who lies above what one has to reach. */
    private static boolean fits(LimitSide side, String noun, Quantity of) {
        if (of.unit() == DistanceUnit.KILOMETRES) {
            return noun.contains("kilometer") || noun.contains("afstand") || noun.equals("norm") || noun.equals("eis");
        }
        boolean lower = Vocabulary.isLowerLimit(noun) || (of.unit() == DistanceUnit.POINTS && side == LimitSide.BELOW);
        return side == LimitSide.BELOW ? lower || noun.equals("minimum") : !Vocabulary.isLowerLimit(noun);
    }

    private static boolean isAge(Quantity of) {
        return of.years() && of.amount() > OLDEST_GAP_DAYS;
    }

    private @Nullable Statement deadline(Quantity of, int behind) {
        boolean after = words.at(behind).equals("na");
        boolean before = words.at(behind).equals("voor");
        if (of.unit() != DistanceUnit.DAYS || !(after || before)) {
            return null;
        }
        int noun = behindDeterminers(behind + 1);
        String last = words.at(noun);
        if (after && (Vocabulary.DEADLINES.contains(last) || words.at(noun - 1).equals("uiterste"))) {
            boolean reached = last.equals("peildatum") || any(Vocabulary::isLodged);
            return reached && noneNear(of.from(), noun, word -> word.equals("beslistermijn"))
                    ? new Statement(of.from(), noun + 1, LimitSide.ABOVE, last, of)
                    : null;
        }
        boolean retroactive = last.startsWith("aanvra") || last.equals("melding") || last.equals("meldingsdatum");
        return before && retroactive && any(Statements::isSpent)
                ? new Statement(of.from(), noun + 1, LimitSide.ABOVE, "terugwerkend", of)
                : null;
    }

    private static boolean isSpent(String word) {
        return Set.of(
                        "gemaakt",
                        "gekocht",
                        "betaald",
                        "aangeschaft",
                        "besteld",
                        "kosten",
                        "terugwerkende",
                        "terugwerkend",
                        "achteraf")
                .contains(word);
    }

    private @Nullable Statement overrun(Quantity of, int behind) {
        int before = beforeAbout(of.from());
        boolean told = (words.at(before).equals("met") || words.at(before).equals("van"))
                && (near(before, OVERRUN) || OVERRUN.contains(words.at(behind)));
        if (words.at(before).equals("met")
                && of.unit() != null
                && Vocabulary.isLimit(words.at(before - 1))
                && near(before, Set.of("boven", "over"))) {
            return new Statement(before - 1, of.to(), LimitSide.ABOVE, words.at(before - 1), of);
        }
        if (told && of.unit() != null && any(Vocabulary::isLimit)) {
            return new Statement(of.from(), behind, LimitSide.ABOVE, "grens", of);
        }
        boolean differs = DIFFERS.contains(words.at(before));
        if (differs && of.unit() != null && any(Vocabulary::isLimit)) {
            boolean lower = any(Vocabulary::isLowerLimit) || any(word -> word.equals("tekort") || word.equals("onder"));
            return new Statement(of.from(), of.to(), lower ? LimitSide.BELOW : LimitSide.ABOVE, "grens", of);
        }
        return null;
    }

    private boolean near(int at, Set<String> some) {
        for (int place = Math.max(0, at - 4); place <= at; place++) {
            if (some.contains(words.at(place))) {
                return true;
            }
        }
        return false;
    }

    /** So much short of what is asked: 'komt drie punten tekort', 'op een week na'. */
    private @Nullable Statement lacking(Quantity of, int behind) {
        if (of.unit() == null || (of.unit() == DistanceUnit.EUROS && none(Vocabulary::isLowerLimit))) {
            return null;
        }
        int before = beforeAbout(of.from());
        boolean lacks = words.at(behind).equals("tekort")
                || (LACKS.contains(words.at(before)) && of.unit() != DistanceUnit.HOURS && any(Vocabulary::isLimit))
                || (words.at(before).equals("op") && words.at(of.to()).equals("na"));
        boolean asked = any(Vocabulary::isLimit)
                || any(word -> word.equals("voor") || word.startsWith("urgentie") || word.equals("net"))
                || words.at(before).equals("op");
        return lacks && asked ? new Statement(of.from(), of.to(), LimitSide.BELOW, "kort", of) : null;
    }

    private List<Statement> unmeasured() {
        List<Statement> found = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            if (Vocabulary.isNearly(words.at(at - 1), words.at(at)) && !Vocabulary.NOT.contains(words.at(at - 1))) {
                Statement one = nearly(at);
                if (one != null && !isHypothetical(at)) {
                    found.add(one);
                }
            }
        }
        return found;
    }

    private @Nullable Statement nearly(int at) {
        boolean net = words.at(at).equals("net") || words.at(at).equals("nipt");
        int next = at + 1;
        int end = behindToo(next);
        if (end > next) {
            String said = words.at(end - 1).replace("te", "");
            LimitSide side = Vocabulary.TOO.getOrDefault(said, LimitSide.ABOVE);
            boolean late = said.equals("laat") || said.equals("vroeg");
            boolean meant = late
                    ? any(Vocabulary::isLodged) && noneNear(at, end, Vocabulary::isOthersDuty)
                    : !Vocabulary.isPayment(words.at(end))
                            && !isPaid(at, end)
                            && !Set.of("lang", "ver", "groot", "klein", "kort").contains(said);
            return meant ? new Statement(at, end, side, said, null) : null;
        }
        LimitSide side = Vocabulary.BEYOND.get(words.at(next));
        if (side != null) {
            int noun = behindDeterminers(next + 1);
            boolean frame = words.at(next).equals("buiten") && Vocabulary.FRAMES.contains(words.at(noun));
            boolean share = side == LimitSide.ABOVE
                    && quantities.stream().anyMatch(each -> each.from() == noun && each.unit() == DistanceUnit.PERCENT);
            boolean limit = Vocabulary.isLimit(words.at(noun))
                    && (side == LimitSide.ABOVE
                            ? !Vocabulary.isLowerLimit(words.at(noun))
                            : Vocabulary.isLowerLimit(words.at(noun))
                                    || words.at(noun).equals("minimum"));
            boolean falls = words.at(next).equals("buiten") && net && fallsBefore(at) && isEnd(next + 1);
            return frame || limit || share || falls
                    ? new Statement(at, Math.min(noun + 1, words.size()), side, words.at(noun), null)
                    : null;
        }
        boolean barelyNot = net && words.at(next).equals("niet");
        for (int place = next + 1; barelyNot && place <= next + 3; place++) {
            if (ENOUGH.contains(words.at(place))
                    && any(word -> Vocabulary.isLimit(word)
                            || Vocabulary.FRAMES.contains(word)
                            || word.equals("oud")
                            || word.equals("recht"))) {
                return new Statement(at, place + 1, LimitSide.BELOW, words.at(place), null);
            }
        }
        return null;
    }

    private boolean fallsBefore(int at) {
        for (int place = Math.max(0, at - 5); place < at; place++) {
            if (FALLS.contains(words.at(place))) {
                return true;
            }
        }
        return false;
    }

    private boolean isEnd(int at) {
        return words.at(at).isEmpty() || Vocabulary.TURNS.contains(words.at(at));
    }

    private int behindFillers(int at) {
        int next = at;
        while (next < at + FARTHEST_FILLER && Vocabulary.FILLERS.contains(words.at(next))) {
            next++;
        }
        return next;
    }

    private int behindDeterminers(int at) {
        int next = at;
        while (next < at + FARTHEST_FILLER + 1
                && Vocabulary.DETERMINERS.contains(words.at(next))
                && !Vocabulary.isLimit(words.at(next))) {
            next++;
        }
        return next;
    }

    /** The last word before those that make a quantity more or less exact. */
    private int beforeAbout(int from) {
        int before = from - 1;
        while (Vocabulary.ABOUT.contains(words.at(before))
                || (words.at(before).equals("geen") && words.at(before - 1).equals("nog"))
                || (words.at(before).equals("meer") && words.at(before + 1).equals("dan"))) {
            before--;
        }
        return before;
    }

    private boolean isDenied(int from) {
        int before = beforeAbout(from);
        return Vocabulary.NOT.contains(words.at(before))
                || (!Vocabulary.TURNS.contains(words.at(before)) && Vocabulary.NOT.contains(words.at(before - 1)));
    }

    private boolean isHypothetical(int from) {
        for (int place = from - 1; place >= 0 && place >= from - 10; place--) {
            if (Set.of(".", ";", ":", "(", "?").contains(words.at(place))) {
                return false;
            }
            if (Vocabulary.isHypothetical(words.at(place), words.at(place + 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPaid(int from, int end) {
        for (int place = from - 1; place >= from - PAYMENT_BEFORE; place--) {
            if (Vocabulary.isPaid(words.at(place))) {
                return true;
            }
        }
        for (int place = end; place < end + PAYMENT_BEHIND && !Vocabulary.TURNS.contains(words.at(place)); place++) {
            if (Vocabulary.isPaid(words.at(place))) {
                return true;
            }
        }
        return false;
    }

    private boolean noneNear(int from, int to, Predicate<String> some) {
        for (int place = Math.max(0, from - 6); place < Math.min(words.size(), to + 5); place++) {
            if (some.test(words.at(place))) {
                return false;
            }
        }
        return true;
    }

    private boolean any(Predicate<String> some) {
        return words.list().stream().anyMatch(some);
    }

    private boolean none(Predicate<String> some) {
        return !any(some);
    }
}
