"""A plan in the formats of others: one file per target, all listed in `targets`."""
