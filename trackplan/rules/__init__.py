"""The rule book: one file per rule, in folders by subject and group."""
