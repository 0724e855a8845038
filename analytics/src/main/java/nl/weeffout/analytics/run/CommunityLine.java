package nl.weeffout.analytics.run;

/** A line of communities.jsonl. */
record CommunityLine(String caseId, int community) {}
