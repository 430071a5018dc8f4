"""What a user's own Jinja2 template is told of a plan, and how it is run."""
