-- Work to be done once: waiting, running under a lease, done, or dead after its last attempt.
CREATE TABLE job (
  id BIGINT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind <> ''),
  job_key TEXT NOT NULL CHECK (job_key <> ''),
  payload TEXT NOT NULL,
  state TEXT NOT NULL,
  -- From when on a runner may take it; of one that runs, the end of its lease.
  due_at BIGINT NOT NULL,
  attempts BIGINT NOT NULL CHECK (attempts >= 0),
  -- Drawn anew each time a runner takes it: who lost the lease no longer holds the number.
  claim BIGINT,
  last_error TEXT,
  made_at BIGINT NOT NULL,
  ended_at BIGINT,
  CHECK (claim IS NULL OR ended_at IS NULL),
  UNIQUE (job_key, kind)
);

-- What a claim walks, in its order.
CREATE INDEX job_due ON job (due_at, id, kind) WHERE ended_at IS NULL;

-- The dead list, the sweep of done ones, and their counts.
CREATE INDEX job_ended ON job (state, ended_at, id, kind) WHERE ended_at IS NOT NULL;

-- What happens again and again: at next_at one job is made, and next_at moves on by the rule.
CREATE TABLE schedule (
  name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
  kind TEXT NOT NULL,
  payload TEXT NOT NULL,
  rule TEXT NOT NULL,
  next_at BIGINT NOT NULL,
  last_at BIGINT,
  is_on BIGINT NOT NULL
);

CREATE INDEX schedule_due ON schedule (is_on, next_at);
