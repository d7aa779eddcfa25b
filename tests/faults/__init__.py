"""``make faults``: jobs that write are killed at random points; what stood there must be whole, old or new."""
