"""Documents on paper: a neutral layout becomes PDF, by Qt, with or without a window."""
