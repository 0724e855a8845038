package nl.weeffout.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The two logs a municipality keeps. They are searched together and mined apart. */
public enum RecordKind {
    /** Decisions that depart from the standard rule for one household (maatwerk). */
    EXCEPTIONS,
    /** Gifts in kind out of the micro-budget, agreed by colleagues (minimaatwerkbudget). */
    GRANTS;

    /** The name as it stands in commands, files and the API: {@code exceptions} or {@code grants}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind with this {@link #key()}.
     *
     * @throws IllegalArgumentException naming the value and the keys there are
     */
    public static RecordKind ofKey(String key) {
        for (RecordKind kind : values()) {
            if (kind.key().equals(key)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("kind '" + key + "' unknown; known: "
                + Arrays.stream(values()).map(RecordKind::key).collect(Collectors.joining(", ")));
    }
}
