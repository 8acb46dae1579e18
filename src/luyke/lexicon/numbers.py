"""Numbers as Vietnamese offices print them: a dot between thousands, a comma before decimals, scale words."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal

# Enough for any number that is printed; only the rounding asked for may lose digits.
WIDE = Context(prec=400, rounding=ROUND_HALF_UP, Emax=999_999, Emin=-999_999)

SCALE_NAMES: dict[Decimal, str] = {
    Decimal(1): "",
    Decimal(10**3): "nghìn",
    Decimal(10**6): "triệu",
    Decimal(10**9): "tỷ",
}


def format_decimal(value: Decimal, decimals: int | None = None, *, rounding: str | None = None) -> str:
    """`value` in Vietnamese notation: 1379 → "1.379", 50.6 → "50,6", -805 → "-805".

    decimals  how many places stand after the comma; None: as many as the value needs, no padding zeros
    rounding  one of decimal's modes, half up where none is given
    Raises ValueError for what is no finite number.
    """
    if not value.is_finite():
        raise ValueError(f"{value} cannot be printed")
    if decimals is not None:
        value = value.quantize(Decimal(1).scaleb(-decimals), rounding or ROUND_HALF_UP, WIDE)
    sign = "-" if value < 0 else ""
    whole, _, places = f"{value.copy_abs():f}".partition(".")
    if decimals is None:
        places = places.rstrip("0")
    return sign + f"{int(whole):,}".replace(",", ".") + (f",{places}" if places else "")


def places_of(step: Decimal, scale: Decimal) -> int:
    """How many decimals a number shows whose last printed place is worth `step`, counted in `scale`."""
    return max(0, -(WIDE.divide(step, scale)).normalize(WIDE).adjusted())
