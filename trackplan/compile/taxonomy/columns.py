"""The columns of Amplitude's CSV files, spelled as in the files that it exports.

https://amplitude.com/docs/data/csv-import-export/file-schema: the header must have all of them.
"""

from __future__ import annotations

CONSTRAINTS = (
    "String Property Value Min Length",
    "String Property Value Max Length",
    "Number Is Integer",
    "Number Property Value Min",
    "Number Property Value Max",
    "Array Unique Items",
    "Array Min Items",
    "Array Max Items",
    "Enum Values",
    "Const Value",
    "Property Regex",
)
EVENTS = (
    "Action",
    "Object Type",
    "Object Name",
    "Event Display Name",
    "Object Owner",
    "Object Description",
    "Event Category",
    "Tags",
    "Event Activity",
    "Event Hidden From Dropdowns",
    "Event Hidden From Persona Results",
    "Event Hidden From Pathfinder",
    "Event Hidden From Timeline",
    "Event Source",
    "Property Type",
    "Property Group Names",
    "Event Property Name",
    "Property Description",
    "Property Value Type",
    "Property Required",
    "Property Visibility",
    "Property Is Array",
    *CONSTRAINTS,
)
USER_PROPERTIES = (
    "Action",
    "Property Type",
    "Property Name",
    "Property Description",
    "Property Value Type",
    "Property Visibility",
    "Property Is Array",
    *CONSTRAINTS,
)
