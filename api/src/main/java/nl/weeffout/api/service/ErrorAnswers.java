package nl.weeffout.api.service;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import nl.weeffout.domain.IndexUnavailableException;
import nl.weeffout.indexer.review.ReviewRefusal;
import nl.weeffout.indexer.saved.SavedSearchRefusal;
import nl.weeffout.indexer.terminal.FolderInUse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns every failure into problem details (RFC 9457) for the API and into a page in Dutch for people. */
@Controller
@ControllerAdvice
class ErrorAnswers implements ErrorController {
    private static final System.Logger LOG = System.getLogger(ErrorAnswers.class.getName());
    private static final Map<Integer, String> DUTCH = Map.of(
            400, "Deze vraag kan niet worden beantwoord",
            403, "Dat mag alleen vanaf deze website zelf",
            404, "Niet gevonden",
            405, "Dat kan hier niet",
            409, "Hierover is al besloten",
            415, "Dat soort gegevens kan hier niet",
            500, "Er ging iets mis",
            503, "Dat kan nu even niet: probeer het straks opnieuw");

    @ExceptionHandler
    Object answer(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            // Half an answer has gone out: nothing but a connection that breaks can tell that it is not whole.
            throw failure;
        }
        return switch (failure) {
            case InvalidInputException e ->
                answer(request, HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()), HttpHeaders.EMPTY);
            case UnknownItemException e ->
                answer(request, HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()), HttpHeaders.EMPTY);
            case ReviewRefusal e ->
                answer(request, HttpStatus.CONFLICT, String.valueOf(e.getMessage()), HttpHeaders.EMPTY);
            case SavedSearchRefusal e -> answer(request, e.why());
            case FolderInUse e ->
                answer(
                        request,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "another weeffout writes into the data folder; try again when it is done",
                        retryAfter());
            case IndexUnavailableException e ->
                answer(
                        request,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "the search index does not answer; try again in a while",
                        retryAfter());
            case HttpMessageNotReadableException e ->
                answer(request, HttpStatus.BAD_REQUEST, unreadable(e), HttpHeaders.EMPTY);
            case MethodArgumentTypeMismatchException e ->
                answer(request, HttpStatus.BAD_REQUEST, e.getName() + ": not of the type expected", HttpHeaders.EMPTY);
            case MissingServletRequestParameterException e ->
                answer(request, HttpStatus.BAD_REQUEST, e.getParameterName() + ": missing", HttpHeaders.EMPTY);
            case InvalidParameterException e ->
                answer(request, HttpStatus.BAD_REQUEST, "query or form: not readable", HttpHeaders.EMPTY);
            case ErrorResponse e -> answer(request, e.getStatusCode(), reason(e.getStatusCode()), e.getHeaders());
            default -> {
                // Its message may hold what was searched for: the log gets the kind and the place alone.
                LOG.log(
                        System.Logger.Level.ERROR,
                        "{0} at {1}",
                        failure.getClass().getName(),
                        FailurePlace.of(failure));
                yield answer(
                        request,
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "the service failed; its log names the place",
                        HttpHeaders.EMPTY);
            }
        };
    }

    private static Object answer(HttpServletRequest request, SavedSearchRefusal.Why why) {
        return switch (why) {
            case TOO_MANY -> answer(request, HttpStatus.CONFLICT, why.message(), HttpHeaders.EMPTY);
            case QUERY_TOO_LONG, NAME_TOO_LONG, ASKS_NOTHING, UNKNOWN_VALUE, PATTERN_IN_QUERY, PATTERN_IN_FILTERS ->
                answer(request, HttpStatus.BAD_REQUEST, why.field() + ": " + why.message(), HttpHeaders.EMPTY);
        };
    }

    /** What fails before Spring sees it, such as a malformed path. */
    @RequestMapping(path = "/error")
    @io.swagger.v3.oas.annotations.Hidden
    Object error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatusCode status = HttpStatusCode.valueOf(code instanceof Integer number ? number : 404);
        return answer(request, status, reason(status), HttpHeaders.EMPTY);
    }

    private static Object answer(HttpServletRequest request, HttpStatusCode status, String detail, HttpHeaders more) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = original instanceof String text ? text : request.getRequestURI();
        if (path.startsWith("/v1") || path.startsWith("/actuator")) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
            problem.setTitle(reason(status));
            problem.setInstance(URI.create(route(request, path)));
            return ResponseEntity.status(status)
                    .headers(more)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        ModelAndView page = new ModelAndView("fout", status);
        page.addObject("title", DUTCH.getOrDefault(status.value(), "Er ging iets mis"));
        page.addObject("status", status.value());
        return page;
    }

    /** The path as far as the program knows it: behind that the caller may have typed a name. */
    private static String route(HttpServletRequest request, String path) {
        String root = path.startsWith("/actuator") ? "/actuator" : "/v1";
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (!(pattern instanceof String known) || !known.startsWith(root)) {
            return root;
        }
        int variable = known.indexOf("/{");
        return variable < 0 ? known : known.substring(0, variable);
    }

    /** An ingest may take minutes, and so may a cluster that starts: a caller who asks more often learns nothing. */
    private static HttpHeaders retryAfter() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "10");
        return headers;
    }

    private static String reason(HttpStatusCode status) {
        return status instanceof HttpStatus known ? known.getReasonPhrase() : "Status " + status.value();
    }

    private static String unreadable(HttpMessageNotReadableException failure) {
        if (failure.getCause() instanceof UnrecognizedPropertyException unknown) {
            // Only the fields that there are: the unknown one is whatever the caller typed.
            return "body: holds an unknown field; known: "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        if (failure.getCause() instanceof JacksonException cause
                && !cause.getPath().isEmpty()) {
            return cause.getPath().getFirst().getPropertyName() + ": not of the type expected";
        }
        return "body: not a JSON object";
    }
}
