"""The dock "Areas and categories": the table of an edition's areas, and changing their categories."""
