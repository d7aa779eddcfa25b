"""Sentences that wrap in the width that there is."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QLabel, QSizePolicy


def take_given_width(label: QLabel) -> None:
    """Let a label ask for no width of its own: Qt gives a long sentence a wide one, and the dock would grow with it."""
    policy = label.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
    label.setSizePolicy(policy)
