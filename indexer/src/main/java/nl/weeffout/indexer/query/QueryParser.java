package nl.weeffout.indexer.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.weeffout.domain.query.Clause;
import nl.weeffout.domain.query.Clause.All;
import nl.weeffout.domain.query.Clause.Everything;
import nl.weeffout.domain.query.Clause.Word;
import nl.weeffout.domain.query.ParsedQuery;
import nl.weeffout.domain.query.QueryNote;
import nl.weeffout.domain.query.QueryNote.Reason;
import nl.weeffout.indexer.dutch.LawReference;
import nl.weeffout.indexer.dutch.LawReferences;
import org.jspecify.annotations.Nullable;

/**
 * Understands whatever is typed as a search. It never throws: what is no syntax is taken as words, what means nothing is
 * passed over, and notes say so. Cost: O(n) in chars. Thread safe.
 */
public final class QueryParser {
    /** Levels of clauses that an answer may have; a deeper query is read without its parentheses. */
    static final int DEEPEST = 10;

    private final LawReferences laws = LawReferences.load();
    private final Function<String, Optional<String>> patternTitle;
    private final QueryWording wording;

    /** A parser that knows no pattern by its title. */
    public QueryParser() {
        this(id -> Optional.empty());
    }

    /** @param patternTitle what the pattern with an id is called, if it is known; asked only where a query names a pattern */
    public QueryParser(Function<String, Optional<String>> patternTitle) {
        this.patternTitle = patternTitle;
        this.wording = new QueryWording(patternTitle);
    }

    /**
     * What is looked for, in the simplest form, with what was made of it. What is understood, typed again as
     * {@link ParsedQuery#language()}, is understood the same.
     */
    public ParsedQuery parse(String typed) {
        Collection<QueryNote> notes = new LinkedHashSet<>();
        String plain = PlainTyping.of(typed, notes);
        QueryLexer lexer = new QueryLexer(new QueryText(plain), new FieldValues(patternTitle, notes), notes);
        List<Token> tokens = withArticles(lexer.tokens());
        Clause clause = new Tree(notes, lexer.isCut()).of(tokens);
        if (clause.depth() > DEEPEST) {
            notes.add(new QueryNote(Reason.TOO_DEEP, ""));
            clause = new Tree(notes, lexer.isCut()).of(withArticles(withoutParentheses(tokens)));
        }
        if (clause instanceof Everything && !plain.replaceAll("[*: ]", "").isEmpty()) {
            notes.add(new QueryNote(Reason.NOTHING, ""));
        }
        return new ParsedQuery(clause, wording.language(clause), wording.understood(clause), List.copyOf(notes));
    }

    private static List<Token> withoutParentheses(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token instanceof Token.Operand || token instanceof Token.Or)
                .toList();
    }

    /** Words that stand in a row and name articles become those articles. */
    private List<Token> withArticles(List<Token> tokens) {
        return withArticles(
                tokens,
                token -> token instanceof Token.Operand(Word word, boolean negated) && !negated ? word : null,
                clause -> new Token.Operand(clause, false));
    }

    /** The same for the words that come to stand in a row when parentheses fall away. */
    private Clause withArticles(Clause clause) {
        return clause instanceof All all
                ? Clause.all(withArticles(all.clauses(), each -> each instanceof Word word ? word : null, each -> each))
                : clause;
    }

    private <T> List<T> withArticles(List<T> parts, Function<T, @Nullable Word> word, Function<Clause, T> part) {
        List<T> read = new ArrayList<>();
        List<Word> row = new ArrayList<>();
        for (T each : parts) {
            Word next = word.apply(each);
            if (next != null) {
                row.add(next);
            } else {
                articles(row).forEach(clause -> read.add(part.apply(clause)));
                row.clear();
                read.add(each);
            }
        }
        articles(row).forEach(clause -> read.add(part.apply(clause)));
        return read;
    }

    /** What is left between two articles is read again on its own, as it will be when it is typed again. */
    private List<Clause> articles(List<Word> row) {
        Map<Integer, Integer> starts = new HashMap<>();
        Map<Integer, Integer> ends = new HashMap<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            starts.put(text.length(), i);
            text.append(row.get(i).text());
            ends.put(text.length(), i + 1);
            text.append(' ');
        }
        List<Clause> read = new ArrayList<>();
        int rest = 0;
        for (LawReference reference : laws.findTyped(text)) {
            Integer first = starts.get(reference.start());
            Integer behind = ends.get(reference.end());
            // '35' of '35-jarige' is no article: a word is taken whole or not at all.
            if (first != null && behind != null) {
                if (first > rest) {
                    read.addAll(articles(row.subList(rest, first)));
                }
                read.add(FieldValues.of(reference));
                rest = behind;
            }
        }
        if (read.isEmpty()) {
            return List.copyOf(row);
        }
        read.addAll(articles(row.subList(rest, row.size())));
        return read;
    }

    /** Puts tokens together. OR binds the two beside it, closer than what merely stands next to each other. */
    private final class Tree {
        private final Collection<QueryNote> notes;
        private final boolean cut;
        private final Deque<Group> open = new ArrayDeque<>();

        Tree(Collection<QueryNote> notes, boolean cut) {
            this.notes = notes;
            this.cut = cut;
        }

        Clause of(List<Token> tokens) {
            open.push(new Group(false));
            for (Token token : tokens) {
                switch (token) {
                    case Token.Operand operand -> group().add(operand.clause(), operand.negated());
                    case Token.Or or -> group().or(or.typed());
                    case Token.Open opening -> open.push(new Group(opening.negated()));
                    case Token.Close _ -> {
                        if (open.size() > 1) {
                            close();
                        } else {
                            notes.add(new QueryNote(Reason.LONE_PARENTHESIS, ""));
                        }
                    }
                }
            }
            if (open.size() > 1 && !cut) {
                notes.add(new QueryNote(Reason.LONE_PARENTHESIS, ""));
            }
            while (open.size() > 1) {
                close();
            }
            return group().whole();
        }

        private Group group() {
            return open.element();
        }

        private void close() {
            Group closed = open.pop();
            Clause whole = closed.whole();
            if (!(whole instanceof Everything)) {
                group().add(whole, closed.negated);
            }
        }

        /** What stands within a pair of parentheses. */
        private final class Group {
            private final boolean negated;
            private final List<Clause> all = new ArrayList<>();
            private final List<Clause> alternatives = new ArrayList<>();
            private String or = "";

            Group(boolean negated) {
                this.negated = negated;
            }

            void add(Clause clause, boolean without) {
                if (or.isEmpty()) {
                    endAlternatives();
                }
                alternatives.add(without ? Clause.not(clause) : clause);
                or = "";
            }

            void or(String typed) {
                if (alternatives.isEmpty()) {
                    notes.add(new QueryNote(Reason.LONE_OR, typed));
                } else {
                    or = typed;
                }
            }

            Clause whole() {
                if (!or.isEmpty() && !cut) {
                    notes.add(new QueryNote(Reason.LONE_OR, or));
                }
                endAlternatives();
                return withArticles(Clause.all(all));
            }

            private void endAlternatives() {
                if (!alternatives.isEmpty()) {
                    all.add(Clause.any(alternatives));
                    alternatives.clear();
                }
            }
        }
    }
}
