"""Contractors' content plans as neutral tables: spreadsheets, delimited texts, Word tables, calendars."""
