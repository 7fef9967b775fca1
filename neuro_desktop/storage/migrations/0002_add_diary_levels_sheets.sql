-- The diary of check-ins, other activity, level decisions, planned days, printed week sheets, and
-- sessions typed in from paper. Never edit this file after a release: add the next number.
--
-- The rules of the first file hold here too. `number` is the order in which rows were first kept.
-- A deleted row stays, marked, so that Undo finds it. No table is WITHOUT ROWID: quick_check of
-- SQLite 3.40 takes a sound one for damaged.

-- ---------------------------------------------------------------- the person

ALTER TABLE person ADD COLUMN clinic_phone TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN last_visit_on TEXT;
ALTER TABLE person ADD COLUMN paper_symptom TEXT;
ALTER TABLE person ADD COLUMN blood_sugar_medicine INTEGER
    CHECK (blood_sugar_medicine IN (0, 1));  -- NULL: not asked

-- What the level rule did to exercises besides their level.
CREATE TABLE person_eased (
    person_id   TEXT NOT NULL REFERENCES person (id) ON UPDATE CASCADE ON DELETE CASCADE,
    list        TEXT NOT NULL CHECK (list IN ('halved', 'left_out')),
    exercise_id TEXT NOT NULL,
    PRIMARY KEY (person_id, list, exercise_id)
) STRICT;

-- ---------------------------------------------------------------- routines and sessions

ALTER TABLE routine_item ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE session_item ADD COLUMN note TEXT NOT NULL DEFAULT '';

-- Until now every session ran in the app, behind its foot check. One from paper (origin 'paper')
-- has no foot check, so it has no rows in session_finding; feet_checked is the box on its sheet.
ALTER TABLE session ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1));
ALTER TABLE session ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN origin TEXT NOT NULL DEFAULT 'app';
ALTER TABLE session ADD COLUMN sheet_code TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN feet_checked INTEGER DEFAULT 1
    CHECK (feet_checked IN (0, 1));  -- NULL: not known

-- Paper does not know how long a set took: seconds may be NULL.
ALTER TABLE session_result RENAME TO old_session_result;

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
    seconds         REAL,
    planned_seconds REAL,
    count           INTEGER NOT NULL,
    direction       INTEGER NOT NULL,
    hold            INTEGER NOT NULL,
    set_number      INTEGER NOT NULL,
    PRIMARY KEY (session_id, place),
    FOREIGN KEY (person_id, session_id) REFERENCES session (person_id, id)
        ON UPDATE CASCADE ON DELETE CASCADE
) STRICT;

INSERT INTO session_result (person_id, session_id, place, phase, item, exercise_id, level,
    position, side, mode, outcome, seconds, planned_seconds, count, direction, hold, set_number)
SELECT person_id, session_id, place, phase, item, exercise_id, level,
    position, side, mode, outcome, seconds, planned_seconds, count, direction, hold, set_number
FROM old_session_result;

DROP TABLE old_session_result;

-- ---------------------------------------------------------------- check-ins

CREATE TABLE check_in (
    id           TEXT PRIMARY KEY NOT NULL,
    person_id    TEXT NOT NULL REFERENCES person (id) ON UPDATE CASCADE ON DELETE CASCADE,
    number       INTEGER NOT NULL,
    deleted      INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    day          TEXT NOT NULL,
    written_at   TEXT NOT NULL,
    skin_changed INTEGER CHECK (skin_changed IN (0, 1)),  -- NULL: not asked, or skipped
    skin_note    TEXT NOT NULL,
    note         TEXT NOT NULL,
    asked_all    INTEGER NOT NULL CHECK (asked_all IN (0, 1)),
    origin       TEXT NOT NULL,
    sheet_code   TEXT NOT NULL,
    UNIQUE (person_id, id),
    UNIQUE (person_id, number)
) STRICT;

CREATE INDEX check_in_day ON check_in (day, written_at, number);

-- The chart asks for one symptom of many check-ins: the key finds it in each.
CREATE TABLE check_in_rating (
    person_id   TEXT NOT NULL,
    check_in_id TEXT NOT NULL,
    symptom     TEXT NOT NULL,
    side        TEXT NOT NULL CHECK (side IN ('left', 'right', 'both')),
    value       INTEGER NOT NULL CHECK (value BETWEEN 0 AND 10),
    place       INTEGER NOT NULL CHECK (place >= 0),
    PRIMARY KEY (check_in_id, symptom, side),
    FOREIGN KEY (person_id, check_in_id) REFERENCES check_in (person_id, id)
        ON UPDATE CASCADE ON DELETE CASCADE
) STRICT;

CREATE TABLE check_in_trigger (
    person_id   TEXT NOT NULL,
    check_in_id TEXT NOT NULL,
    trigger     TEXT NOT NULL,
    PRIMARY KEY (check_in_id, trigger),
    FOREIGN KEY (person_id, check_in_id) REFERENCES check_in (person_id, id)
        ON UPDATE CASCADE ON DELETE CASCADE
) STRICT;

-- ---------------------------------------------------------------- other activity

CREATE TABLE activity (
    id        TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id) ON UPDATE CASCADE ON DELETE CASCADE,
    number    INTEGER NOT NULL,
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    day       TEXT NOT NULL,
    kind      TEXT NOT NULL,
    minutes   INTEGER NOT NULL CHECK (minutes > 0),
    note      TEXT NOT NULL,
    UNIQUE (person_id, number)
) STRICT;

CREATE INDEX activity_day ON activity (day, number);

-- ---------------------------------------------------------------- level decisions

CREATE TABLE level_decision (
    id               TEXT PRIMARY KEY NOT NULL,
    person_id        TEXT NOT NULL REFERENCES person (id) ON UPDATE CASCADE ON DELETE CASCADE,
    number           INTEGER NOT NULL,
    day              TEXT NOT NULL,
    session_id       TEXT NOT NULL,
    exercise_id      TEXT NOT NULL,
    cause            TEXT NOT NULL,
    step             TEXT NOT NULL,
    answer           TEXT NOT NULL,
    level            INTEGER NOT NULL CHECK (level >= 1),
    new_level        INTEGER NOT NULL CHECK (new_level >= 1),
    amount           INTEGER NOT NULL CHECK (amount >= 1),
    holds            INTEGER NOT NULL CHECK (holds >= 1),
    sets             INTEGER NOT NULL CHECK (sets >= 1),
    own_level_before INTEGER CHECK (own_level_before >= 1),
    halved_before    INTEGER NOT NULL CHECK (halved_before IN (0, 1)),
    left_out_before  INTEGER NOT NULL CHECK (left_out_before IN (0, 1)),
    UNIQUE (person_id, id),
    UNIQUE (person_id, number),
    FOREIGN KEY (person_id, session_id) REFERENCES session (person_id, id)
        ON UPDATE CASCADE ON DELETE CASCADE
) STRICT;

CREATE INDEX level_decision_session ON level_decision (session_id);

CREATE TABLE level_decision_routine (
    person_id   TEXT NOT NULL,
    decision_id TEXT NOT NULL,
    place       INTEGER NOT NULL CHECK (place >= 0),
    routine_id  TEXT NOT NULL,
    PRIMARY KEY (decision_id, place),
    FOREIGN KEY (person_id, decision_id) REFERENCES level_decision (person_id, id)
        ON UPDATE CASCADE ON DELETE CASCADE,
    FOREIGN KEY (person_id, routine_id) REFERENCES routine (person_id, id)
        ON UPDATE CASCADE ON DELETE CASCADE
) STRICT;

CREATE INDEX level_decision_routine_routine ON level_decision_routine (routine_id);

-- The items it changed as they were before, for Undo; `item_place` is where each stood.
CREATE TABLE level_decision_item (
    person_id   TEXT NOT NULL,
    decision_id TEXT NOT NULL,
    place       INTEGER NOT NULL CHECK (place >= 0),
    item_place  INTEGER NOT NULL CHECK (item_place >= 0),
    exercise_id TEXT NOT NULL,
    level       INTEGER NOT NULL CHECK (level >= 1),
    amount      INTEGER NOT NULL CHECK (amount >= 1),
    holds       INTEGER NOT NULL CHECK (holds >= 1),
    sets        INTEGER NOT NULL CHECK (sets >= 1),
    own_pace    INTEGER NOT NULL CHECK (own_pace IN (0, 1)),
    note        TEXT NOT NULL,
    PRIMARY KEY (decision_id, place),
    FOREIGN KEY (person_id, decision_id) REFERENCES level_decision (person_id, id)
        ON UPDATE CASCADE ON DELETE CASCADE
) STRICT;

-- ---------------------------------------------------------------- planned days

-- From `since` on, sessions are planned for these weekdays; none at all is a plan too.
CREATE TABLE planned_days (
    person_id TEXT NOT NULL REFERENCES person (id) ON UPDATE CASCADE ON DELETE CASCADE,
    since     TEXT NOT NULL,
    PRIMARY KEY (person_id, since)
) STRICT;

CREATE TABLE planned_days_weekday (
    person_id TEXT NOT NULL,
    since     TEXT NOT NULL,
    weekday   INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),  -- 0: Monday
    PRIMARY KEY (person_id, since, weekday),
    FOREIGN KEY (person_id, since) REFERENCES planned_days (person_id, since)
        ON UPDATE CASCADE ON DELETE CASCADE
) STRICT;

-- ---------------------------------------------------------------- printed week sheets

-- As it was printed, so that what is on the paper can be typed in after the routine changed.
CREATE TABLE week_sheet (
    code             TEXT PRIMARY KEY NOT NULL COLLATE NOCASE,
    person_id        TEXT NOT NULL REFERENCES person (id) ON UPDATE CASCADE ON DELETE CASCADE,
    number           INTEGER NOT NULL,
    person_name      TEXT NOT NULL,
    made_on          TEXT NOT NULL,
    emergency_number TEXT NOT NULL,
    clinic_phone     TEXT NOT NULL,
    routine_id       TEXT REFERENCES routine (id) ON UPDATE CASCADE ON DELETE SET NULL,
    routine_name     TEXT NOT NULL,
    first_day        TEXT,  -- NULL: blank, to copy
    symptom          TEXT,  -- NULL: no such row on it
    UNIQUE (person_id, code),
    UNIQUE (person_id, number)
) STRICT;

CREATE INDEX week_sheet_routine ON week_sheet (routine_id);

CREATE TABLE week_sheet_item (
    person_id   TEXT NOT NULL,
    code        TEXT NOT NULL COLLATE NOCASE,
    place       INTEGER NOT NULL CHECK (place >= 0),
    exercise_id TEXT NOT NULL,
    level       INTEGER NOT NULL CHECK (level >= 1),
    amount      INTEGER NOT NULL CHECK (amount >= 1),
    holds       INTEGER NOT NULL CHECK (holds >= 1),
    sets        INTEGER NOT NULL CHECK (sets >= 1),
    own_pace    INTEGER NOT NULL CHECK (own_pace IN (0, 1)),
    note        TEXT NOT NULL,
    PRIMARY KEY (code, place),
    FOREIGN KEY (person_id, code) REFERENCES week_sheet (person_id, code)
        ON UPDATE CASCADE ON DELETE CASCADE
) STRICT;
