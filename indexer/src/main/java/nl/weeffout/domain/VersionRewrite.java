package nl.weeffout.domain;

import java.util.List;

/**
 * What a stored version of a record shall hold from now on.
 *
 * @param content of the same id, kind and municipality as before
 * @param version that is there
 * @param signature of the new text
 * @param notes about the new text
 */
public record VersionRewrite(MaatwerkCase content, int version, TextSignature signature, List<ReviewNote> notes) {
    public VersionRewrite {
        notes = List.copyOf(notes);
    }
}
