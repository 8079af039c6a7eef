"""The painted views of the calendar: a day, a week, a month, half a year, a year."""
