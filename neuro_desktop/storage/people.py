"""The person of this computer, in the store.

A row of `person` is made as soon as anything must be kept (the first answer in the wizard); it
counts as the person once `save` has been called, at the end of the wizard.
"""

from collections.abc import Iterable
from typing import Any
from uuid import uuid4

from neuro_desktop.application.changes import ChangeNotifier, Changes
from neuro_desktop.application.store_ports import StoreBug
from neuro_desktop.domain.exercise import ExerciseId, Thing
from neuro_desktop.domain.person import Goal, Person, Preferences, WizardDraft
from neuro_desktop.domain.safety import Profile
from neuro_desktop.domain.symptoms import Symptom
from neuro_desktop.storage.answers import load_answers, save_answers
from neuro_desktop.storage.columns import (
    Row,
    Values,
    optional_bool,
    optional_day,
    optional_day_text,
    whole_text,
)
from neuro_desktop.storage.connection import Database
from neuro_desktop.storage.draft import draft_from, draft_text
from neuro_desktop.storage.trouble import understood

_CURRENT = "SELECT id, finished FROM person ORDER BY finished DESC, rowid LIMIT 1"
_PERSON = """
    SELECT name, emergency_number, questions_due, last_fall_on, steady_sessions, minutes,
        clinic_phone, last_visit_on, paper_symptom, blood_sugar_medicine
    FROM person WHERE id = :person_id"""
_BEGIN_PERSON = """
    INSERT INTO person
        (id, finished, name, emergency_number, questions_due, steady_sessions, minutes)
    VALUES (:person_id, 0, '', '', 0, 0, :minutes)"""
_TAKE_OVER = "UPDATE person SET id = :person_id WHERE id = :old_id AND finished = 0"
_SAVE_PERSON = """
    UPDATE person SET finished = 1, name = :name, emergency_number = :emergency_number,
        questions_due = :questions_due, last_fall_on = :last_fall_on,
        steady_sessions = :steady_sessions, minutes = :minutes, clinic_phone = :clinic_phone,
        last_visit_on = :last_visit_on, paper_symptom = :paper_symptom,
        blood_sugar_medicine = :blood_sugar_medicine
    WHERE id = :person_id"""

_GOALS = "SELECT goal FROM person_goal WHERE person_id = :person_id"
_THINGS = "SELECT thing FROM person_thing WHERE person_id = :person_id"
_WEEKDAYS = "SELECT weekday FROM person_weekday WHERE person_id = :person_id"
_SYMPTOMS = "SELECT symptom FROM person_symptom WHERE person_id = :person_id ORDER BY place"
_LEVELS = "SELECT exercise_id, level FROM person_level WHERE person_id = :person_id"
_EASED = "SELECT list, exercise_id FROM person_eased WHERE person_id = :person_id"
_FORGET_LISTS = (
    "DELETE FROM person_goal WHERE person_id = :person_id",
    "DELETE FROM person_thing WHERE person_id = :person_id",
    "DELETE FROM person_weekday WHERE person_id = :person_id",
    "DELETE FROM person_symptom WHERE person_id = :person_id",
    "DELETE FROM person_level WHERE person_id = :person_id",
    "DELETE FROM person_eased WHERE person_id = :person_id",
)
_ADD_GOAL = "INSERT INTO person_goal (person_id, goal) VALUES (:person_id, :goal)"
_ADD_THING = "INSERT INTO person_thing (person_id, thing) VALUES (:person_id, :thing)"
_ADD_WEEKDAY = "INSERT INTO person_weekday (person_id, weekday) VALUES (:person_id, :weekday)"
_ADD_SYMPTOM = """
    INSERT INTO person_symptom (person_id, place, symptom)
    VALUES (:person_id, :place, :symptom)"""
_ADD_LEVEL = """
    INSERT INTO person_level (person_id, exercise_id, level)
    VALUES (:person_id, :exercise_id, :level)"""
_ADD_EASED = """
    INSERT INTO person_eased (person_id, list, exercise_id)
    VALUES (:person_id, :list, :exercise_id)"""
_EASED_LISTS = ("halved", "left_out")

_DRAFT = "SELECT draft FROM wizard_draft WHERE person_id = :person_id"
_SAVE_DRAFT = """
    INSERT INTO wizard_draft (person_id, draft) VALUES (:person_id, :draft)
    ON CONFLICT (person_id) DO UPDATE SET draft = excluded.draft"""
_FORGET_DRAFT = "DELETE FROM wizard_draft"


def owner_id(database: Database) -> str:
    """Return whose the next row is, beginning a person if there is none; inside a transaction."""
    current = database.row(_CURRENT)
    if current is not None:
        return str(current["id"])
    person_id = str(uuid4())
    database.run(_BEGIN_PERSON, {"person_id": person_id, "minutes": Preferences().minutes})
    return person_id


class People:
    """Keeps the person whole, and the unfinished wizard."""

    def __init__(self, database: Database, changes: ChangeNotifier) -> None:
        self._database = database
        self._changes = changes

    def load(self) -> Person | None:
        """Return the person, or None before the first wizard is finished."""
        current = self._database.row(_CURRENT)
        if current is None or not current["finished"]:
            return None
        with understood("person"):
            return self._load(current["id"])

    def save(self, person: Person) -> None:
        """Keep the person whole; changed safety answers are added, the older ones stay.

        Raises StoreBug for another person than the one who is there.
        """
        with self._database.transaction():
            self._take_over(person.id)
            self._database.run(_SAVE_PERSON, _person_values(person))
            self._save_lists(person)
            save_answers(self._database, person.id, person.profile.answers)
        self._changes.tell(Changes(person=True))

    def load_draft(self) -> WizardDraft | None:
        """Return the unfinished wizard, if one was left and can be read."""
        current = self._database.row(_CURRENT)
        if current is None:
            return None
        kept = self._database.row(_DRAFT, {"person_id": current["id"]})
        return None if kept is None else draft_from(kept["draft"])

    def save_draft(self, draft: WizardDraft | None) -> None:
        """Keep the unfinished wizard, or forget it."""
        with self._database.transaction():
            if draft is None:
                self._database.run(_FORGET_DRAFT)
            else:
                values = {"person_id": owner_id(self._database), "draft": draft_text(draft)}
                self._database.run(_SAVE_DRAFT, values)
        self._changes.tell(Changes(person=True))

    # ------------------------------------------------------------ reading

    def _load(self, person_id: str) -> Person:
        row = self._required(_PERSON, person_id)
        eased = _eased_from(self._of(person_id, _EASED))
        return Person(
            id=person_id,
            name=row["name"],
            emergency_number=row["emergency_number"],
            profile=Profile(
                answers=load_answers(self._database, person_id),
                questions_due=bool(row["questions_due"]),
                last_fall_on=optional_day(row["last_fall_on"]),
                steady_sessions=row["steady_sessions"],
                levels={
                    ExerciseId(level["exercise_id"]): level["level"]
                    for level in self._of(person_id, _LEVELS)
                },
                halved=eased["halved"],
                left_out=eased["left_out"],
            ),
            preferences=Preferences(
                goals=frozenset(Goal(row["goal"]) for row in self._of(person_id, _GOALS)),
                things=frozenset(Thing(row["thing"]) for row in self._of(person_id, _THINGS)),
                minutes=row["minutes"],
                weekdays=frozenset(row["weekday"] for row in self._of(person_id, _WEEKDAYS)),
            ),
            symptoms=tuple(Symptom(row["symptom"]) for row in self._of(person_id, _SYMPTOMS)),
            clinic_phone=row["clinic_phone"],
            last_visit_on=optional_day(row["last_visit_on"]),
            paper_symptom=None if row["paper_symptom"] is None else Symptom(row["paper_symptom"]),
            blood_sugar_medicine=optional_bool(row["blood_sugar_medicine"]),
        )

    def _of(self, person_id: str, sql: str) -> list[Any]:
        return self._database.rows(sql, {"person_id": person_id})

    def _required(self, sql: str, person_id: str) -> Any:
        row = self._database.row(sql, {"person_id": person_id})
        if row is None:
            raise StoreBug("the person went while being read")
        return row

    # ------------------------------------------------------------ writing

    def _take_over(self, person_id: str) -> None:
        """Give the row that was begun, with all that hangs on it, the person's id."""
        old_id = owner_id(self._database)
        if old_id != person_id:
            self._database.run(_TAKE_OVER, {"person_id": person_id, "old_id": old_id})
            if owner_id(self._database) != person_id:
                raise StoreBug("another person than the one of this computer")

    def _save_lists(self, person: Person) -> None:
        wishes, person_id = person.preferences, person.id
        for sql in _FORGET_LISTS:
            self._database.run(sql, {"person_id": person_id})
        self._add(_ADD_GOAL, person_id, ({"goal": goal.value} for goal in wishes.goals))
        self._add(_ADD_THING, person_id, ({"thing": thing.value} for thing in wishes.things))
        self._add(_ADD_WEEKDAY, person_id, ({"weekday": weekday} for weekday in wishes.weekdays))
        symptoms = enumerate(person.symptoms)
        self._add(
            _ADD_SYMPTOM,
            person_id,
            ({"place": place, "symptom": symptom.value} for place, symptom in symptoms),
        )
        levels = person.profile.levels.items()
        self._add(
            _ADD_LEVEL,
            person_id,
            ({"exercise_id": exercise.value, "level": level} for exercise, level in levels),
        )
        self._add(_ADD_EASED, person_id, _eased_values(person.profile))

    def _add(self, sql: str, person_id: str, rows: Iterable[Values]) -> None:
        self._database.run_many(sql, ({"person_id": person_id} | row for row in rows))


def _person_values(person: Person) -> Values:
    return {
        "person_id": person.id,
        "name": whole_text(person.name),
        "emergency_number": whole_text(person.emergency_number),
        "questions_due": person.profile.questions_due,
        "last_fall_on": optional_day_text(person.profile.last_fall_on),
        "steady_sessions": person.profile.steady_sessions,
        "minutes": person.preferences.minutes,
        "clinic_phone": whole_text(person.clinic_phone),
        "last_visit_on": optional_day_text(person.last_visit_on),
        "paper_symptom": None if person.paper_symptom is None else person.paper_symptom.value,
        "blood_sugar_medicine": person.blood_sugar_medicine,
    }


def _eased_values(profile: Profile) -> Iterable[Values]:
    for name in _EASED_LISTS:
        for exercise_id in getattr(profile, name):
            yield {"list": name, "exercise_id": exercise_id.value}


def _eased_from(rows: list[Row]) -> dict[str, frozenset[ExerciseId]]:
    return {
        name: frozenset(ExerciseId(row["exercise_id"]) for row in rows if row["list"] == name)
        for name in _EASED_LISTS
    }
