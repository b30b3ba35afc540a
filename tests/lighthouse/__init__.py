"""What Lighthouse says of the handbook; not tests, since its speed is that of the machine."""
