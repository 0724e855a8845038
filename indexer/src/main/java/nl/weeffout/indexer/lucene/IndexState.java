package nl.weeffout.indexer.lucene;

/** In what state an index folder is found. */
public sealed interface IndexState {
    /** There is none. */
    record Missing() implements IndexState {}

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
