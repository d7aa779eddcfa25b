"""Who edits a workspace when several windows have it open: asking, noticing, telling, taking over."""
