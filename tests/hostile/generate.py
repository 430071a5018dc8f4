"""Hostile plan files that are too big to keep: deep, long, wide, or small and exploding."""

from collections.abc import Iterator

HEADER = "trackplan: 1\nname: Hostile\nowner: team\nowners:\n  team: {name: Team}\n"
EVENT = "events:\n  Song Played:\n    description: A listener starts a song.\n"
DEEP = 30_000
# Each level of indentation is on a line of its own, so the size grows with the square.
DEEP_IN_LINES = 3_000
MEGABYTE = 1_000_000
BRACKETS = (
    ("brackets", "[", "]"),
    ("braces", "{a: ", "}"),
    ("braces-as-keys", "{? ", "}"),
    ("braces-and-brackets", "{a: [", "]}"),
)


def cases() -> Iterator[tuple[str, bytes]]:
    """Each case by a name that says what it is, and its bytes; made one at a time."""
    for family in (deep, exploding, long, wide, chained, nested_definitions):
        for name, text in family():
            yield name, text.encode()


def deep() -> Iterator[tuple[str, str]]:
    """Nesting that a recursive reader answers by overflowing its stack."""
    for name, opening, closing in BRACKETS:
        nest = opening * DEEP + closing * DEEP
        yield f"deep-{name}", plan(f"x-odd: {nest}\n")
        yield f"deep-{name}-unclosed", plan(f"x-odd: {opening * DEEP}")
        yield f"deep-{name}-as-the-document", nest
    for name, indicator in (("dashes", "- "), ("question-marks", "? "), ("colons", ": ")):
        yield f"deep-{name}-on-one-line", plan(f"x-odd:\n  {indicator * DEEP}a\n")
        yield f"deep-{name}-as-the-document", indicator * DEEP + "a\n"
    yield "deep-indentation", plan(indented("x:", DEEP_IN_LINES))
    yield "deep-dashes-on-many-lines", indented("-", DEEP_IN_LINES)
    brackets = "[" * DEEP + "]" * DEEP
    yield "deep-brackets-in-a-key", plan(f"? {brackets}\n: a\n")
    yield "deep-brackets-in-an-example", plan(EVENT, f"    examples: {brackets}\n")
    yield "deep-brackets-in-a-comment", plan(EVENT, f"# {brackets}\n")
    yield "deep-brackets-in-quotes", plan(EVENT, f'    why: "{brackets}"\n')
    yield "deep-brackets-in-a-block-scalar", plan(EVENT, f"    why: |\n      {brackets}\n")
    # The limit itself, and one level to either side of it.
    for depth in (98, 99, 100, 101, 102, 1_000):
        yield f"deep-{depth}-brackets", plan(f"x-odd: {'[' * depth}{']' * depth}\n")
        yield f"deep-{depth}-indentations", plan(indented("x:", depth))


def exploding() -> Iterator[tuple[str, str]]:
    """A few lines whose aliases stand for very much."""
    tenfold = "x-<n>: &a<n> [" + ", ".join(["*a<before>"] * 10) + "]\n"
    for levels in (8, 10, 30):
        yield f"alias-bomb-{levels}-levels", plan("x: &a0 lol\n", repeated(tenfold, levels))
    texts = f"x-texts: &texts [&text {'a' * 1_000}{', *text' * 450}]\n"
    tags = f"    tags: [*texts{', *texts' * 450}]\n"
    yield "alias-bomb-of-two-hundred-megabytes", plan(texts, EVENT, tags)
    doubled = "x-<n>: &a<n> {type: object, properties: {a: *a<before>, b: *a<before>}}\n"
    bomb = "x: &a0 {type: string}\n" + repeated(doubled, 25)
    yield "alias-bomb-in-properties", plan(bomb, EVENT, "    properties: {song: *a25}\n")
    yield "alias-bomb-in-the-dictionary", plan(bomb, "properties: {song: *a25}\n", EVENT)
    yield "alias-bomb-in-an-example", plan(bomb, EVENT, "    examples: [*a25]\n")
    yield "alias-bomb-in-a-schema", plan(bomb, EVENT, "    schema: *a25\n")
    shared = "x: &id {type: string, description: An identifier.}\n"
    uses = repeated("      <odd>: *id\n", 10_000)
    yield "alias-used-10000-times", plan(shared, EVENT, "    properties:\n", uses)
    chain = repeated("x-<n>: &a<n> [*a<before>]\n", 10_000)
    yield "alias-chain-10000", plan("x: &a0 {}\n", chain)
    yield "anchors-100000", plan("x-odd:\n", repeated("  - &a<n> <n>\n", 100_000))


def long() -> Iterator[tuple[str, str]]:
    """Single names, texts, lines and gaps of enormous length."""
    for length in (1_020, 10_000, MEGABYTE):
        name = "Song" * (length // 4)
        event = f"events:\n  ? {name}\n  : {{description: A song.}}\n"
        yield f"long-event-name-{length}", plan(event)
        yield f"long-event-name-{length}-before-a-colon", plan(f"events:\n  {name}: {{}}\n")
        key = f"    properties:\n      ? {name}\n      : string\n"
        yield f"long-property-name-{length}", plan(EVENT, key)
        yield f"long-unknown-key-{length}", plan(f"? {name}\n: a\n")
    words = "Song " * 100_000
    yield "long-event-name-of-100000-words", plan(f"events:\n  ? {words}\n  : {{}}\n")
    yield "long-line-in-quotes", plan('x-odd: "', "a" * 10 * MEGABYTE, '"\n')
    yield "long-line-plain", plan("x-odd: ", "a " * 5 * MEGABYTE, "\n")
    yield "long-line-comment", plan("# ", "a" * 10 * MEGABYTE, "\n", EVENT)
    yield "long-line-of-spaces", plan(" " * 10 * MEGABYTE, "\n", EVENT)
    yield "long-line-before-a-mistake", plan("x-odd: [", "a, " * 300_000, "] b\n")
    yield "long-text-of-many-lines", plan(EVENT, "    why: |\n", "      Why?\n" * 200_000)
    yield "long-quote-unterminated", plan('x-odd: "', "a\n  " * 200_000)
    yield "long-number", plan("x-odd: ", "9" * MEGABYTE, "\n")
    yield "long-sexagesimal", plan("x-odd: 1", ":59" * 100_000, "\n")
    yield "long-almost-a-number", plan("x-odd: ", "1_" * 100_000, "x\n")
    pattern = "a?" * 100_000
    yield "long-pattern", plan(EVENT, f"    properties: {{a: {{pattern: {pattern}}}}}\n")
    yield "long-run-of-blank-lines", plan("\n" * MEGABYTE, EVENT)
    yield "long-run-of-comments", plan("# nothing\n" * 200_000, EVENT)
    ignored = "  # trackplan: ignore[missing-why] nothing\n" * 20_000
    yield "long-run-of-suppressions", plan("events:\n", ignored, "  Song Played: {}\n")
    yield "long-run-of-nul-bytes", plan("\0" * MEGABYTE)
    yield "long-run-of-documents", "---\n" * 100_000


def wide() -> Iterator[tuple[str, str]]:
    """Very many of one thing."""
    values = ", ".join(spelled(n) for n in range(10_000))
    enum = f"    properties:\n      a: {{type: string, enum: [{values}]}}\n"
    yield "wide-enum", plan(EVENT, enum)
    types = "string, " * 10_000
    yield "wide-list-of-types", plan(EVENT, f"    properties: {{a: {{type: [{types}]}}}}\n")
    properties = repeated("      <odd>: string\n", 10_000)
    yield "wide-properties", plan(EVENT, "    properties:\n", properties)
    yield "wide-examples", plan(EVENT, "    examples:\n", "      - {a: 1}\n" * 5_000)
    yield "wide-duplicate-keys", plan("events:\n", "  Song Played: {}\n" * 10_000)
    alike = "".join(f'  "Song Played{"!" * n}": {{}}\n' for n in range(1_000))
    yield "wide-events-alike", plan("events:\n", alike)
    mistaken = repeated("  <odd>: {descripton: A song., propertys: 3}\n", 20_000)
    yield "wide-mistakes", plan("events:\n", mistaken)
    yield "wide-synonyms", plan(f"objects: {{Song: {{synonyms: [{values}]}}}}\n", EVENT)
    yield "wide-unknown-keys", plan(repeated("<odd>: <n>\n", 10_000))
    yield (
        "wide-numbered-properties",
        plan(EVENT, "    properties:\n", repeated("      feature_<n>: string\n", 5_000)),
    )
    steps = "Song Played, " * 10_000
    yield "wide-funnel", plan(EVENT, f"funnels:\n  f: {{description: A., steps: [{steps}]}}\n")


def chained() -> Iterator[tuple[str, str]]:
    """Definitions that lead from one to the next, and from the last to the first."""
    for length in (1_000, 10_000):
        likes = "properties:\n" + repeated("  p<before>: {like: p<n>}\n", length)
        use = EVENT + "    properties: {p0: }\n"
        yield f"chain-of-like-{length}", plan(likes, f"  p{length}: string\n", use)
        yield f"ring-of-like-{length}", plan(likes, f"  p{length}: {{like: p0}}\n", use)
        bundles = "bundles:\n" + repeated(
            "  b<before>: {description: A., include: [b<n>]}\n", length
        )
        use = EVENT + "    include: [b0]\n"
        yield f"chain-of-include-{length}", plan(bundles, f"  b{length}: {{}}\n", use)
        yield f"ring-of-include-{length}", plan(bundles, f"  b{length}: {{include: [b0]}}\n", use)
    replaced = (
        "  Song<odd> Played: {status: deprecated, deprecated: {replaced_by: Song<next> Played}}\n"
    )
    yield "chain-of-replaced-by", plan("events:\n", repeated(replaced, 1_000))
    yield "exploding-include", plan("bundles:\n", all_later(60), EVENT, "    include: [b0]\n")


def all_later(count: int) -> str:
    """Bundles of which each includes all that follow, so that 2 ** `count` ways lead through."""
    return "".join(
        f"  b{n}: {{include: [{', '.join(f'b{later}' for later in range(n + 1, count))}]}}\n"
        for n in range(count)
    )


def nested_definitions() -> Iterator[tuple[str, str]]:
    """Properties within properties, in the file itself or through definitions that look flat."""
    for levels in (20, 45, 150, 200):
        items = "{type: array, items: " * levels + "string" + "}" * levels
        yield f"nested-items-{levels}", plan(EVENT, f"    properties: {{a: {items}}}\n")
        objects = "{type: object, properties: {a: " * levels + "string" + "}}" * levels
        yield f"nested-properties-{levels}", plan(EVENT, f"    properties: {{a: {objects}}}\n")
        schema = "{not: " * levels + "{}" + "}" * levels
        yield (
            f"nested-schema-{levels}",
            plan(EVENT, f"    schema: {schema}\n    examples: [{{}}]\n"),
        )
    for name, section, definition, use in FLAT_BUT_NESTED:
        for levels in (40, 1_000):
            flat = f"{section}:\n{repeated(definition, levels)}"
            yield f"{name}-{levels}", plan(flat, f"  d{levels}: {{}}\n", EVENT, use)


FLAT_BUT_NESTED = (
    (
        "nested-through-the-dictionary",
        "properties",
        "  d<before>: {type: object, properties: {d<n>: }}\n",
        "    properties: {d0: }\n",
    ),
    (
        "exploding-through-the-dictionary",
        "properties",
        "  d<before>: {type: object, properties: {d<n>: , other: {like: d<n>}}}\n",
        "    properties: {d0: }\n",
    ),
    (
        "nested-through-bundles",
        "bundles",
        "  d<before>: {properties: {p: {type: object, include: [d<n>]}}}\n",
        "    include: [d0]\n",
    ),
    (
        "exploding-through-bundles",
        "bundles",
        "  d<before>: {properties: {p: {include: [d<n>]}, q: {include: [d<n>]}}}\n",
        "    include: [d0]\n",
    ),
)


def plan(*parts: str) -> str:
    return "".join((HEADER, *parts))


def indented(text: str, levels: int) -> str:
    """`text` on so many lines, each one space further in."""
    return "".join(f"{' ' * level}{text}\n" for level in range(levels))


def repeated(line: str, count: int) -> str:
    """`line` for each n from 1, with <n>, <before>, <odd> (n in letters) and <next> filled in."""
    return "".join(
        line.replace("<n>", str(n))
        .replace("<before>", str(n - 1))
        .replace("<odd>", spelled(n))
        .replace("<next>", spelled(n % count + 1))
        for n in range(1, count + 1)
    )


def spelled(number: int) -> str:
    """A name of its own for each number, in letters alone so that it does not look dynamic."""
    letters = ""
    while number:
        number, rest = divmod(number, 26)
        letters = chr(ord("a") + rest) + letters
    return f"odd_{letters}"
