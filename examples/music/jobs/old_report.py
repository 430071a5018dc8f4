"""Left over from Python 2."""

import segment.analytics as segment

segment.track("usr_1", "Song Played", {})
print "done"
