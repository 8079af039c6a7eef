"""What one does with the calendar as a whole: take plans in and out, have them reviewed, be reminded."""
