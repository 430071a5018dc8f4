"""`trackplan docs`: documents of a plan, written or served."""
