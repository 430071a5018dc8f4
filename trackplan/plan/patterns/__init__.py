"""Regular expressions that mean the same to every engine that reads them."""
