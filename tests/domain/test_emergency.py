import pytest

from neuro_desktop.domain.emergency import emergency_number, looks_like_a_number


@pytest.mark.parametrize(
    ("territory", "number"),
    [("US", "911"), ("GB", "999"), ("AU", "000"), ("CH", "144"), ("JP", "119"), ("gb", "999")],
)
def test_a_territory_gives_its_own_number(territory: str, number: str) -> None:
    assert emergency_number(territory) == number


@pytest.mark.parametrize("territory", ["DE", "FR", "IT", "", "ZZ", "C"])
def test_the_eu_and_unknown_territories_give_112(territory: str) -> None:
    assert emergency_number(territory) == "112"


@pytest.mark.parametrize("text", ["112", "911", "15", "+44 20 7946 0000", "(030) 19 222", "١١٢"])
def test_what_a_telephone_can_dial_is_a_number(text: str) -> None:
    assert looks_like_a_number(text)


@pytest.mark.parametrize("text", ["", "1", "my son", "112 now", "+-()", "1" * 31])
def test_what_no_telephone_can_dial_is_no_number(text: str) -> None:
    assert not looks_like_a_number(text)
