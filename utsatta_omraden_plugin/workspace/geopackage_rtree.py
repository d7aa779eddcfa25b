"""The areas' spatial index packed in one go: as SQLite would store it, without its search for a place for each entry.

A node is two bytes (the depth of the tree in the root, nothing elsewhere), two bytes with the number of its cells, and
cells of a row number (a node number above the leaves) and four 32-bit floats, all big-endian. Two more tables tell the
leaf of each row and the parent of each node; the root is node 1.
Source: SQLite, "The SQLite R*Tree Module", 5 "Implementation details"; Leutenegger, Lopez, Edgington, "STR: a simple
and efficient algorithm for R-tree packing" (1997).
"""

from __future__ import annotations

import sqlite3

import numpy as np
from numpy.typing import NDArray

from .geopackage_many_rows import insert_rows

Boxes = NDArray[np.float32]
"""A row for each entry: min x, max x, min y, max y, rounded outwards."""

_CELL = np.dtype([("number", ">i8"), ("box", ">f4", (4,))])
_ROOT = 1
_MANY = 1000
"""Fewer entries than this go in one by one."""
_FEW_BESIDE = 4
"""With more entries than this for each new one already there, packing all anew would cost more than it saves."""


def add_to_index(connection: sqlite3.Connection, fids: NDArray[np.int64], bounds: NDArray[np.float64]) -> None:
    """Add rows of area_version with their bounds (min x, max x, min y, max y; none empty) to their spatial index."""
    there = connection.execute("SELECT count(*) FROM rtree_area_version_geom_rowid").fetchone()[0]
    if len(fids) < _MANY or there > _FEW_BESIDE * len(fids) or not _packed(connection, fids, bounds):
        connection.executemany(
            "INSERT INTO rtree_area_version_geom (id, minx, maxx, miny, maxy) VALUES (?, ?, ?, ?, ?)",
            zip(fids.tolist(), *bounds.T.tolist()),
        )


def _packed(connection: sqlite3.Connection, fids: NDArray[np.int64], bounds: NDArray[np.float64]) -> bool:
    """Pack the tree anew with these entries; False, and nothing changed, when this SQLite lets nobody do that."""
    old = connection.execute("SELECT id, minx, maxx, miny, maxy FROM rtree_area_version_geom").fetchall()
    numbers = np.concatenate([np.array([row[0] for row in old], dtype=np.int64), fids])
    boxes = np.concatenate([np.array([tuple(row)[1:] for row in old], np.float32).reshape(-1, 4), _outwards(bounds)])
    size = connection.execute("SELECT length(data) FROM rtree_area_version_geom_node WHERE nodeno = 1").fetchone()[0]
    nodes, leaves, parents = _tree(numbers, boxes, int(size))
    connection.execute("SAVEPOINT packing")
    try:
        connection.execute("DELETE FROM rtree_area_version_geom_node")
        connection.execute("DELETE FROM rtree_area_version_geom_rowid")
        connection.execute("DELETE FROM rtree_area_version_geom_parent")
        insert_rows(connection, "INSERT INTO rtree_area_version_geom_node (nodeno, data) VALUES ", nodes)
        insert_rows(connection, "INSERT INTO rtree_area_version_geom_rowid (rowid, nodeno) VALUES ", leaves)
        insert_rows(connection, "INSERT INTO rtree_area_version_geom_parent (nodeno, parentnode) VALUES ", parents)
        found = connection.execute("SELECT count(*) FROM rtree_area_version_geom").fetchone()[0]
    except sqlite3.OperationalError as error:
        # An SQLite in "defensive" mode guards the tables behind an index.
        connection.execute("ROLLBACK TO packing")
        connection.execute("RELEASE packing")
        if "may not be modified" not in str(error):
            raise
        return False
    if found != len(numbers):
        connection.execute("ROLLBACK TO packing")
    connection.execute("RELEASE packing")
    return bool(found == len(numbers))


def _outwards(bounds: NDArray[np.float64]) -> Boxes:
    """Return 32-bit bounds that hold the 64-bit ones."""
    boxes = bounds.astype(np.float32)
    low, high = boxes[:, [0, 2]], boxes[:, [1, 3]]
    boxes[:, [0, 2]] = np.where(low > bounds[:, [0, 2]], np.nextafter(low, np.float32(-np.inf)), low)
    boxes[:, [1, 3]] = np.where(high < bounds[:, [1, 3]], np.nextafter(high, np.float32(np.inf)), high)
    return boxes


def _tree(
    numbers: NDArray[np.int64], boxes: Boxes, node_size: int
) -> tuple[list[tuple[int, bytes]], list[tuple[int, int]], list[tuple[int, int]]]:
    """Return the rows of the three tables of a tree: (node, content), (row, its leaf), (node, its parent)."""
    room = (node_size - 4) // _CELL.itemsize
    order = _tiled(boxes, room)
    numbers, boxes = numbers[order], boxes[order]
    nodes: list[tuple[int, bytes]] = []
    leaves: list[tuple[int, int]] = []
    parents: list[tuple[int, int]] = []
    depth, following = 0, _ROOT + 1
    while True:
        starts = np.arange(0, len(numbers), room)
        is_root = len(starts) == 1
        names = np.array([_ROOT]) if is_root else np.arange(following, following + len(starts))
        following += len(starts)
        holder = np.repeat(names, room)[: len(numbers)]
        # SQLite looks rows up by number: in order they go in fastest.
        by_number = np.argsort(numbers)
        (parents if depth else leaves).extend(zip(numbers[by_number].tolist(), holder[by_number].tolist()))
        nodes += zip(names.tolist(), _contents(numbers, boxes, room, node_size, depth if is_root else 0))
        if is_root:
            return nodes, leaves, parents
        low, high = np.minimum.reduceat(boxes, starts), np.maximum.reduceat(boxes, starts)
        boxes = np.stack([low[:, 0], high[:, 1], low[:, 2], high[:, 3]], axis=1)
        numbers = names
        depth += 1


def _tiled(boxes: Boxes, room: int) -> NDArray[np.intp]:
    """Return the order in which entries that lie together stand together: in strips by x, within them by y."""
    x, y = boxes[:, :2].sum(axis=1, dtype=np.float64), boxes[:, 2:].sum(axis=1, dtype=np.float64)
    strips = int(np.ceil(np.sqrt(len(boxes) / room)))
    strip = np.empty(len(boxes), dtype=np.int64)
    strip[np.argsort(x, kind="stable")] = np.arange(len(boxes)) // (-(-len(boxes) // (strips * room)) * room)
    return np.asarray(np.lexsort((y, strip)))


def _contents(numbers: NDArray[np.int64], boxes: Boxes, room: int, node_size: int, depth: int) -> list[bytes]:
    count = -(-len(numbers) // room)
    cells = np.zeros(count * room, dtype=_CELL)
    cells["number"][: len(numbers)] = numbers
    cells["box"][: len(numbers)] = boxes
    contents = np.zeros((count, node_size), dtype=np.uint8)
    used = np.full(count, room)
    used[-1] = len(numbers) - (count - 1) * room
    contents[:, 0:2] = [depth >> 8, depth & 0xFF]
    contents[:, 2], contents[:, 3] = used >> 8, used & 0xFF
    contents[:, 4 : 4 + room * _CELL.itemsize] = cells.view(np.uint8).reshape(count, room * _CELL.itemsize)
    return [content.tobytes() for content in contents]
