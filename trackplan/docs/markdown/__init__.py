"""The documents as Markdown that GitHub and MkDocs show alike."""
