"""The command line: one small file per command, which parses and hands on."""
