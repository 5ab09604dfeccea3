"""How the expression model is trained, measured and exported. Never shipped with the program."""
