"""What the commands about code share: which code they read, and which plan they hold it to."""
