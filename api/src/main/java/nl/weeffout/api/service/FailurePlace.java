package nl.weeffout.api.service;

/** Where something failed, for a log that may hold no message: that might quote what was typed. */
public final class FailurePlace {
    private FailurePlace() {}

    /** The first place of this program on the way there. */
    public static String of(Exception failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("nl.weeffout")) {
                return frame.toString();
            }
        }
        return failure.getStackTrace().length == 0 ? "an unknown place" : failure.getStackTrace()[0].toString();
    }
}
