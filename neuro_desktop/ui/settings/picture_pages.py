"""The person in the pictures, and whether the pictures move."""

from PySide6.QtCore import QRectF

from neuro_desktop.application.changes import ChangeNotifier
from neuro_desktop.application.current_settings import CurrentSettings
from neuro_desktop.application.ports import Navigator
from neuro_desktop.application.settings import FigurePerson, Motion
from neuro_desktop.application.settings_page import Group
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.phases import Side
from neuro_desktop.figures.frames import FigureFrames
from neuro_desktop.figures.moments import shown_moment
from neuro_desktop.texts import settings as texts
from neuro_desktop.ui.figure_look import FigurePicture
from neuro_desktop.ui.settings.group_page import GroupPage
from neuro_desktop.ui.widgets.choices import Choice, ChoiceList

# Ankle rolls show the whole person, arrows far from the head; of it, head and shirt.
_SHOWN_IN = ExerciseId.ANKLE_ROLLS
_FACE = QRectF(0.13, 0.13, 0.38, 0.38)


class PersonShownPage(GroupPage):
    """Who shows the exercises; each answer is a picture with a name."""

    def __init__(
        self, settings: CurrentSettings, changes: ChangeNotifier, navigator: Navigator
    ) -> None:
        super().__init__(Group.PERSON_SHOWN, settings, changes, navigator)
        frames = FigureFrames()
        start = shown_moment(_SHOWN_IN, 1, Side.RIGHT, 0.0)
        self._people = ChoiceList(
            [
                Choice(
                    each.value,
                    texts.person_name(each),
                    texts.person_explanation(each),
                    FigurePicture(frames, start, each, _FACE),
                )
                for each in FigurePerson
            ]
        )
        self._people.chosen.connect(self._chosen)
        self.add_parts(self._people)

    def refresh(self) -> None:
        self._people.set_values({self.settings.value.figure_person.value})

    def _chosen(self, key: str) -> None:
        self.settings.change(figure_person=FigurePerson(key))


class MotionPage(GroupPage):
    """Moving pictures, still ones, or as the computer is set."""

    def __init__(
        self, settings: CurrentSettings, changes: ChangeNotifier, navigator: Navigator
    ) -> None:
        super().__init__(Group.MOTION, settings, changes, navigator)
        self._answers = ChoiceList(
            [
                Choice(each.value, texts.motion_name(each), texts.motion_explanation(each))
                for each in Motion
            ]
        )
        self._answers.chosen.connect(self._chosen)
        self.add_parts(self._answers)

    def refresh(self) -> None:
        self._answers.set_values({self.settings.value.motion.value})

    def _chosen(self, key: str) -> None:
        self.settings.change(motion=Motion(key))
