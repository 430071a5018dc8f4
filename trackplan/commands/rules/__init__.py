"""`trackplan rules` and `trackplan rule`: the rule book, made from the rules themselves."""
