"""The number to call for an ambulance, by territory: a preset that the person confirms.

112 is right in the whole European Union (Directive (EU) 2018/1972, article 109) and in many
countries besides, and a mobile phone anywhere takes it as an emergency call (3GPP TS 22.101,
section 10.1). The table holds the territories where another number is the one people know or the
only one that works from a landline: the medical number in Wikipedia's "List of emergency telephone
numbers", which gathers what each country's own service publishes. A country we are not sure of is
left to the default: nothing is used before the person has said that it is right.
"""

DEFAULT_NUMBER = "112"

_TERRITORIES_BY_NUMBER: dict[str, tuple[str, ...]] = {
    "000": ("AU", "CC", "CX", "NF"),
    "101": ("IL",),
    "107": ("AR",),
    "111": ("NZ",),
    "113": ("NO", "SJ"),
    "115": ("IR", "VN"),
    "119": ("JP", "KR", "TW"),
    "120": ("CN",),
    "123": ("EG",),
    "131": ("CL",),
    "144": ("CH", "LI"),
    "192": ("BR",),
    "911": (
        *("AS", "BM", "BS", "BZ", "CA", "CR", "DO", "EC", "GU", "JO", "KY", "LR", "MP", "MX"),
        *("PA", "PH", "PR", "US", "UY", "VI"),
    ),
    "995": ("SG",),
    "997": ("SA",),
    "998": ("AE",),
    "999": ("BD", "BH", "GB", "GG", "HK", "IE", "IM", "JE", "KE", "MO", "MY", "QA"),
    "1669": ("TH",),
    "1990": ("LK",),
    "10177": ("ZA",),
}

_NUMBER_OF = {
    territory: number
    for number, territories in _TERRITORIES_BY_NUMBER.items()
    for territory in territories
}

FEWEST_DIGITS = 2
LONGEST_NUMBER = 30
_SIGNS_BETWEEN_DIGITS = frozenset(" +-()./*#")


def emergency_number(territory: str) -> str:
    """Return the number to suggest for an ISO 3166-1 alpha-2 code ("GB"); 112 for any other."""
    return _NUMBER_OF.get(territory.upper(), DEFAULT_NUMBER)


def looks_like_a_number(text: str) -> bool:
    """Tell whether a telephone could dial this: digits of any script, the usual signs between."""
    digits = sum(sign.isdigit() for sign in text)
    return (
        digits >= FEWEST_DIGITS
        and len(text) <= LONGEST_NUMBER
        and all(sign.isdigit() or sign in _SIGNS_BETWEEN_DIGITS for sign in text)
    )
