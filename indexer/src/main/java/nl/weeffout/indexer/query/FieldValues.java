package nl.weeffout.indexer.query;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.query.Clause;
import nl.weeffout.domain.query.Clause.Article;
import nl.weeffout.domain.query.Clause.Value;
import nl.weeffout.domain.query.QueryField;
import nl.weeffout.domain.query.QueryNote;
import nl.weeffout.domain.query.QueryNote.Reason;
import nl.weeffout.indexer.dutch.LawReference;
import nl.weeffout.indexer.dutch.LawReferences;
import nl.weeffout.indexer.dutch.ReferenceTables;

/** Reads what stands behind the colon of a field that holds no text. */
final class FieldValues {
    /** What people call the two kinds of records. */
    private static final Map<String, RecordKind> KINDS = Map.of(
            "uitzondering", RecordKind.EXCEPTIONS,
            "uitzonderingen", RecordKind.EXCEPTIONS,
            "maatwerk", RecordKind.EXCEPTIONS,
            "toekenning", RecordKind.GRANTS,
            "toekenningen", RecordKind.GRANTS,
            "minimaatwerkbudget", RecordKind.GRANTS);

    private final ReferenceTables tables = ReferenceTables.load();
    private final LawReferences laws = LawReferences.load();
    private final Function<String, Optional<String>> patternTitle;
    private final Collection<QueryNote> notes;

    /** @param patternTitle what the pattern with an id is called, if it is known */
    FieldValues(Function<String, Optional<String>> patternTitle, Collection<QueryNote> notes) {
        this.patternTitle = patternTitle;
        this.notes = notes;
    }

    /**
     * The clause that a typed value makes. Where it makes none, a note says so; not of an article
     * without quotes, whose law may still come.
     *
     * @param typed in plain typing, with a letter or number in it
     * @param quoted whether it stood in quotes, where every sign counts
     */
    Optional<Clause> read(QueryField field, String typed, boolean quoted) {
        String value = typed.strip().replaceAll(" +", " ");
        return switch (field.form()) {
            case VALUE -> Optional.of(new Value(field, known(field, quoted ? value : bare(value))));
            case DATE ->
                unended(value)
                        .flatMap(TypedDays::of)
                        .map(read -> noted(field, read.days(), read.swapped()))
                        .or(() -> not(Reason.BAD_DATE, value));
            case AMOUNT ->
                unended(value)
                        .flatMap(TypedEuros::of)
                        .map(read -> noted(field, read.euros(), read.swapped()))
                        .or(() -> not(Reason.BAD_AMOUNT, value));
            case ARTICLE ->
                unended(value)
                        .flatMap(this::article)
                        .or(() -> quoted ? not(Reason.BAD_ARTICLE, value) : Optional.empty());
            case TEXT -> throw new IllegalArgumentException("field " + field + " holds text");
        };
    }

    private Optional<Clause> article(String value) {
        List<LawReference> found = laws.find(value);
        List<LawReference> references = found.isEmpty() ? laws.find("art. " + value) : found;
        return references.size() == 1 ? Optional.of(of(references.getFirst())) : Optional.empty();
    }

    static Article of(LawReference reference) {
        return new Article(reference.law(), reference.article(), reference.lid());
    }

    private String known(QueryField field, String value) {
        Optional<String> key = switch (field) {
            case REGELING -> tables.regeling(value);
            case CATEGORIE -> tables.category(value);
            case KIND ->
                Optional.ofNullable(KINDS.get(value.toLowerCase(Locale.ROOT))).map(RecordKind::key);
            default -> Optional.empty();
        };
        if (field == QueryField.PATTERN
                && patternTitle.apply(value.toLowerCase(Locale.ROOT)).isEmpty()) {
            notes.add(new QueryNote(Reason.UNKNOWN_PATTERN, value));
        }
        return key.orElseGet(() -> cut(value));
    }

    /** Without what a sentence puts around a value. */
    private String bare(String value) {
        int start = 0;
        int end = value.length();
        while (!QueryText.isLetterOrNumber(value.codePointAt(start))) {
            start += Character.charCount(value.codePointAt(start));
        }
        while (!QueryText.isInWord(value.codePointBefore(end))) {
            end -= Character.charCount(value.codePointBefore(end));
        }
        if (value.endsWith("*")) {
            notes.add(new QueryNote(Reason.STAR, value));
        }
        return value.substring(start, end);
    }

    private String cut(String value) {
        if (value.length() <= QueryLexer.LONGEST) {
            return value;
        }
        notes.add(new QueryNote(Reason.LONG_WORD, value));
        int end = QueryLexer.LONGEST;
        return value.substring(0, Character.isHighSurrogate(value.charAt(end - 1)) ? end - 1 : end)
                .strip();
    }

    /** Without the sign that ends it in a sentence; nothing where it is too long to be a value. */
    private static Optional<String> unended(String value) {
        return value.length() <= QueryLexer.LONGEST ? Optional.of(value.replaceAll("[,;!?]+$", "")) : Optional.empty();
    }

    private Clause noted(QueryField field, Clause clause, boolean swapped) {
        if (swapped) {
            notes.add(new QueryNote(Reason.SWAPPED, field.dutchName()));
        }
        return clause;
    }

    private Optional<Clause> not(Reason reason, String value) {
        notes.add(new QueryNote(reason, value));
        return Optional.empty();
    }
}
