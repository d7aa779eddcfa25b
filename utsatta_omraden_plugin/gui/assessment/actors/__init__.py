"""The actors of step 3: groups by kind, number, role and change, never persons."""
