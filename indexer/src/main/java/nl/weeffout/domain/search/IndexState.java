package nl.weeffout.domain.search;

/** In what state an index is found. */
public sealed interface IndexState {
    /** There is none. */
    record Missing() implements IndexState {}

    /** It lies on a cluster that does not answer now. */
    record Unreachable() implements IndexState {}

    /** It cannot be read. */
    record Damaged() implements IndexState {}

    /** It was made with other words, tables or fields. */
    record OtherSchema() implements IndexState {}

    /**
     * It can be used.
     *
     * @param sequence the change of the store up to which it has come
     */
    record Current(long sequence) implements IndexState {}
}
