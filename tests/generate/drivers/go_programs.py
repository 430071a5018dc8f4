"""Programs in Go that use the client of the small plan: right, wrong in one thing, and odd."""

from __future__ import annotations

RIGHT = """\
package NAME

import "example/clients/clients"

func call(analytics *clients.Analytics) {
	who := clients.User("u")
	queue := []*clients.Song{clients.NewSong("t")}
	_ = analytics.SongPlayed(who, clients.NewSongPlayed(1, "s").SetUpNext(queue))
	_ = analytics.SongPlayed(who, clients.NewSongPlayed(1, "s").SetVolume(nil))
	_ = analytics.PlanUpgraded(who, clients.NewPlanUpgraded(clients.PlanSolo))
	_ = analytics.AppOpened(who)
	_ = analytics.Identify(who, clients.NewIdentify("a@acme.example"))
	_ = analytics.GroupAccount(who, "g", clients.NewGroupAccount(clients.PlanFree))
}

var _ = call
"""
# What is right, what is wrong instead, and what the compiler says of it.
WRONG = {
    "missing": (
        'NewSongPlayed(1, "s").SetVolume',
        "NewSongPlayed(1).SetVolume",
        "want (int64, string)",
    ),
    "missingall": ('NewIdentify("a@acme.example")', "NewIdentify()", "want (string)"),
    "mistyped": (
        '(1, "s").SetVolume',
        '("1", "s").SetVolume',
        "as int64 value in argument to clients.NewSongPlayed",
    ),
    "nothing": ('(1, "s").SetVolume', '(nil, "s").SetVolume', "cannot use nil as int64 value"),
    "unknown": (
        "SetVolume(nil)",
        "SetLoudness(1)",
        "SetLoudness undefined (type *clients.SongPlayed",
    ),
    "notext": ("clients.PlanSolo", '"solo"', "as clients.Plan value"),
    "nomember": ("clients.PlanSolo", "clients.PlanBig", "undefined: clients.PlanBig"),
    "ownmember": ("clients.PlanSolo", 'clients.Plan{"big"}', "unexported field value"),
    "ownobject": ('clients.NewSong("t")', "{map[string]any{}}", "unexported field object"),
    "innermissing": ('NewSong("t")', "NewSong()", "want (string)"),
    "innermistyped": ('NewSong("t")', "NewSong(2)", "in argument to clients.NewSong"),
    "innerunknown": ('NewSong("t")', 'NewSong("t").SetArtist("x")', "SetArtist undefined"),
    "nogroup": ('who, "g", ', "who, ", "want (clients.Identity, string, *clients.GroupAccount)"),
    "otherevent": (
        'clients.NewIdentify("a@acme.example")',
        "clients.NewScreenPlayer()",
        "as *clients.Identify value",
    ),
}

USES = """\
package main

import (
	"fmt"
	"time"

	client "example/clients/clients"
)

type recorder struct{}

func (recorder) Track(who client.Identity, event string, properties, context map[string]any) error {
	fmt.Println(who, event, properties, context)
	return nil
}
func (recorder) Page(client.Identity, string, map[string]any, map[string]any) error   { return nil }
func (recorder) Screen(client.Identity, string, map[string]any, map[string]any) error { return nil }
func (recorder) Identify(client.Identity, map[string]any, map[string]any) error       { return nil }
func (recorder) Group(client.Identity, string, string, map[string]any, map[string]any) error {
	return nil
}

func main() {
	plain := client.New(recorder{})
	analytics := plain.WithContext(map[string]any{"locale": "de"})
	fmt.Println(analytics.AppOpened(client.Anonymous("v")), plain.AppOpened(client.User("u")))
	who := client.User("u")
	song := client.NewSong("s")
	song.SetSongTitle("later")
	queue := []*client.Song{song}
	fmt.Println(analytics.SongPlayed(who, client.NewSongPlayed(1, "s").SetUpNext(queue)))
	fmt.Println(analytics.SongPlayed(who, nil))
	fmt.Println(analytics.SongPlayed(who, new(client.SongPlayed).SetOffline(true)))
	queue = []*client.Song{nil}
	fmt.Println(analytics.SongPlayed(who, client.NewSongPlayed(1, "s").SetUpNext(queue)))
	fmt.Println(analytics.PlanUpgraded(who, client.NewPlanUpgraded(client.Plan{})))
	fmt.Println(analytics.ScreenPlayer(who, nil), client.PlanSolo)
	fmt.Println(client.DateOf(time.Date(2026, 1, 2, 3, 4, 5, 6, time.UTC)))
}
"""

ODD = """
trackplan: 1
name: Odd
description: |
  +build ignore

  - item
  1. one
  # Heading
  Heading Without End
  [x]: http://acme.example
  See ``quoted'' text
  go:build ignore
properties:
  plan: {type: string, enum: [free trial, solo], description: "- item"}
  plan_free: {type: string, enum: [trial, x], description: "# Heading"}
bundles:
  thing: {properties: {a: {type: string, required: true, description: A Heading}}}
  new thing: {properties: {b: {type: string, required: true, description: "1. one"}}}
events:
  User Created:
    description: Heading Without End
    properties:
      plan: {required: true}
      plan_free: {required: true}
      thing: {type: object, include: [thing]}
      new_thing: {type: object, include: [new thing]}
  New User Created:
    properties: {mood: {type: string, description: "+ plus"}}
"""
