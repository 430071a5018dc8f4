"""Stand-ins for SDKs in Go, with the signatures of the real ones; each prints what is sent.

- github.com/segmentio/analytics-go/v3, 3.0: `Client`, the messages, `Context`, `Properties`
- github.com/rudderlabs/analytics-go/v4, 4.2: the same, with other fields for times
- github.com/posthog/posthog-go, 1.23: `EnqueueClient`, `Capture`, `Identify`, `GroupIdentify`
"""

from __future__ import annotations

SEGMENT_LIKE = """\
package analytics

import "time"

type Message interface{ Validate() error }

type Client interface {
	Enqueue(Message) error
	Close() error
}

type Properties map[string]interface{}
type Traits map[string]interface{}
type Integrations map[string]interface{}

func NewProperties() Properties { return make(Properties, 10) }
func NewTraits() Traits         { return make(Traits, 10) }

func (p Properties) Set(name string, value interface{}) Properties {
	p[name] = value
	return p
}

func (t Traits) Set(name string, value interface{}) Traits {
	t[name] = value
	return t
}

type Context struct {
	Locale string
	Traits Traits
	Extra  map[string]interface{} `json:"-"`
}

type Track struct {
	Type, MessageId, AnonymousId, UserId, Event string
	TIMES
	Context      *Context
	Properties   Properties
	Integrations Integrations
}

type Page struct {
	Type, MessageId, AnonymousId, UserId, Name string
	TIMES
	Context      *Context
	Properties   Properties
	Integrations Integrations
}

type Screen struct {
	Type, MessageId, AnonymousId, UserId, Name string
	TIMES
	Context      *Context
	Properties   Properties
	Integrations Integrations
}

type Identify struct {
	Type, MessageId, AnonymousId, UserId string
	TIMES
	Context      *Context
	Traits       Traits
	Integrations Integrations
}

type Group struct {
	Type, MessageId, AnonymousId, UserId, GroupId string
	TIMES
	Context      *Context
	Traits       Traits
	Integrations Integrations
}

func (Track) Validate() error    { return nil }
func (Page) Validate() error     { return nil }
func (Screen) Validate() error   { return nil }
func (Identify) Validate() error { return nil }
func (Group) Validate() error    { return nil }
"""

POSTHOG = """\
package posthog

import "time"

type Message interface {
	Validate() error
	internal()
}

type EnqueueClient interface{ Enqueue(Message) error }

type Client interface {
	EnqueueClient
	Close() error
}

type Properties map[string]interface{}
type Groups map[string]interface{}

func NewProperties() Properties { return make(Properties, 10) }

func (p Properties) Set(name string, value interface{}) Properties {
	p[name] = value
	return p
}

type Capture struct {
	Type, Uuid, DistinctId, Event string
	Timestamp                     time.Time
	Properties                    Properties
	Groups                        Groups
}

type Identify struct {
	Type, Uuid, DistinctId string
	Timestamp              time.Time
	Properties             Properties
	DisableGeoIP           bool
}

type GroupIdentify struct {
	Type, Key, Uuid, DistinctId string
	Timestamp                   time.Time
	Properties                  Properties
	DisableGeoIP                bool
}

func (Capture) Validate() error       { return nil }
func (Identify) Validate() error      { return nil }
func (GroupIdentify) Validate() error { return nil }
func (Capture) internal()             {}
func (Identify) internal()            {}
func (GroupIdentify) internal()       {}
"""

# Modules with their sources.
SDKS = {
    "segment": (
        "github.com/segmentio/analytics-go/v3",
        SEGMENT_LIKE.replace("TIMES", "Timestamp time.Time"),
    ),
    "rudder": (
        "github.com/rudderlabs/analytics-go/v4",
        SEGMENT_LIKE.replace("TIMES", "OriginalTimestamp, SentAt time.Time\n\tChannel string"),
    ),
    "posthog": ("github.com/posthog/posthog-go", POSTHOG),
}

LISTEN_SEGMENT_LIKE = """
type NAMEClient struct{}

func (NAMEClient) Close() error { return nil }

func (NAMEClient) Enqueue(message sdk.Message) error {
	switch sent := message.(type) {
	case sdk.Track:
		put("track", sent.UserId, "event", sent.Event, "properties", filled(sent.Properties))
	case sdk.Page:
		put("page", sent.UserId, "name", sent.Name, "properties", filled(sent.Properties))
	case sdk.Screen:
		put("screen", sent.UserId, "name", sent.Name, "properties", filled(sent.Properties))
	case sdk.Identify:
		put("identify", sent.UserId, "traits", filled(sent.Traits))
	case sdk.Group:
		put("group", sent.UserId, "groupId", sent.GroupId, "traits", filled(sent.Traits))
	}
	return nil
}
"""

# What PostHog calls otherwise, by its own words.
LISTEN_POSTHOG = """
type NAMEClient struct{ sdk.Client }

func (NAMEClient) Enqueue(message sdk.Message) error {
	switch sent := message.(type) {
	case sdk.Capture:
		kind, nameIn := "track", ""
		if sent.Event == "$pageview" {
			kind, nameIn = "page", "$title"
		}
		if sent.Event == "$screen" {
			kind, nameIn = "screen", "$screen_name"
		}
		if nameIn == "" {
			put(kind, sent.DistinctId, "event", sent.Event, "properties", filled(sent.Properties))
			return nil
		}
		name := sent.Properties[nameIn]
		delete(sent.Properties, nameIn)
		put(kind, sent.DistinctId, "name", name, "properties", filled(sent.Properties))
	case sdk.Identify:
		put("identify", sent.DistinctId, "traits", filled(sent.Properties))
	case sdk.GroupIdentify:
		put("group", sent.DistinctId, "groupId", sent.Key, "traits", filled(sent.Properties))
	}
	return nil
}
"""
