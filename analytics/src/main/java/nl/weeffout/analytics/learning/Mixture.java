package nl.weeffout.analytics.learning;

/**
 * How much each view counts in telling whether records are alike.
 *
 * @param words words and fields
 * @param texts sentence vectors
 * @param overlap neighbourhoods
 */
record Mixture(double words, double texts, double overlap) {}
