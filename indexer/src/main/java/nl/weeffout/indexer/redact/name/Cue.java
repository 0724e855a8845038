package nl.weeffout.indexer.redact.name;

/** What a word says about the name beside it. */
public enum Cue {
    NONE,
    /** The next word is a name, whatever else it could be. */
    TITLE,
    /** Somebody stands behind it: kinship, neighbours, clients. */
    KIN,
    GREETING,
    /** 'genaamd', 'heet', 'namens'. */
    NAMING,
    /** Stands between a first name and a surname, or before a surname. */
    PARTICLE,
    /** What somebody does. */
    VERB,
    /** What is called so is an organisation or a place. */
    ORGANISATION,
    /** Never a name by itself, though it stands in lists of names. */
    NEVER
}
