package nl.weeffout.indexer.lucene;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.weeffout.domain.CaseId;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

/**
 * Behind which hit of which commit to go on.
 *
 * @param commit as {@link Searchers} numbers them
 * @param score of the last hit
 * @param id of the last hit
 */
record PageCursor(long commit, float score, CaseId id) {
    /** Opaque, fit for a URL. */
    String text() {
        byte[] last = id.value().getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = ByteBuffer.allocate(12 + last.length)
                .putLong(commit)
                .putFloat(score)
                .put(last);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
    }

    /** @throws IllegalArgumentException where it is no cursor */
    static PageCursor parse(String text) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            long commit = buffer.getLong();
            float score = buffer.getFloat();
            String id = StandardCharsets.UTF_8.decode(buffer).toString();
            if (CaseId.isValid(id) && !Float.isNaN(score)) {
                return new PageCursor(commit, score, new CaseId(id));
            }
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IllegalArgumentException("cursor not understood", e);
        }
        throw new IllegalArgumentException("cursor not understood");
    }

    /** Behind every document with this score and id, whatever its number. */
    FieldDoc last() {
        return new FieldDoc(Integer.MAX_VALUE, score, new Object[] {score, new BytesRef(id.value())});
    }
}
