"""A page of steps that can say in its own words what could not be done."""

from neuro_desktop.ui.step_page import StepPage


class TellingPage(StepPage):
    """`tell` is for what is not tried again by itself; `show_trouble` for what is."""

    def tell(self, text: str) -> None:
        """Say what could not be done, on top of the page, until it is put away."""
        self._trouble.set_text(text)
        self._trouble.show()
        if self.frame is not None:
            self.frame.area.verticalScrollBar().setValue(0)
