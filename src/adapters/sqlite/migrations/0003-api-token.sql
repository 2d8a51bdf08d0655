-- Tokens by which other programs read the record over the network. A token's text is kept nowhere.
CREATE TABLE api_token (
  id              INTEGER PRIMARY KEY,
  name            TEXT NOT NULL,
  scope           TEXT NOT NULL,
  sha256          TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  added_at_ms     REAL NOT NULL,
  added_by        TEXT NOT NULL,
  expires         TEXT,
  revoked_at_ms   REAL,
  revoked_by      TEXT,
  last_used_at_ms REAL
) STRICT;

-- A name is given anew once its token is revoked.
CREATE UNIQUE INDEX api_token_unrevoked ON api_token (name) WHERE revoked_at_ms IS NULL;
