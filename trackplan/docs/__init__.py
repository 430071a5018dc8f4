"""Documents of a plan for people: a site, Markdown pages, a spreadsheet."""
