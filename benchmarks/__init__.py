"""How fast it is, as ratios to something that everybody knows, measured in one run."""
