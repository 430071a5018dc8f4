"""Wrong calls of the Ruby client, each beside the right one, and what is said of it."""

from __future__ import annotations

SONG = 'Types::Song.new(song_id: "t")'
PLAYED = f'analytics.song_played("u", position: 1, song_id: "s", volume: nil, up_next: [{SONG}])'
UPGRADED = 'analytics.plan_upgraded("u", plan: "solo")'
GROUP = 'analytics.group_account("u", "g", plan: Types::Plan::FREE)'
WRONG = {
    "missing": (PLAYED, ', song_id: "s"', "", "ArgumentError: missing keyword: :song_id"),
    "wrong type": (
        PLAYED,
        "position: 1",
        'position: "1"',
        "TypeError: `position` must be an Integer, not String",
    ),
    "a fraction": (
        PLAYED,
        "position: 1",
        "position: 1.5",
        "TypeError: `position` must be an Integer, not Float",
    ),
    "nil for required": (
        PLAYED,
        "position: 1",
        "position: nil",
        "TypeError: `position` must be an Integer, not NilClass",
    ),
    "no number": (
        PLAYED,
        "volume: nil",
        "volume: Float::NAN",
        "TypeError: `volume` must be an Integer or a finite Float, not Float",
    ),
    "unknown": (PLAYED, "volume: nil", "loudness: 1", "ArgumentError: unknown keyword: :loudness"),
    "unknown member": (
        UPGRADED,
        '"solo"',
        '"big"',
        'ArgumentError: `plan` must be one of "free", "solo", "family", not "big"',
    ),
    "unknown constant": (
        GROUP,
        "Plan::FREE",
        "Plan::BIG",
        "NameError: uninitialized constant ClientsClient::Types::Plan::BIG",
    ),
    "nested missing": (PLAYED, '(song_id: "t")', "", "ArgumentError: missing keyword: :song_id"),
    "nested wrong": (
        PLAYED,
        'song_id: "t"',
        "song_id: 2",
        "TypeError: `song_id` must be a String, not Integer",
    ),
    "nested unknown": (
        PLAYED,
        'song_id: "t"',
        'song_id: "t", artist: "x"',
        "ArgumentError: unknown keyword: :artist",
    ),
    "wrong item": (
        PLAYED,
        SONG,
        '{ "song_id" => "t" }',
        "TypeError: `up_next[0]` must be ClientsClient::Types::Song, not Hash",
    ),
    "no group": (
        GROUP,
        '"u", "g"',
        '"u"',
        "ArgumentError: wrong number of arguments (given 1, expected 2; required keyword: plan)",
    ),
    "nobody": (
        PLAYED,
        '"u"',
        "nil",
        "TypeError: `who` must be a String or an Identity, not NilClass",
    ),
}
REFUSING = """\
heard = {}
analytics = Analytics.new(Recorder.new)
CALLS.each do |name, call|
  call.call(analytics)
  heard[name] = "sent"
rescue StandardError => error
  heard[name] = "#{error.class}: #{error.message.lines.first.chomp}"
end
warn JSON.generate(heard)
"""


def script() -> str:
    """Each right call and each wrong one; what becomes of them is a JSON object on stderr."""
    calls: dict[str, str] = {}
    for name, (call, right, wrong, _) in WRONG.items():
        assert right in call
        calls |= {f"right {name}": call, name: call.replace(right, wrong, 1)}
    pairs = "".join(f"  {name!r} => ->(analytics) {{ {call} }},\n" for name, call in calls.items())
    return f"CALLS = {{\n{pairs}}}.freeze\n{REFUSING}"
