"""From proposed to removed."""
