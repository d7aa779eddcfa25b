"""What Noa sent back to a local police area: opened, and seen on the map."""
