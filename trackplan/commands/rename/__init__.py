"""`trackplan rename`: change a name in a plan and in the code beside it, in one step."""
