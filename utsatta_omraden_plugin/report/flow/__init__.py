"""Text, tables and drawings that flow over pages: measured in millimetres, cut into strips, laid onto pages."""
