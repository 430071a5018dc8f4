"""Give elements other names, wherever the plan speaks of them."""
