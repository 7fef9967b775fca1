"""The sessions in the store, saved whole at every phase; a deleted one is only marked."""

import json
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from neuro_desktop.application.changes import ChangeNotifier, Changes
from neuro_desktop.domain.session import Session, SessionDay
from neuro_desktop.storage import session_rows
from neuro_desktop.storage.columns import Row, Values, day_text
from neuro_desktop.storage.connection import Database
from neuro_desktop.storage.people import owner_id
from neuro_desktop.storage.trouble import understood

_COLUMNS = """
    SELECT id, routine_id, routine_name, day, started_at, ended_at, state, repetition_seconds,
        circle_seconds, letter_seconds, get_ready_seconds, change_feet_seconds, rest_seconds,
        wait_for_me, phase, remaining_seconds, spent_seconds, ending, helper_here, pain_before,
        pain_after, soles_looked_at, note, origin, sheet_code, feet_checked
    FROM session WHERE deleted = 0 AND """
_ONE = _COLUMNS + "id = :session_id"
_UNFINISHED = _COLUMNS + "state = 'running' ORDER BY number DESC LIMIT 1"
_BETWEEN = _COLUMNS + (
    "state <> 'running' AND day BETWEEN :first AND :last ORDER BY day, started_at, number"
)
_SAVE = """
    INSERT INTO session (id, person_id, number, routine_id, routine_name, day, started_at,
        ended_at, state, repetition_seconds, circle_seconds, letter_seconds, get_ready_seconds,
        change_feet_seconds, rest_seconds, wait_for_me, phase, remaining_seconds, spent_seconds,
        ending, helper_here, pain_before, pain_after, soles_looked_at, note, origin, sheet_code,
        feet_checked)
    VALUES (:session_id, :person_id,
        (SELECT coalesce(max(number), 0) + 1 FROM session WHERE person_id = :person_id),
        :routine_id, :routine_name, :day, :started_at,
        :ended_at, :state, :repetition_seconds, :circle_seconds, :letter_seconds,
        :get_ready_seconds, :change_feet_seconds, :rest_seconds, :wait_for_me, :phase,
        :remaining_seconds, :spent_seconds, :ending, :helper_here, :pain_before, :pain_after,
        :soles_looked_at, :note, :origin, :sheet_code, :feet_checked)
    ON CONFLICT (id) DO UPDATE SET
        routine_id = excluded.routine_id, routine_name = excluded.routine_name,
        day = excluded.day, started_at = excluded.started_at, ended_at = excluded.ended_at,
        state = excluded.state, repetition_seconds = excluded.repetition_seconds,
        circle_seconds = excluded.circle_seconds, letter_seconds = excluded.letter_seconds,
        get_ready_seconds = excluded.get_ready_seconds,
        change_feet_seconds = excluded.change_feet_seconds,
        rest_seconds = excluded.rest_seconds, wait_for_me = excluded.wait_for_me,
        phase = excluded.phase, remaining_seconds = excluded.remaining_seconds,
        spent_seconds = excluded.spent_seconds, ending = excluded.ending,
        helper_here = excluded.helper_here, pain_before = excluded.pain_before,
        pain_after = excluded.pain_after, soles_looked_at = excluded.soles_looked_at,
        note = excluded.note, origin = excluded.origin, sheet_code = excluded.sheet_code,
        feet_checked = excluded.feet_checked"""

_DAYS = """
    SELECT id, day, routine_name, state, origin, EXISTS (
        SELECT 1 FROM session_result
        WHERE session_id = session.id AND outcome IN ('done', 'part')) AS did_something
    FROM session
    WHERE deleted = 0 AND state <> 'running' AND day BETWEEN :first AND :last
    ORDER BY day, started_at, number"""
_MARK = "UPDATE session SET deleted = :deleted WHERE id = :session_id"

# The inner tables of a session: what reads, empties and fills each. `:ids` is a JSON list.
_READ = {
    "item": """
        SELECT session_id, exercise_id, level, amount, holds, sets, own_pace, note
        FROM session_item WHERE session_id IN (SELECT value FROM json_each(:ids))
        ORDER BY session_id, place""",
    "finding": """
        SELECT session_id, finding
        FROM session_finding WHERE session_id IN (SELECT value FROM json_each(:ids))""",
    "dropped": """
        SELECT session_id, exercise_id, reason
        FROM session_dropped WHERE session_id IN (SELECT value FROM json_each(:ids))
        ORDER BY session_id, place""",
    "result": """
        SELECT session_id, phase, item, exercise_id, level, position, side, mode, outcome,
            seconds, planned_seconds, count, direction, hold, set_number
        FROM session_result WHERE session_id IN (SELECT value FROM json_each(:ids))
        ORDER BY session_id, place""",
    "event": """
        SELECT session_id, kind, at, exercise_id
        FROM session_event WHERE session_id IN (SELECT value FROM json_each(:ids))
        ORDER BY session_id, place""",
    "effort": """
        SELECT session_id, exercise_id, effort
        FROM session_effort WHERE session_id IN (SELECT value FROM json_each(:ids))
        ORDER BY session_id, place""",
}
_EMPTY = (
    "DELETE FROM session_item WHERE session_id = :session_id",
    "DELETE FROM session_finding WHERE session_id = :session_id",
    "DELETE FROM session_dropped WHERE session_id = :session_id",
    "DELETE FROM session_result WHERE session_id = :session_id",
    "DELETE FROM session_event WHERE session_id = :session_id",
    "DELETE FROM session_effort WHERE session_id = :session_id",
)
_FILL = {
    "item": """
        INSERT INTO session_item (person_id, session_id, place, exercise_id, level, amount,
            holds, sets, own_pace, note)
        VALUES (:person_id, :session_id, :place, :exercise_id, :level, :amount,
            :holds, :sets, :own_pace, :note)""",
    "finding": """
        INSERT INTO session_finding (person_id, session_id, finding)
        VALUES (:person_id, :session_id, :finding)""",
    "dropped": """
        INSERT INTO session_dropped (person_id, session_id, place, exercise_id, reason)
        VALUES (:person_id, :session_id, :place, :exercise_id, :reason)""",
    "result": """
        INSERT INTO session_result (person_id, session_id, place, phase, item, exercise_id,
            level, position, side, mode, outcome, seconds, planned_seconds, count, direction,
            hold, set_number)
        VALUES (:person_id, :session_id, :place, :phase, :item, :exercise_id,
            :level, :position, :side, :mode, :outcome, :seconds, :planned_seconds, :count,
            :direction, :hold, :set_number)""",
    "event": """
        INSERT INTO session_event (person_id, session_id, place, kind, at, exercise_id)
        VALUES (:person_id, :session_id, :place, :kind, :at, :exercise_id)""",
    "effort": """
        INSERT INTO session_effort (person_id, session_id, place, exercise_id, effort)
        VALUES (:person_id, :session_id, :place, :exercise_id, :effort)""",
}


class Sessions:
    """Keeps sessions whole."""

    def __init__(self, database: Database, changes: ChangeNotifier) -> None:
        self._database = database
        self._changes = changes

    def save(self, session: Session) -> None:
        """Keep a session whole; once this returns it survives a power cut.

        A deleted one stays deleted. Raises StoreBug for a session of a routine that was never
        saved, and for one from paper with a foot check or one from the app without.
        """
        with self._database.transaction():
            ids = {"session_id": session.id, "person_id": owner_id(self._database)}
            self._database.run(_SAVE, ids | session_rows.session_values(session))
            for sql in _EMPTY:
                self._database.run(sql, {"session_id": session.id})
            for table, rows in session_rows.inner_values(session).items():
                self._database.run_many(
                    _FILL[table], (ids | {"place": place} | row for place, row in enumerate(rows))
                )
        self._changes.tell(Changes(sessions=True))

    def unfinished(self) -> Session | None:
        """Return the session begun last of those still RUNNING, whatever the clock said."""
        return self._first(_UNFINISHED, {})

    def get(self, session_id: str) -> Session | None:
        """Return one session that is not deleted."""
        return self._first(_ONE, {"session_id": session_id})

    def between(self, first: date, last: date) -> Sequence[Session]:
        """Return the ended sessions of these diary days, both included, oldest first."""
        days = {"first": day_text(first), "last": day_text(last)}
        return self._whole(self._database.rows(_BETWEEN, days))

    def days(self, first: date, last: date) -> Sequence[SessionDay]:
        """Return one line for each ended session of these diary days, oldest first."""
        rows = self._database.rows(_DAYS, {"first": day_text(first), "last": day_text(last)})
        with understood("session"):
            return tuple(session_rows.session_day_from(row) for row in rows)

    def delete(self, session_id: str) -> None:
        """Mark a session deleted; one that is not there is no error."""
        self._mark({"session_id": session_id, "deleted": True})

    def restore(self, session_id: str) -> None:
        """Undo a delete."""
        self._mark({"session_id": session_id, "deleted": False})

    def _mark(self, values: Values) -> None:
        with self._database.transaction():
            self._database.run(_MARK, values)
        self._changes.tell(Changes(sessions=True))

    def _first(self, sql: str, values: Values) -> Session | None:
        return next(iter(self._whole(self._database.rows(sql, values))), None)

    def _whole(self, rows: list[Row]) -> tuple[Session, ...]:
        """Return the sessions of these rows; one read of each inner table, however many."""
        ids = {"ids": json.dumps([row["id"] for row in rows])}
        inner: dict[str, session_rows.InnerRows] = defaultdict(lambda: defaultdict(list))
        if rows:
            for table, sql in _READ.items():
                for row in self._database.rows(sql, ids):
                    inner[row["session_id"]][table].append(row)
        with understood("session"):
            return tuple(session_rows.session_from(row, inner[row["id"]]) for row in rows)
