-- BLOB is SQLite's name; PostgreSQL calls it BYTEA.
CREATE TABLE maatwerk_case (
  id VARCHAR(64) PRIMARY KEY,
  kind VARCHAR(16) NOT NULL,
  municipality_code CHAR(6) NOT NULL,
  version INTEGER NOT NULL,
  sequence BIGINT NOT NULL UNIQUE
);
CREATE TABLE case_version (
  id VARCHAR(64) NOT NULL REFERENCES maatwerk_case (id),
  version INTEGER NOT NULL,
  sequence BIGINT NOT NULL UNIQUE,
  kind VARCHAR(16) NOT NULL,
  case_date VARCHAR(10) NOT NULL,
  province TEXT,
  content TEXT NOT NULL,
  content_hash CHAR(64) NOT NULL,
  flags TEXT NOT NULL,
  quarantine TEXT,
  signature BLOB NOT NULL,
  file TEXT NOT NULL,
  line BIGINT NOT NULL,
  stored_at VARCHAR(40) NOT NULL,
  PRIMARY KEY (id, version)
);
CREATE TABLE possible_duplicate (
  first VARCHAR(64) NOT NULL REFERENCES maatwerk_case (id),
  second VARCHAR(64) NOT NULL REFERENCES maatwerk_case (id),
  similarity DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (first, second)
);
CREATE INDEX possible_duplicate_second ON possible_duplicate (second);
