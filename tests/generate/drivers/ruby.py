"""Drivers of Ruby clients: a program that makes calls and prints what is sent."""

from __future__ import annotations

from collections.abc import Sequence

from tests.generate.calls import Calls
from tests.generate.sending import Send

PRELUDE = """\
# frozen_string_literal: true

require "json"
require_relative "lib/{package}"

include {module}

Warning[:deprecated] = false

"""
RECORDER = """\
class Recorder
  include Transport

  def track(who, event, properties, _context)
    put(type: "track", event: event, userId: who.user_id, properties: properties)
  end

  def page(who, name, properties, _context)
    put(type: "page", name: name, userId: who.user_id, properties: properties)
  end

  def screen(who, name, properties, _context)
    put(type: "screen", name: name, userId: who.user_id, properties: properties)
  end

  def identify(who, traits, _context)
    put(type: "identify", userId: who.user_id, traits: traits)
  end

  def group(who, _kind, group_id, traits, _context)
    put(type: "group", userId: who.user_id, groupId: group_id, traits: traits)
  end

  def put(line)
    puts JSON.generate(line)
  end
end

"""


def module_of(package: str) -> str:
    """The module of a package: `music_analytics` is `MusicAnalytics`."""
    return "".join(map(str.capitalize, package.split("_")))


def program(package: str, sent: Sequence[Send], transport: str = "Recorder.new") -> str:
    """A script beside `lib` that makes these calls."""
    calls = Calls("ruby")
    return "".join(
        (
            PRELUDE.format(package=package, module=module_of(package)),
            RECORDER if "Recorder" in transport else "",
            f"analytics = Analytics.new({transport})\n",
            *(f"{calls.typed(send)}\n" for send in sent),
        )
    )


def raw_program(sdk: str, client: str, sent: Sequence[Send]) -> str:
    """A script that makes these calls by the SDK alone."""
    calls = Calls("ruby", sdk)
    named = "posthog" if sdk == "posthog" else "analytics"
    made = "".join(f"{calls.raw(send)}\n" for send in sent)
    return f'# frozen_string_literal: true\n\nrequire "json"\n\n{named} = {client}\n{made}'
