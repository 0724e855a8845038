package nl.weeffout.api.ui;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Refuses a form that a page of another site sent: browsers say so in Sec-Fetch-Site (W3C Fetch Metadata), older ones in
 * Origin. Who sends neither is no browser, and no other site can have made it send.
 */
final class OwnForm {
    private OwnForm() {}

    static void require(HttpServletRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        @Nullable String origin = request.getHeader("Origin");
        boolean own = site != null
                ? site.equals("same-origin")
                : origin == null || origin.equals(request.getScheme() + "://" + request.getHeader("Host"));
        if (!own) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
