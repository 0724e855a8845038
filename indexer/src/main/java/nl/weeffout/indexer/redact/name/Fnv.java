package nl.weeffout.indexer.redact.name;

/** Hashes of 64 bits by FNV-1a over chars (Fowler, Noll and Vo; RFC 9923): the same in every process. */
final class Fnv {
    private static final long BASIS = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private Fnv() {}

    static long hash(String text) {
        return hash(text, 0, text.length());
    }

    static long hash(String text, int from, int to) {
        long h = BASIS;
        for (int i = from; i < to; i++) {
            h = (h ^ text.charAt(i)) * PRIME;
        }
        return h;
    }
}
