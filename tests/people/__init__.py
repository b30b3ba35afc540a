"""What people keep, and what comes of it."""
