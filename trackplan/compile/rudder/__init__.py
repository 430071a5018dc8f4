"""A plan as a data catalog of RudderStack, by the rules that rudder-cli checks.

They stand in cli/internal/providers/datacatalog/ of rudderlabs/rudder-iac, in `localcatalog` the
shape and in `rules` the rest.
"""
