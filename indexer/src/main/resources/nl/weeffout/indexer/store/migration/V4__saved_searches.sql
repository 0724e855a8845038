-- AUTOINCREMENT is SQLite's way never to give an id twice; PostgreSQL says GENERATED ALWAYS AS IDENTITY.
CREATE TABLE saved_search (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  question TEXT NOT NULL,
  saved_at VARCHAR(40) NOT NULL,
  looked_at VARCHAR(40),
  matched_up_to BIGINT NOT NULL
);
-- Records that came to match since the last look, under the change by which they did.
CREATE TABLE saved_search_case (
  search_id INTEGER NOT NULL REFERENCES saved_search (id) ON DELETE CASCADE,
  case_id VARCHAR(64) NOT NULL REFERENCES maatwerk_case (id),
  sequence BIGINT NOT NULL,
  PRIMARY KEY (search_id, case_id)
);
CREATE INDEX saved_search_case_change ON saved_search_case (search_id, sequence);
CREATE INDEX saved_search_case_case ON saved_search_case (case_id);
