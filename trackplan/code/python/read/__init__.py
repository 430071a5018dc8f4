"""One Python file read into facts: statements followed in order, local variables with them."""
