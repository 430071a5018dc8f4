"""What a format cannot hold of a plan, said in few lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trackplan.listing import in_a_row

NO_PLACE = "no place for "
# So few are told with the names that they are about.
FEW = 3


def lines(target: str, lost: Iterable[str], *, verbose: bool, is_only: bool) -> Iterator[str]:
    """A line for each loss; without `verbose`, many things that have no place share one.

    Each names the target, unless that is the only one.
    """
    begins = "lost:" if is_only else f"lost: {target}:"
    sentences = list(lost)
    placeless = [each for each in sentences if each.startswith(NO_PLACE)]
    if verbose or len(placeless) <= FEW:
        yield from (f"{begins} {sentence}" for sentence in sentences)
        return
    yield from (f"{begins} {each}" for each in sentences if each not in placeless)
    things = [each.removeprefix(NO_PLACE).partition(": ")[0] for each in placeless]
    yield f"lost: {target} has {NO_PLACE}{in_a_row(things, 'or')} (--verbose names each)"
