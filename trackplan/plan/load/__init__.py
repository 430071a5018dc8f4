"""Files into a Plan: everything that is wrong is reported, and the rest is loaded all the same."""
