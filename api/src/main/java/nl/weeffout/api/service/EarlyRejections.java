package nl.weeffout.api.service;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Answers what Tomcat refuses before Spring sees it, such as a path with forbidden characters or a header too long, by
 * problem details in place of Tomcat's page. Nothing of the request is repeated.
 */
final class EarlyRejections extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        AtomicBoolean writable = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, writable);
        if (!writable.get()) {
            return;
        }
        HttpStatus known = HttpStatus.resolve(status);
        String title = known == null ? "Status " + status : known.getReasonPhrase();
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(String.format(
                        Locale.ROOT,
                        "{\"title\":\"%s\",\"status\":%d,\"detail\":\"the request is not well-formed HTTP\"}",
                        title,
                        status));
                response.finishResponse();
            }
        } catch (IOException e) {
            // The caller has gone: nobody is left to be told.
            return;
        }
    }
}
