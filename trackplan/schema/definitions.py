"""What several places of a schema share: dictionary entries and bundles, as `$defs`."""

from __future__ import annotations

import json
from collections.abc import Iterator

from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Bundle, Property
from trackplan.plan.yaml.node import Json
from trackplan.schema.annotations import stated
from trackplan.schema.json_schema import JsonSchema, reference
from trackplan.schema.property_schema import in_place, object_keywords, property_schema
from trackplan.schema.walk import references_in

DEFS = "$defs"
# A dot keeps a bundle, a dictionary entry and `context` of the same name apart.
DICTIONARY = "properties."
BUNDLES = "bundles."


class Definitions:
    """The definitions of one plan, and who may refer to which.

    A resolved property has lost whom it inherits from. So it refers to a definition exactly where
    its schema, written out in full, is equal to that of the definition: what an event narrows or
    describes in its own words is written in place, which is right in every draft.
    """

    def __init__(self, plan: Plan) -> None:
        """Definitions are made when they are first asked for."""
        self._dictionary = plan.dictionary
        self._bundles = {bundle.name: bundle for bundle in plan.bundles}
        self._written_out: dict[int, tuple[Property, str]] = {}

    def refer(self, whole: Property) -> JsonSchema:
        """A reference to the definition that a resolved property has, else its schema."""
        return self._shared(whole) or property_schema(whole, self.refer)

    def needed_by(self, schema: Json) -> dict[str, Json]:
        """The definitions that `schema` refers to, and those that they refer to, sorted."""
        found: dict[str, Json] = {}
        waiting = list(self._named_in(schema))
        while waiting:
            name = waiting.pop()
            if name not in found:
                found[name] = self._definition(name)
                waiting += self._named_in(found[name])
        return dict(sorted(found.items()))

    def _shared(self, whole: Property) -> JsonSchema | None:
        """The bundle that an object is, the bundle it comes from, or the dictionary's entry."""
        own = self._in_full(whole)
        if len(whole.include) == 1 and own == self._closed(whole.include[0].name):
            return reference([DEFS, BUNDLES + whole.include[0].name])
        match whole.subject:
            case ("bundles", bundle, "properties", name) if own == self._bundled(bundle, name):
                return reference([DEFS, BUNDLES + bundle, "properties", name])
        return self._entry(whole, own)

    def _entry(self, whole: Property, own: str) -> JsonSchema | None:
        """The dictionary's definition, where it is the same."""
        name = whole.name if whole.like is None else whole.like.name
        entry = self._dictionary.get(name)
        if entry is None or own != self._in_full(entry):
            return None
        return reference([DEFS, DICTIONARY + name])

    def _in_full(self, whole: Property) -> str:
        """The schema without any reference, as text: to Python, 1 is equal to true."""
        kept = self._written_out.get(id(whole))
        if kept is None:
            kept = (whole, json.dumps(in_place(whole)))
            self._written_out[id(whole)] = kept
        return kept[1]

    def _bundled(self, bundle: str, name: str) -> str | None:
        """A property of a bundle in full, None where there is none."""
        if bundle not in self._bundles:
            return None
        found = (each for each in self._bundles[bundle].all_properties if each.name == name)
        return next(map(self._in_full, found), None)

    def _closed(self, bundle: str) -> str | None:
        """A bundle in full as an object, None where there is none."""
        found = self._bundles.get(bundle)
        if found is None:
            return None
        keywords = object_keywords(found.all_properties, in_place, is_open=False)
        return json.dumps({"type": "object", **keywords})

    def _definition(self, name: str) -> JsonSchema:
        """One definition, which refers to others."""
        if name.startswith(DICTIONARY):
            entry = self._dictionary[name.removeprefix(DICTIONARY)]
            return {"title": entry.name, **property_schema(entry, self.refer)}
        bundle = self._bundles[name.removeprefix(BUNDLES)]
        keywords = object_keywords(
            bundle.all_properties, lambda whole: self._within(bundle, whole), is_open=False
        )
        heading = stated(title=bundle.name, description=bundle.description)
        return {**heading, "type": "object", **keywords}

    def _within(self, bundle: Bundle, whole: Property) -> JsonSchema:
        """A property as its own bundle says it, which cannot refer to itself."""
        if whole.subject[:-1] != (*bundle.subject, "properties"):
            return self.refer(whole)
        return self._entry(whole, self._in_full(whole)) or property_schema(whole, self.refer)

    def _named_in(self, schema: Json) -> Iterator[str]:
        """The names of the definitions of ours that a schema refers to."""
        from urllib.parse import unquote  # only for schemas that plans bring along

        ours = f"#/{DEFS}/"
        for found in references_in(schema):
            if not found.startswith(ours):
                continue
            name = unquote(found.removeprefix(ours).partition("/")[0])
            name = name.replace("~1", "/").replace("~0", "~")
            if name.removeprefix(DICTIONARY) in self._dictionary and name.startswith(DICTIONARY):
                yield name
            if name.removeprefix(BUNDLES) in self._bundles and name.startswith(BUNDLES):
                yield name
