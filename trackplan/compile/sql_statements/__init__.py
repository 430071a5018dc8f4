"""Statements of SQL in the dialect of each warehouse, written by sqlglot."""
