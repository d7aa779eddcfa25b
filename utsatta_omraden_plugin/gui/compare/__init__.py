"""The dock "Compare editions": what happened to each area, on the map and in words, and people's word on the pairs."""
