"""Drivers of Go clients: functions that make calls and print what is sent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import indent

from tests.generate.calls import Calls
from tests.generate.sending import Send
from trackplan.generate.client import Client
from trackplan.generate.languages import language
from trackplan.generate.package import usual_package

MAIN = """\
package main

import (
	"encoding/json"
	"os"
)

var drives = map[string]func(){}

func main() {
	drives[os.Args[1]]()
}

func put(kind, user string, pairs ...any) {
	line := map[string]any{"type": kind, "userId": user}
	for at := 0; at < len(pairs); at += 2 {
		line[pairs[at].(string)] = pairs[at+1]
	}
	encoder := json.NewEncoder(os.Stdout)
	encoder.SetEscapeHTML(false)
	check(encoder.Encode(line))
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

// filled is what an SDK sends of properties that are not there.
func filled[T ~map[string]any](values T) T {
	if values == nil {
		return T{}
	}
	return values
}
"""

DRIVER = """\
package main

import (
	{alias} "{package}"
)

func init() {{
	drives["{name}"] = func() {{
		analytics := {alias}.New({name}Recorder{{}})
{calls}
	}}
}}
"""

RECORDER = """
type NAMERecorder struct{}

func (NAMERecorder) Track(who client.Identity, event string, properties, _ map[string]any) error {
	put("track", who.UserID, "event", event, "properties", properties)
	return nil
}

func (NAMERecorder) Page(who client.Identity, name string, properties, _ map[string]any) error {
	put("page", who.UserID, "name", name, "properties", properties)
	return nil
}

func (NAMERecorder) Screen(who client.Identity, name string, properties, _ map[string]any) error {
	put("screen", who.UserID, "name", name, "properties", properties)
	return nil
}

func (NAMERecorder) Identify(who client.Identity, traits, _ map[string]any) error {
	put("identify", who.UserID, "traits", traits)
	return nil
}

func (NAMERecorder) Group(who client.Identity, _, id string, traits, _ map[string]any) error {
	put("group", who.UserID, "groupId", id, "traits", traits)
	return nil
}
"""

RAW = """\
package main

import {sdk} "{path}"

func init() {{
	drives["{name}"] = func() {{
		client := {listener}Client{{}}
{calls}
	}}
}}
"""


def program(name: str, package: str, made: Client, sent: Sequence[Send], recorder: str) -> str:
    """A file that makes these calls, in a function of the `name`."""
    written = Calls("go", client=made)
    calls = indented(map(written.typed, sent))
    alias = usual_package(language("go"), made)
    text = DRIVER.format(package=package, alias=alias, name=name, calls=calls)
    text = text.replace("import (", 'import (\n\t"time"\n') if "time.Date(" in calls else text
    return text + recorder.replace("NAME", name).replace("client.", f"{alias}.")


def raw_program(name: str, path: str, sdk: str, sent: Sequence[Send], made: Client) -> str:
    """The same by the SDK alone, whose client is that of the listener."""
    calls = indented(map(Calls("go", sdk, made).raw, sent))
    package = "posthog" if sdk == "posthog" else "analytics"
    return RAW.format(name=name, path=path, sdk=package, listener=sdk, calls=calls)


def indented(calls: Iterable[str]) -> str:
    """Statements in the body of a function."""
    return indent("\n".join(calls), "\t\t")
