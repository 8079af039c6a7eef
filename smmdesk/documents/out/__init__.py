"""Documents that are taken along: a neutral layout becomes DOCX, HTML, XLSX or plain text."""
