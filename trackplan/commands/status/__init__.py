"""`trackplan status`: what of a plan is sent from where, one file for each format."""
