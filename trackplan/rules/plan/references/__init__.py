"""Elements that name other elements."""
