"""The maps of the document: layers made of the facts, never those of the workspace, so that nothing is locked."""
