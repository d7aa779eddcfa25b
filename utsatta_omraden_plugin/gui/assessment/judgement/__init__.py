"""Step 5: the criteria, the proposal, what people judge level by level, and the signature that freezes."""
