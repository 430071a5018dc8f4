"""What the values of a property are, in the words of a data catalog."""

from __future__ import annotations

from dataclasses import dataclass, field

from trackplan.plan.yaml.node import Json


@dataclass(frozen=True, slots=True)
class Shape:
    """Primitive types (none: any), or a custom type; what an array holds; and constraints.

    Custom types are named by their labels: ids are given when all of them are known.
    """

    types: tuple[str, ...] = ()
    custom: str | None = None
    item_types: tuple[str, ...] = ()
    item_custom: str | None = None
    config: dict[str, Json] = field(default_factory=dict)

    @property
    def key(self) -> tuple[object, ...]:
        """What a catalog tells properties of one name apart by: the types, not the constraints."""
        own = sorted(self.types) if self.custom is None else self.custom
        held = sorted(self.item_types) if self.item_custom is None else self.item_custom
        return (str(own), str(held))

    @property
    def is_plain(self) -> bool:
        """Whether a custom type can say it: it has one type, which may not be null."""
        return self.custom is None and len(self.types) == 1 and self.types != ("null",)

    @property
    def says_more(self) -> bool:
        """Whether it says more than its types."""
        return bool(self.config or self.item_types or self.item_custom)
