"""Which files are plans, and which belong to one."""
