"""What the commands do: load, judge, report; the command line only parses."""
