"""dbt's sources: tables, columns and data tests."""
