"""Where events are sent from: kinds of sources, and the names that SDKs keep."""
