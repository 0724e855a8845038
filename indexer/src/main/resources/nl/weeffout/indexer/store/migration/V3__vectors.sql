-- What is here can be computed again from the records: one vector for each text, however many records say it.
CREATE TABLE text_vector (
  model VARCHAR(16) NOT NULL,
  text_hash CHAR(64) NOT NULL,
  vector BLOB NOT NULL,
  PRIMARY KEY (model, text_hash)
);
