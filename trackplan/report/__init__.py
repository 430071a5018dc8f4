"""Reports: diagnostics as people and machines read them, one file and one function a format."""
