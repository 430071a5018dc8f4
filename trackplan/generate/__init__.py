"""Typed clients: a plan as code in a language, by templates; `languages` finds them all."""
