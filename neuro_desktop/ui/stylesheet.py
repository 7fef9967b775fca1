"""The style sheet, built from the tokens; buttons and choices paint themselves."""

from collections.abc import Mapping

_TEMPLATE = """
QMainWindow, QWidget[part="page"], QWidget[part="body"] {{ background: {background}; }}
QScrollArea, QScrollArea > QWidget {{ background: {background}; border: none; }}
QLabel {{ color: {ink}; background: transparent; }}
QLabel[quiet="true"] {{ color: {quiet_ink}; }}
QLabel[tone="good"] {{ color: {good}; }}
QLabel[tone="danger"] {{ color: {danger}; }}
QWidget[part="top_bar"] {{ background: {surface}; border-bottom: 2px solid {line}; }}
QWidget[part="bottom_bar"] {{ background: {background}; }}
QWidget[part="more_below"] {{ background: {background}; }}
QFrame[part="card"] {{
  background: {surface}; border: 2px solid {line}; border-radius: 16px;
}}
QFrame[part="notice"] {{
  background: {soft}; border: 2px solid {primary}; border-radius: 16px;
}}
QFrame[part="notice"][tone="danger"] {{ background: {danger_soft}; border-color: {danger}; }}
QFrame[part="notice"][tone="good"] {{ background: {good_soft}; border-color: {good}; }}
QLineEdit, QPlainTextEdit {{
  color: {ink}; background: {surface}; border: 2px solid {edge}; border-radius: 12px;
  padding: 8px 16px; min-height: 44px;
  selection-background-color: {primary}; selection-color: {on_primary};
}}
QSlider {{ min-height: 68px; background: transparent; }}
QSlider::groove:horizontal {{
  height: 16px; border: 2px solid {edge}; border-radius: 10px; background: {surface};
}}
QSlider::sub-page:horizontal {{
  background: {primary}; border: 2px solid {primary}; border-radius: 10px;
}}
QSlider::handle:horizontal {{
  width: 44px; margin: -26px 0; border: 3px solid {primary}; border-radius: 14px;
  background: {surface};
}}
QTableView {{ outline: none; }}
QTableView::item:selected {{
  background: {soft}; color: {ink};
  border-top: 3px solid {primary}; border-bottom: 3px solid {primary};
}}
QTableView::item:selected:focus {{ border: 3px solid {primary}; }}
QScrollBar:vertical {{ background: {background}; width: 20px; margin: 0; border: none; }}
QScrollBar::handle:vertical {{
  background: {edge}; border-radius: 8px; min-height: 64px; margin: 2px;
}}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
_ROLE = '*[textRole="{role}"] {{ font-size: {px}px; font-weight: {weight}; {family} }}\n'


def stylesheet(
    colours: Mapping[str, str], roles: Mapping[str, tuple[int, int]], family: str
) -> str:
    """Return the sheet for these colours, role sizes (px, weight) and typeface."""
    named = f'font-family: "{family}";' if family else ""
    rules = [
        _ROLE.format(role=role, px=px, weight=weight, family=named)
        for role, (px, weight) in roles.items()
    ]
    return _TEMPLATE.format(**colours) + "".join(rules)
