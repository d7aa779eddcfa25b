"""Noa's judgement of many areas at once: each as it stands, after a look at what it would confirm."""
