package nl.weeffout.analytics.constraint;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.indexer.terminal.CommandFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of a file of constraints. */
final class ConstraintLine {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_NAME = 120;

    private final String file;
    private final int line;
    private final JsonNode node;

    ConstraintLine(String file, int line, String text) {
        this.file = file;
        this.line = line;
        try {
            this.node = JSON.readTree(text);
        } catch (JacksonException e) {
            throw new CommandFailure(file + ":" + line + ": not JSON", e);
        }
        if (!node.isObject()) {
            throw new CommandFailure(file + ":" + line + ": not a JSON object");
        }
    }

    Constraint constraint(UnaryOperator<String> redaction) {
        Constraint.Origin origin = new Constraint.Origin(file, line, text("author"), date());
        return switch (text("type")) {
            case "must-link" -> new Constraint.MustLink(cases(), origin);
            case "cannot-link" -> new Constraint.CannotLink(cases(), origin);
            case "member" -> new Constraint.Member(caseId("case", node.path("case")), pattern(), origin);
            case "not-member" -> new Constraint.NotMember(caseId("case", node.path("case")), pattern(), origin);
            case "name" -> new Constraint.Name(pattern(), redaction.apply(name()), origin);
            default -> throw fault("type", "unknown; known: must-link, cannot-link, member, not-member, name");
        };
    }

    private CommandFailure fault(String field, String reason) {
        return new CommandFailure(place(field) + reason);
    }

    private String place(String field) {
        return file + ":" + line + ": " + field + ": ";
    }

    private String text(String field) {
        JsonNode value = node.path(field);
        if (!value.isString() || value.asString().isBlank()) {
            throw fault(field, value.isMissingNode() ? "missing" : "not a text");
        }
        return value.asString().strip();
    }

    private LocalDate date() {
        try {
            return LocalDate.parse(text("date"));
        } catch (DateTimeException e) {
            throw new CommandFailure(place("date") + "not a day such as 2026-03-14", e);
        }
    }

    private String name() {
        String name = text("name");
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw fault("name", "longer than " + LONGEST_NAME + " characters, or more than one line");
        }
        return name;
    }

    private PatternId pattern() {
        try {
            return new PatternId(text("pattern"));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(place("pattern") + "not the id of a pattern", e);
        }
    }

    private List<CaseId> cases() {
        JsonNode list = node.path("cases");
        if (!list.isArray() || list.size() < 2) {
            throw fault("cases", "not a list of two ids or more");
        }
        List<CaseId> cases = new ArrayList<>();
        for (int at = 0; at < list.size(); at++) {
            cases.add(caseId("cases[" + at + "]", list.path(at)));
        }
        if (new HashSet<>(cases).size() < cases.size()) {
            throw fault("cases", "the same id twice");
        }
        return cases;
    }

    private CaseId caseId(String field, JsonNode value) {
        String id = value.isString() ? value.asString() : "";
        if (!CaseId.isValid(id)) {
            throw fault(field, value.isMissingNode() ? "missing" : "not an id");
        }
        return new CaseId(id);
    }
}
