package nl.weeffout.indexer.redact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.weeffout.domain.QuarantineReason;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.indexer.terminal.CommandFailure;
import org.jspecify.annotations.Nullable;

/**
 * A redacted text with what was masked in it, by place.
 *
 * @param quarantine why a record with this text, among others, has to wait for a person, or null
 */
public record Explanation(
        RedactedText redacted,
        List<Masked> masked,
        @Nullable QuarantineReason quarantine) {
    public Explanation {
        masked = List.copyOf(masked);
    }

    /** What in the redacted text points at one person all the same, and is for a person to look at. */
    public List<Flagged> flagged() {
        return RareDescriptors.load().find(redacted.value());
    }

    /**
     * Redacts what somebody typed, of which nothing is kept.
     *
     * @param in UTF-8, read to its end
     * @param name of the input in messages
     * @throws CommandFailure if it is no UTF-8: a name in other bytes might not be recognised
     */
    public static Explanation ofTyped(InputStream in, String name, Redactor redactor, RecordFacts facts) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
            return redactor.explain(new RawText(text), facts);
        } catch (CharacterCodingException e) {
            throw new CommandFailure(name + ": is not UTF-8 throughout", e);
        } catch (IOException e) {
            throw new CommandFailure(name + ": cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }
}
