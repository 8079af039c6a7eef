"""Posts that are taken along: workbook, table, calendar file and web page."""
