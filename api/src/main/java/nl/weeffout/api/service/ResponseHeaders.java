package nl.weeffout.api.service;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Sets the headers that every response carries (NLGov REST API Design Rules 2). It stands in Tomcat's own pipeline and not
 * among the filters, which never see a request that Tomcat refuses.
 */
final class ResponseHeaders extends ValveBase {
    static final String API_VERSION_HEADER = "API-Version";
    static final String API_VERSION = "0.1.0";

    ResponseHeaders() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        response.setHeader(API_VERSION_HEADER, API_VERSION);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        if ("/v1/openapi.json".equals(request.getRequestURI())) {
            response.setHeader("Access-Control-Allow-Origin", "*");
        }
        getNext().invoke(request, response);
    }
}
