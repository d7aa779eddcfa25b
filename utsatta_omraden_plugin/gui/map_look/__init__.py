"""What the map shows of the areas, and what lies under them."""
