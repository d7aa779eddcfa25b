"""Charts by matplotlib, as SVG; none where matplotlib is missing, which the document then says."""
