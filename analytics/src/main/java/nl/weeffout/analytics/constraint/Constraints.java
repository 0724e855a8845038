package nl.weeffout.analytics.constraint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.indexer.terminal.CommandFailure;

/** Decisions that do not contradict each other, in the order in which they were written. */
public record Constraints(List<Constraint> all) {
    public static final Constraints NONE = new Constraints(List.of());

    /** @throws CommandFailure where two contradict each other, naming the lines of both */
    public Constraints {
        all = List.copyOf(all);
        DecisionGraph.of(all).refuseContradictions(all);
    }

    /**
     * Reads a file of one JSON object a line: {@code type}, one of must-link and cannot-link with {@code cases}, member and
     * not-member with {@code case} and {@code pattern}, name with {@code pattern} and {@code name}; and of each {@code author}
     * and {@code date}. Empty lines are passed over.
     *
     * @param redaction what masks persons in names
     * @throws CommandFailure naming file, line, field and reason
     */
    public static Constraints read(Path file, UnaryOperator<String> redaction) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new CommandFailure(
                    file + ": constraints cannot be read: " + e.getClass().getSimpleName(), e);
        }
        List<Constraint> read = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            if (!lines.get(at).isBlank()) {
                read.add(new ConstraintLine(file.toString(), at + 1, lines.get(at)).constraint(redaction));
            }
        }
        return new Constraints(read);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Every pattern that is spoken of. */
    public SortedSet<PatternId> patterns() {
        SortedSet<PatternId> patterns = new TreeSet<>();
        for (Constraint each : all) {
            switch (each) {
                case Constraint.Member member -> patterns.add(member.pattern());
                case Constraint.NotMember not -> patterns.add(not.pattern());
                case Constraint.Name name -> patterns.add(name.pattern());
                case Constraint.MustLink must -> {}
                case Constraint.CannotLink cannot -> {}
            }
        }
        return patterns;
    }

    /** The newest name of a pattern, where it has one; of one day's the last. */
    public Optional<String> name(PatternId pattern) {
        return all.stream()
                .filter(Constraint.Name.class::isInstance)
                .map(Constraint.Name.class::cast)
                .filter(each -> each.pattern().equals(pattern))
                .max(Comparator.<Constraint.Name, java.time.LocalDate>comparing(
                                each -> each.origin().date())
                        .thenComparing(each -> each.origin().line()))
                .map(Constraint.Name::name);
    }

    /** How many there are and the beginning of their SHA-256, which tells two sets of them apart. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            all.forEach(each -> digest.update((each + "\n").getBytes(StandardCharsets.UTF_8)));
            return all.size() + " " + HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
