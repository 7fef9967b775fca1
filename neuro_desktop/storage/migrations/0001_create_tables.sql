-- The first schema. Never edit this file after a release: add the next number.
--
-- Every row that belongs to a person carries person_id. An inner table names its owner by
-- (person_id, owner), so that a row can never belong to two people at once. Changing the id of a
-- person reaches every row.
-- Ids are UUIDs as text, stamps ISO-8601 in UTC, days ISO dates, yes and no are 1 and 0.
-- Codes (exercise_id, finding, state, ...) are the values of the enums of the same name.

PRAGMA application_id = 1400129140;  -- "StFt"

CREATE TABLE person (
    id               TEXT PRIMARY KEY NOT NULL,
    finished         INTEGER NOT NULL CHECK (finished IN (0, 1)),  -- 0: the first wizard is not done
    name             TEXT NOT NULL,
    emergency_number TEXT NOT NULL,
    questions_due    INTEGER NOT NULL CHECK (questions_due IN (0, 1)),
    last_fall_on     TEXT,
    steady_sessions  INTEGER NOT NULL CHECK (steady_sessions >= 0),
    minutes          INTEGER NOT NULL CHECK (minutes > 0)
) STRICT;

CREATE TABLE person_goal (
    person_id TEXT NOT NULL REFERENCES person (id) ON UPDATE CASCADE ON DELETE CASCADE,
    goal      TEXT NOT NULL,
    PRIMARY KEY (person_id, goal)
) STRICT;

CREATE TABLE person_thing (
    person_id TEXT NOT NULL REFERENCES person (id) ON UPDATE CASCADE ON DELETE CASCADE,
    thing     TEXT NOT NULL,
    PRIMARY KEY (person_id, thing)
) STRICT;

CREATE TABLE person_weekday (
    person_id TEXT NOT NULL REFERENCES person (id) ON UPDATE CASCADE ON DELETE CASCADE,
    weekday   INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),  -- 0: Monday
    PRIMARY KEY (person_id, weekday)
) STRICT;

CREATE TABLE person_symptom (
    person_id TEXT NOT NULL REFERENCES person (id) ON UPDATE CASCADE ON DELETE CASCADE,
    place     INTEGER NOT NULL CHECK (place >= 0),
    symptom   TEXT NOT NULL,
    PRIMARY KEY (person_id, place)
) STRICT;

CREATE TABLE person_level (
    person_id   TEXT NOT NULL REFERENCES person (id) ON UPDATE CASCADE ON DELETE CASCADE,
    exercise_id TEXT NOT NULL,
    level       INTEGER NOT NULL CHECK (level >= 1),
    PRIMARY KEY (person_id, exercise_id)
) STRICT;

-- One row for each time the answers changed: the history stays. One row at most is current.
CREATE TABLE safety_answers (
    person_id        TEXT NOT NULL REFERENCES person (id) ON UPDATE CASCADE ON DELETE CASCADE,
    number           INTEGER NOT NULL CHECK (number >= 1),
    current          INTEGER NOT NULL CHECK (current IN (0, 1)),
    answered_on      TEXT NOT NULL,
    place            TEXT NOT NULL,
    helper           INTEGER NOT NULL CHECK (helper IN (0, 1)),
    clinician_yes_on TEXT,
    heart_yes_on     TEXT,
    foot_team_yes_on TEXT,
    PRIMARY KEY (person_id, number)
) STRICT;

CREATE UNIQUE INDEX safety_answers_current ON safety_answers (person_id) WHERE current = 1;

-- What was ticked: the findings of the four gate screens, and the exercises a clinician allowed.
CREATE TABLE safety_tick (
    person_id TEXT NOT NULL,
    number    INTEGER NOT NULL,
    list      TEXT NOT NULL
              CHECK (list IN ('feet', 'history', 'heart', 'steadiness', 'clinician_yes')),
    code      TEXT NOT NULL,
    PRIMARY KEY (person_id, number, list, code),
    FOREIGN KEY (person_id, number) REFERENCES safety_answers (person_id, number)
        ON UPDATE CASCADE ON DELETE CASCADE
) STRICT;

-- The wizard left half way. One JSON text: a scratch that nothing else reads.
CREATE TABLE wizard_draft (
    person_id TEXT PRIMARY KEY NOT NULL REFERENCES person (id) ON UPDATE CASCADE ON DELETE CASCADE,
    draft     TEXT NOT NULL
) STRICT;

CREATE TABLE routine (
    id        TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id) ON UPDATE CASCADE ON DELETE CASCADE,
    place     INTEGER NOT NULL,  -- in the list; a deleted routine keeps its place
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    name      TEXT NOT NULL,
    minutes   INTEGER CHECK (minutes > 0),
    UNIQUE (person_id, id),
    UNIQUE (person_id, place)
) STRICT;

CREATE TABLE routine_weekday (
    person_id  TEXT NOT NULL,
    routine_id TEXT NOT NULL,
    weekday    INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),  -- 0: Monday
    PRIMARY KEY (routine_id, weekday),
    FOREIGN KEY (person_id, routine_id) REFERENCES routine (person_id, id)
        ON UPDATE CASCADE ON DELETE CASCADE
) STRICT;

CREATE TABLE routine_item (
    person_id   TEXT NOT NULL,
    routine_id  TEXT NOT NULL,
    place       INTEGER NOT NULL CHECK (place >= 0),
    exercise_id TEXT NOT NULL,
    level       INTEGER NOT NULL CHECK (level >= 1),
    amount      INTEGER NOT NULL CHECK (amount >= 1),
    holds       INTEGER NOT NULL CHECK (holds >= 1),
    sets        INTEGER NOT NULL CHECK (sets >= 1),
    own_pace    INTEGER NOT NULL CHECK (own_pace IN (0, 1)),
    PRIMARY KEY (routine_id, place),
    FOREIGN KEY (person_id, routine_id) REFERENCES routine (person_id, id)
        ON UPDATE CASCADE ON DELETE CASCADE
) STRICT;

CREATE TABLE session (
    id                  TEXT PRIMARY KEY NOT NULL,
    person_id           TEXT NOT NULL REFERENCES person (id) ON UPDATE CASCADE ON DELETE CASCADE,
    number              INTEGER NOT NULL,  -- in the order begun, whatever the clock said
    routine_id          TEXT REFERENCES routine (id) ON UPDATE CASCADE ON DELETE SET NULL,
    routine_name        TEXT NOT NULL,
    day                 TEXT NOT NULL,
    started_at          TEXT NOT NULL,
    ended_at            TEXT,
    state               TEXT NOT NULL,
    repetition_seconds  INTEGER NOT NULL,
    circle_seconds      INTEGER NOT NULL,
    letter_seconds      INTEGER NOT NULL,
    get_ready_seconds   INTEGER NOT NULL,
    change_feet_seconds INTEGER NOT NULL,
    rest_seconds        INTEGER NOT NULL,
    wait_for_me         TEXT NOT NULL,
    phase               INTEGER NOT NULL,
    remaining_seconds   REAL,  -- NULL: untimed, or from the start of the phase
    spent_seconds       REAL NOT NULL,
    ending              TEXT,  -- how it will have ended once the shoes are on
    helper_here         INTEGER CHECK (helper_here IN (0, 1)),
    pain_before         INTEGER CHECK (pain_before BETWEEN 0 AND 10),
    pain_after          INTEGER CHECK (pain_after BETWEEN 0 AND 10),
    soles_looked_at     INTEGER CHECK (soles_looked_at IN (0, 1)),
    UNIQUE (person_id, id),
    UNIQUE (person_id, number)
) STRICT;

CREATE INDEX session_day ON session (day);
CREATE INDEX session_routine ON session (routine_id);

CREATE TABLE session_item (
    person_id   TEXT NOT NULL,
    session_id  TEXT NOT NULL,
    place       INTEGER NOT NULL CHECK (place >= 0),
    exercise_id TEXT NOT NULL,
    level       INTEGER NOT NULL CHECK (level >= 1),
    amount      INTEGER NOT NULL CHECK (amount >= 1),
    holds       INTEGER NOT NULL CHECK (holds >= 1),
    sets        INTEGER NOT NULL CHECK (sets >= 1),
    own_pace    INTEGER NOT NULL CHECK (own_pace IN (0, 1)),
    PRIMARY KEY (session_id, place),
    FOREIGN KEY (person_id, session_id) REFERENCES session (person_id, id)
        ON UPDATE CASCADE ON DELETE CASCADE
) STRICT;

CREATE TABLE session_finding (
    person_id  TEXT NOT NULL,
    session_id TEXT NOT NULL,
    finding    TEXT NOT NULL,
    PRIMARY KEY (session_id, finding),
    FOREIGN KEY (person_id, session_id) REFERENCES session (person_id, id)
        ON UPDATE CASCADE ON DELETE CASCADE
) STRICT;

CREATE TABLE session_dropped (
    person_id   TEXT NOT NULL,
    session_id  TEXT NOT NULL,
    place       INTEGER NOT NULL CHECK (place >= 0),
    exercise_id TEXT NOT NULL,
    reason      TEXT NOT NULL,
    PRIMARY KEY (session_id, place),
    FOREIGN KEY (person_id, session_id) REFERENCES session (person_id, id)
        ON UPDATE CASCADE ON DELETE CASCADE
) STRICT;

CREATE TABLE session_result (
    person_id       TEXT NOT NULL,
    session_id      TEXT NOT NULL,
    place           INTEGER NOT NULL CHECK (place >= 0),
    phase           INTEGER NOT NULL,
    item            INTEGER NOT NULL,
    exercise_id     TEXT NOT NULL,
    level           INTEGER NOT NULL CHECK (level >= 1),
    position        TEXT NOT NULL,
    side            TEXT NOT NULL,
    mode            TEXT NOT NULL,
    outcome         TEXT NOT NULL,
    seconds         REAL NOT NULL,
    planned_seconds REAL,
    count           INTEGER NOT NULL,
    direction       INTEGER NOT NULL,
    hold            INTEGER NOT NULL,
    set_number      INTEGER NOT NULL,
    PRIMARY KEY (session_id, place),
    FOREIGN KEY (person_id, session_id) REFERENCES session (person_id, id)
        ON UPDATE CASCADE ON DELETE CASCADE
) STRICT;

CREATE TABLE session_event (
    person_id   TEXT NOT NULL,
    session_id  TEXT NOT NULL,
    place       INTEGER NOT NULL CHECK (place >= 0),
    kind        TEXT NOT NULL,
    at          TEXT NOT NULL,
    exercise_id TEXT,
    PRIMARY KEY (session_id, place),
    FOREIGN KEY (person_id, session_id) REFERENCES session (person_id, id)
        ON UPDATE CASCADE ON DELETE CASCADE
) STRICT;

CREATE TABLE session_effort (
    person_id   TEXT NOT NULL,
    session_id  TEXT NOT NULL,
    place       INTEGER NOT NULL CHECK (place >= 0),
    exercise_id TEXT NOT NULL,
    effort      INTEGER NOT NULL CHECK (effort BETWEEN 0 AND 10),
    PRIMARY KEY (session_id, place),
    FOREIGN KEY (person_id, session_id) REFERENCES session (person_id, id)
        ON UPDATE CASCADE ON DELETE CASCADE
) STRICT;
