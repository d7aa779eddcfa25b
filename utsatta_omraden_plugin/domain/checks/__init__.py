"""The checks of an edition: what is wrong, why it matters, how to mend it. Start in ``catalogue.py``."""
