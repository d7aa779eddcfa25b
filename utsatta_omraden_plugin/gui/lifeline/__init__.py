"""The life of an area through the editions: drawn small, told in words, and found by the names it had."""
