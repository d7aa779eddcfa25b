"""Runs inside QGIS at its start (`make run`): opens the workspace that UTSATTA_WORKSPACE names."""

from __future__ import annotations

import os

import qgis.utils

qgis.utils.plugins["utsatta_omraden_plugin"].session.open(os.environ["UTSATTA_WORKSPACE"])
