"""Finding in a plan's text what the checklist asks for, with the quotes that show it."""
