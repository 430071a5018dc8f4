"""CODEOWNERS: patterns of paths, the lines of a plan, and the file that holds them."""
