ALTER TABLE case_version ADD COLUMN notes TEXT NOT NULL DEFAULT '[]';
-- Of a version that a reviewer masked further: the hash of what was taken in, by which the same row is known again.
ALTER TABLE case_version ADD COLUMN taken_in_hash CHAR(64);
CREATE INDEX case_version_review ON case_version (id, version) WHERE quarantine IS NOT NULL OR notes <> '[]';
-- The last decision about a version is the one whose sequence the version has.
CREATE TABLE quarantine_decision (
  sequence BIGINT PRIMARY KEY,
  id VARCHAR(64) NOT NULL,
  version INTEGER NOT NULL,
  decision VARCHAR(16) NOT NULL,
  author VARCHAR(100) NOT NULL,
  decided_at VARCHAR(40) NOT NULL,
  FOREIGN KEY (id, version) REFERENCES case_version (id, version)
);
CREATE TABLE name_rule (
  municipality_code CHAR(6) NOT NULL,
  word VARCHAR(64) NOT NULL,
  is_person BOOLEAN NOT NULL,
  author VARCHAR(100) NOT NULL,
  decided_at VARCHAR(40) NOT NULL,
  PRIMARY KEY (municipality_code, word)
);
