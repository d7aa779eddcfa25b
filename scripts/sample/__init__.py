"""The parts of the script that draws the fictional sample areas."""
