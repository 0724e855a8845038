package nl.weeffout.indexer.elasticsearch;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.weeffout.domain.CaseId;

/**
 * Behind which hit of which point in time to go on.
 *
 * @param score of the last hit
 * @param id of the last hit
 * @param pointInTime as Elasticsearch names it
 */
record PageCursor(float score, CaseId id, String pointInTime) {
    /** Opaque, fit for a URL. */
    String text() {
        byte[] last = id.value().getBytes(StandardCharsets.UTF_8);
        byte[] point = pointInTime.getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = ByteBuffer.allocate(5 + last.length + point.length)
                .putFloat(score)
                .put((byte) last.length)
                .put(last)
                .put(point);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
    }

    /** @throws IllegalArgumentException where it is no cursor */
    static PageCursor parse(String text) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            float score = buffer.getFloat();
            byte[] last = new byte[Math.max(0, buffer.get())];
            buffer.get(last);
            String id = new String(last, StandardCharsets.UTF_8);
            String point = StandardCharsets.UTF_8.decode(buffer).toString();
            if (CaseId.isValid(id) && Float.isFinite(score) && !point.isEmpty()) {
                return new PageCursor(score, new CaseId(id), point);
            }
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IllegalArgumentException("cursor not understood", e);
        }
        throw new IllegalArgumentException("cursor not understood");
    }
}
