"""The assessment dock: an area, its five steps, and every answer kept as it is given."""
