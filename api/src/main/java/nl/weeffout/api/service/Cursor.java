package nl.weeffout.api.service;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Opaque places in a list, as base64url: which list, and the last item that was handed over. */
public final class Cursor {
    private Cursor() {}

    /** The cursor of a place in a list. */
    public static String of(String list, String place) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((list + '\n' + place).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The place that {@link #of} was given.
     *
     * @throws InvalidInputException where the cursor is not one of this list
     */
    public static String place(String list, String cursor) {
        String text;
        try {
            text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        if (!text.startsWith(list + '\n')) {
            throw invalid();
        }
        return text.substring(list.length() + 1);
    }

    /** The complaint about a cursor that leads nowhere. */
    public static InvalidInputException invalid() {
        return new InvalidInputException("cursor", "not a cursor of this list; begin without one");
    }
}
