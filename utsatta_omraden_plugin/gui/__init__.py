"""Docks, dialogs, item models and map tools. They show and ask; the rules are in the rooms below."""
