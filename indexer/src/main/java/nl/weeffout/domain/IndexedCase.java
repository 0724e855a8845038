package nl.weeffout.domain;

/** A record with what the reference tables recognise in it: what goes into the search index. */
public record IndexedCase(StoredCase stored, CaseTerms terms) {}
