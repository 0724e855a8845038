package nl.weeffout.api.service;

/** A request that cannot be answered as it stands: status 400. Its message never repeats free text. */
public final class InvalidInputException extends RuntimeException {
    private final String field;

    /**
     * @param field the field's name as the caller wrote it
     * @param reason what is wrong with it
     */
    public InvalidInputException(String field, String reason) {
        super(field + ": " + reason);
        this.field = field;
    }

    /** The field that is at fault. */
    public String field() {
        return field;
    }
}
