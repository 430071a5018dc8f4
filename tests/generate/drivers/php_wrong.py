"""Wrong calls of the PHP client, each beside the right one, and what is said of it."""

from __future__ import annotations

SONG = 'new Song(songId: "t")'
PLAYED = f'$analytics->songPlayed("u", position: 1, songId: "s", volume: null, upNext: [{SONG}])'
UPGRADED = '$analytics->planUpgraded("u", plan: Plan::Solo)'
GROUP = '$analytics->groupAccount("u", "g", plan: Plan::Free)'
PLAYS = "Clients\\Clients\\Analytics::songPlayed()"
WRONG = {
    "missing": (
        PLAYED,
        ', songId: "s"',
        "",
        f"ArgumentCountError: {PLAYS}: Argument #3 ($songId) not passed",
    ),
    "wrong type": (
        PLAYED,
        "position: 1",
        'position: "1"',
        f"TypeError: {PLAYS}: Argument #2 ($position) must be of type int, string given",
    ),
    "a fraction": (
        PLAYED,
        "position: 1",
        "position: 1.5",
        f"TypeError: {PLAYS}: Argument #2 ($position) must be of type int, float given",
    ),
    "null for required": (
        PLAYED,
        "position: 1",
        "position: null",
        f"TypeError: {PLAYS}: Argument #2 ($position) must be of type int, null given",
    ),
    "no number": (
        PLAYED,
        "volume: null",
        "volume: NAN",
        "ValueError: JSON holds no number that is not finite",
    ),
    "unknown": (
        PLAYED,
        "volume: null",
        "loudness: 1",
        "Error: Unknown named parameter $loudness",
    ),
    "text for member": (
        UPGRADED,
        "Plan::Solo",
        '"solo"',
        "Argument #2 ($plan) must be of type Clients\\Clients\\Plan, string given",
    ),
    "unknown member": (
        UPGRADED,
        "Plan::Solo",
        "Plan::Big",
        "Error: Undefined constant Clients\\Clients\\Plan::Big",
    ),
    "nested missing": (
        PLAYED,
        '(songId: "t")',
        "()",
        "ArgumentCountError: Too few arguments to function Clients\\Clients\\Song::__construct()",
    ),
    "nested wrong": (
        PLAYED,
        'songId: "t"',
        "songId: 2",
        "Argument #1 ($songId) must be of type string, int given",
    ),
    "nested unknown": (
        PLAYED,
        'songId: "t"',
        'songId: "t", artist: "x"',
        "Error: Unknown named parameter $artist",
    ),
    "wrong item": (
        PLAYED,
        SONG,
        '["song_id" => "t"]',
        "Argument #1 ($item) must be of type Clients\\Clients\\Song, array given",
    ),
    "wrong text in a list": (
        PLAYED,
        "volume: null",
        'tags: ["a", 2]',
        "Argument #1 ($item) must be of type string, int given",
    ),
    "no list": (
        PLAYED,
        "volume: null",
        'tags: ["a" => "b"]',
        "ValueError: a list has keys from 0 on, without a gap",
    ),
    "no group": (
        GROUP,
        '"u", "g"',
        '"u"',
        "groupAccount(): Argument #2 ($groupId) not passed",
    ),
    "nobody": (
        PLAYED,
        '"u"',
        "null",
        "Argument #1 ($who) must be of type Clients\\Clients\\Identity|string, null given",
    ),
}
REFUSING = """\
$analytics = new Analytics(new Recorder());
$heard = [];
foreach (calls($analytics) as $name => $call) {
    try {
        $call();
        $heard[$name] = 'sent';
    } catch (\\Throwable $error) {
        $heard[$name] = $error::class . ': ' . $error->getMessage();
    }
}
fwrite(STDERR, json_encode($heard, JSON_THROW_ON_ERROR));
"""


def script() -> str:
    """Each right call and each wrong one; what becomes of them is a JSON object on stderr."""
    calls: dict[str, str] = {}
    for name, (call, right, wrong, _) in WRONG.items():
        assert right in call
        calls |= {f"right {name}": call, name: call.replace(right, wrong, 1)}
    pairs = "".join(f"        {name!r} => fn () => {call},\n" for name, call in calls.items())
    listed = f"function calls(Analytics $analytics): array\n{{\n    return [\n{pairs}    ];\n}}\n"
    return listed + REFUSING
