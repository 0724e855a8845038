package nl.weeffout.domain.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a record must be to be found. Two clauses are equal where they ask the same in the same order. */
public sealed interface Clause {
    /** Every record. Only ever a whole query. */
    record Everything() implements Clause {}

    /** Something typed that is looked for in texts. */
    sealed interface Text extends Clause {
        /** As it was typed, in NFC, without star or quotes. */
        String text();
    }

    /** A word in any of its forms. */
    record Word(String text) implements Text {}

    /** Words in this order, next to each other. */
    record Phrase(String text) implements Text {}

    /** Any word that begins so. */
    record Prefix(String text) implements Text {}

    /** A text in one field only. */
    record Within(QueryField field, Text text) implements Clause {
        public Within {
            requireForm(field, QueryField.Form.TEXT);
        }
    }

    /**
     * A value of a field, in whatever case and with whatever accents it is written.
     *
     * @param value key or name as the tables have it where they know it ({@code huurtoeslag} for 'HT'), or as typed
     */
    record Value(QueryField field, String value) implements Clause {
        public Value {
            requireForm(field, QueryField.Form.VALUE);
        }
    }

    /** Days of a range; null where it is open. */
    record Days(@Nullable LocalDate from, @Nullable LocalDate to) implements Clause {
        public Days {
            if (from != null && to != null && from.isAfter(to)) {
                throw new IllegalArgumentException("from " + from + " is later than to " + to);
            }
        }
    }

    /** Amounts of a range, both ends included, in euros and whole cents; null where it is open. */
    record Euros(@Nullable BigDecimal least, @Nullable BigDecimal most) implements Clause {
        public Euros {
            least = least == null ? null : least.setScale(2, RoundingMode.HALF_UP);
            most = most == null ? null : most.setScale(2, RoundingMode.HALF_UP);
            if (least != null && most != null && least.compareTo(most) > 0) {
                throw new IllegalArgumentException("least " + least + " is more than most " + most);
            }
        }
    }

    /**
     * An article of a law, in whichever spelling a text names it.
     *
     * @param law key of the law, such as {@code pw}
     * @param lid number of its paragraph, or null: any
     */
    record Article(String law, String article, @Nullable String lid) implements Clause {}

    /** Whatever is not so. */
    record Not(Clause clause) implements Clause {}

    /** All of at least two clauses, none of which is such a list itself; made by {@link Clause#all}. */
    record All(List<Clause> clauses) implements Clause {
        public All {
            clauses = List.copyOf(clauses);
        }
    }

    /** One at least of at least two clauses, none of which is such a list itself; made by {@link Clause#any}. */
    record Any(List<Clause> clauses) implements Clause {
        public Any {
            clauses = List.copyOf(clauses);
        }
    }

    /** All of these, in the simplest form: the one there is, or every record where there is none. */
    static Clause all(List<? extends Clause> clauses) {
        List<Clause> flat = new ArrayList<>();
        for (Clause clause : clauses) {
            if (clause instanceof All inner) {
                flat.addAll(inner.clauses());
            } else if (!(clause instanceof Everything)) {
                flat.add(clause);
            }
        }
        return switch (flat.size()) {
            case 0 -> new Everything();
            case 1 -> flat.getFirst();
            default -> new All(flat);
        };
    }

    /** One of these, in the simplest form. An empty list is taken as no condition. */
    static Clause any(List<? extends Clause> clauses) {
        List<Clause> flat = new ArrayList<>();
        for (Clause clause : clauses) {
            if (clause instanceof Everything) {
                return clause;
            }
            flat.addAll(clause instanceof Any inner ? inner.clauses() : List.of(clause));
        }
        return switch (flat.size()) {
            case 0 -> new Everything();
            case 1 -> flat.getFirst();
            default -> new Any(flat);
        };
    }

    /** Not this; what was denied twice is itself. */
    static Clause not(Clause clause) {
        return clause instanceof Not(Clause inner) ? inner : new Not(clause);
    }

    /** What is asked for, as against kept out, in texts: what is highlighted in a hit, in the order it was typed. */
    default List<Text> positiveTexts() {
        return texts().toList();
    }

    private Stream<Text> texts() {
        return switch (this) {
            case Text text -> Stream.of(text);
            case Within within -> Stream.of(within.text());
            case All all -> all.clauses().stream().flatMap(Clause::texts);
            case Any any -> any.clauses().stream().flatMap(Clause::texts);
            case Everything _, Value _, Days _, Euros _, Article _, Not _ -> Stream.of();
        };
    }

    /** Whether texts decide which record comes first; without words all records found are equal. */
    default boolean hasWords() {
        return texts().findAny().isPresent();
    }

    /** Whether a value of this field is asked for or kept out anywhere in it. */
    default boolean names(QueryField field) {
        return switch (this) {
            case Value value -> value.field() == field;
            case Not not -> not.clause().names(field);
            case All all -> all.clauses().stream().anyMatch(each -> each.names(field));
            case Any any -> any.clauses().stream().anyMatch(each -> each.names(field));
            case Text _, Within _, Everything _, Days _, Euros _, Article _ -> false;
        };
    }

    /** Levels of clauses within clauses: 1 for a word alone. */
    default int depth() {
        return switch (this) {
            case Not not -> 1 + not.clause().depth();
            case All all -> 1 + deepest(all.clauses());
            case Any any -> 1 + deepest(any.clauses());
            case Text _, Within _, Everything _, Value _, Days _, Euros _, Article _ -> 1;
        };
    }

    private static int deepest(List<Clause> clauses) {
        return clauses.stream().mapToInt(Clause::depth).max().orElse(0);
    }

    private static void requireForm(QueryField field, QueryField.Form form) {
        if (field.form() != form) {
            throw new IllegalArgumentException("field " + field + " holds " + field.form() + ", not " + form);
        }
    }
}
