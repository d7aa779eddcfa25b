"""What stands in the document: one small file per section, each from facts to strips."""
