"""The colours of a picture: one table for each theme and for paper, and two persons."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Person(StrEnum):
    """Whom the pictures show."""

    ROSE = "rose"  # grey hair in a bun, glasses
    SAM = "sam"  # short white hair, moustache, darker skin


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour of a picture, as #RRGGBB; `far` is the leg or arm farther from the viewer."""

    background: str
    outline: str
    far_outline: str
    detail: str  # thin lines on skin, cloth and shoes
    active: str
    active_far: str
    active_detail: str  # thin lines on the active part
    arrow: str
    halo: str
    skin: str
    far_skin: str
    shirt: str
    far_shirt: str
    trousers: str
    far_trousers: str
    shoe: str
    far_shoe: str
    shoe_sole: str
    sock: str
    far_sock: str
    hair: str
    ghost: str
    wood: str
    far_wood: str
    counter: str
    counter_top: str
    cabinet: str
    floor: str  # empty: a line only
    floor_line: str
    strap: str
    ball: str
    bucket: str
    rice: str
    grain: str
    towel: str
    towel_edge: str
    person: Person = Person.ROSE
    coloured: bool = True  # another person's skin and clothes may be put in


LIGHT = Palette(
    background="#FFFFFF",
    outline="#1B2430",
    far_outline="#4A5563",
    detail="#1B2430",
    active="#E66100",
    active_far="#F2A15F",
    active_detail="#1B2430",
    arrow="#B3001B",
    halo="#FFFFFF",
    skin="#F3C6A5",
    far_skin="#E9C8B2",
    shirt="#2F6690",
    far_shirt="#7199B8",
    trousers="#4A5568",
    far_trousers="#8A94A3",
    shoe="#5B6472",
    far_shoe="#98A0AB",
    shoe_sole="#F4F1EA",
    sock="#DCE6EE",
    far_sock="#EDF2F6",
    hair="#E3E6EA",
    ghost="#7A8490",
    wood="#C99B66",
    far_wood="#E3CBAB",
    counter="#6B7280",
    counter_top="#8C94A1",
    cabinet="#E6E9ED",
    floor="#EEF0F2",
    floor_line="#6B7280",
    strap="#7B2CBF",
    ball="#C5DC3A",
    bucket="#7FB2D6",
    rice="#FBF3DC",
    grain="#B79B5B",
    towel="#8CC5B8",
    towel_edge="#3F7F71",
)
DARK = replace(
    LIGHT,
    background="#1F2228",
    outline="#F3F1EA",
    far_outline="#A9AFB9",
    active="#FF8A2B",
    active_far="#C9742F",
    arrow="#FFD24A",
    halo="#1F2228",
    skin="#E2B08C",
    far_skin="#B79078",
    shirt="#3E7FB0",
    far_shirt="#345E7E",
    trousers="#5D6A80",
    far_trousers="#434C5B",
    shoe="#7C8694",
    far_shoe="#565E69",
    sock="#C9D6E0",
    far_sock="#93A0AB",
    hair="#D5D9DE",
    ghost="#A9AFB9",
    wood="#A97C49",
    far_wood="#6F5637",
    counter="#8B93A0",
    counter_top="#6B7380",
    cabinet="#343A43",
    floor="#2A2E35",
    floor_line="#8B93A0",
    strap="#C79BF2",
)
PRINT = Palette(
    background="#FFFFFF",
    outline="#000000",
    far_outline="#4D4D4D",
    detail="#000000",
    active="#2B2B2B",
    active_far="#6E6E6E",
    active_detail="#FFFFFF",
    arrow="#000000",
    halo="#FFFFFF",
    skin="#FFFFFF",
    far_skin="#FFFFFF",
    shirt="#D2D2D2",
    far_shirt="#ECECEC",
    trousers="#A8A8A8",
    far_trousers="#D4D4D4",
    shoe="#C4C4C4",
    far_shoe="#DEDEDE",
    shoe_sole="#FFFFFF",
    sock="#F2F2F2",
    far_sock="#FFFFFF",
    hair="#FFFFFF",
    ghost="#555555",
    wood="#E4E4E4",
    far_wood="#F4F4F4",
    counter="#9A9A9A",
    counter_top="#DADADA",
    cabinet="#F4F4F4",
    floor="",
    floor_line="#000000",
    strap="#FFFFFF",
    ball="#E8E8E8",
    bucket="#DADADA",
    rice="#FAFAFA",
    grain="#8A8A8A",
    towel="#DADADA",
    towel_edge="#3A3A3A",
    coloured=False,
)
BLACK_ON_YELLOW = replace(
    PRINT,
    background="#FFFDE7",
    halo="#FFFDE7",
    active="#B33A00",
    active_far="#D98A5C",
    active_detail="#FFFFFF",
    arrow="#8F0016",
    hair="#EDEDED",
)
WHITE_ON_BLACK = replace(
    DARK,
    background="#000000",
    halo="#000000",
    outline="#FFFFFF",
    far_outline="#C4C4C4",
    active="#FFA32B",
    active_far="#B8741C",
    arrow="#FFE14D",
    skin="#D9D9D9",
    far_skin="#8F8F8F",
    shirt="#5A5A5A",
    far_shirt="#3A3A3A",
    trousers="#3C3C3C",
    far_trousers="#242424",
    shoe="#6E6E6E",
    far_shoe="#4A4A4A",
    hair="#FFFFFF",
    cabinet="#1A1A1A",
    counter="#7A7A7A",
    counter_top="#4A4A4A",
    wood="#6A6A6A",
    far_wood="#3C3C3C",
    floor="",
    floor_line="#FFFFFF",
    coloured=False,
)


@dataclass(frozen=True, slots=True)
class _Look:
    """What a person changes in light and in dark palettes: skin, far skin, shirt, far shirt."""

    light: tuple[str, str, str, str]
    dark: tuple[str, str, str, str]


_SAM = _Look(
    light=("#A9714B", "#B58B6E", "#3D7A57", "#7FAA91"),
    dark=("#A06A45", "#785239", "#4C9069", "#38694D"),
)


SCREEN: dict[str, Palette] = {
    "light": LIGHT,
    "dark": DARK,
    "black_on_yellow": BLACK_ON_YELLOW,
    "white_on_black": WHITE_ON_BLACK,
}


def screen_palette(theme: str, person: Person = Person.ROSE) -> Palette:
    """Return the palette of a theme by its name; a theme not drawn for yet is painted as light."""
    return for_person(SCREEN.get(theme, LIGHT), person)


def for_person(palette: Palette, person: Person) -> Palette:
    """Return the palette with this person's skin and clothes; paper keeps its greys."""
    if person is Person.ROSE or not palette.coloured:
        return replace(palette, person=person)
    light = palette.halo == LIGHT.halo
    skin, far_skin, shirt, far_shirt = _SAM.light if light else _SAM.dark
    return replace(
        palette, person=person, skin=skin, far_skin=far_skin, shirt=shirt, far_shirt=far_shirt
    )
