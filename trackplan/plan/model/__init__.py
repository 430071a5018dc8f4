"""The tracking plan as frozen dataclasses; every element knows where it was written."""
