package nl.weeffout.api.service;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Adds to the OpenAPI document what holds for every operation, so that no controller has to repeat it. */
@Component
final class ApiDescription implements OpenApiCustomizer {
    private static final String PROBLEM = "Problem";

    @Override
    public void customise(OpenAPI document) {
        document.getComponents().addSchemas(PROBLEM, problem());
        document.getPaths()
                .forEach((path, item) -> item.readOperations().forEach(operation -> complete(path, operation)));
    }

    private static void complete(String path, Operation operation) {
        boolean body = operation.getRequestBody() != null;
        if (body || operation.getParameters() != null) {
            error(operation, "400", "A value is not allowed; the detail names it.");
        }
        if (path.contains("{")) {
            error(operation, "404", "There is no item with this id.");
        }
        if (body) {
            error(operation, "415", "The body is not application/json.");
        }
        if (path.endsWith("/decisions")) {
            error(
                    operation,
                    "409",
                    "The decision does not fit: it was judged already, or there is nothing to take back.");
            error(operation, "503", "Another process writes into the data folder; Retry-After says when to try again.");
        }
        if (path.equals("/v1/cases/export")) {
            error(operation, "406", "The answer is neither text/csv nor application/x-ndjson.");
        }
        boolean saves = path.equals("/v1/saved-searches") && body;
        if (saves) {
            error(operation, "409", "There are as many saved searches as can be kept: remove one first.");
        }
        if (saves
                || path.equals("/v1/cases/search")
                || path.equals("/v1/cases/export")
                || path.endsWith("/similar")
                || path.equals("/v1/suggestions")) {
            error(operation, "503", "The search index does not answer; Retry-After says when to try again.");
        }
        error(operation, "500", "The service failed; its log names the place.");
        operation.getResponses().values().forEach(response -> {
            response.addHeaderObject(
                    ResponseHeaders.API_VERSION_HEADER,
                    new Header()
                            .description("The full version of the API.")
                            .schema(new StringSchema().example(ResponseHeaders.API_VERSION)));
        });
    }

    private static void error(Operation operation, String status, String description) {
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(description)
                                .content(new Content()
                                        .addMediaType(
                                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + PROBLEM)))));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("What went wrong, by RFC 9457. It never repeats free text of the request.")
                .addProperty("title", new StringSchema().description("The status in words."))
                .addProperty("status", new IntegerSchema().description("The HTTP status."))
                .addProperty("detail", new StringSchema().description("The field that is at fault, and why."))
                .addProperty("instance", new StringSchema().description("The path asked for."));
    }
}
