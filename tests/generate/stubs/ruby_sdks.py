"""Stand-ins for SDKs in Ruby, which come from RubyGems and nowhere else.

Signatures, checks and what is written in place are those of `analytics-ruby` 2.5.0,
`rudder-sdk-ruby` 3.2.1 and `posthog-ruby` 3.23.2; what would be uploaded is printed.
"""

from __future__ import annotations

SEGMENT_LIKE = """\
# frozen_string_literal: true

module {name}
  class Analytics
    def initialize(options = {{}})
      raise ArgumentError unless options[:write_key]
    end

    def track(attrs)
      put(attrs, "track", :properties, event: filled(attrs, :event))
    end

    def page(attrs)
      put(attrs, "page", :properties, name: attrs[:name] || "")
    end

    def screen(attrs)
      put(attrs, "screen", :properties, name: filled(attrs, :name))
    end

    def identify(attrs)
      put(attrs, "identify", :traits)
    end

    def group(attrs)
      put(attrs, "group", :traits, groupId: filled(attrs, :group_id))
    end

    private

    def put(attrs, type, payload, **more)
      attrs.replace(attrs.transform_keys(&:to_sym))
      raise ArgumentError if attrs[:user_id].nil? && attrs[:anonymous_id].nil?

      context = attrs[:context] || {{}}
      context[:library] = {{}}
      found = attrs[payload] || {{}}
      raise ArgumentError unless found.is_a?(Hash)

      found.replace(found.to_h {{ |key, value| [key, value] }})
      seen = {{ context: (context if context.size > 1), anonymousId: attrs[:anonymous_id] }}.compact
      puts JSON.generate(type: type, **more, userId: attrs[:user_id], payload => found, **seen)
    end

    def filled(attrs, key)
      attrs[key].tap {{ |found| raise ArgumentError if found.nil? || found.empty? }}
    end
  end
end
"""
POSTHOG = """\
# frozen_string_literal: true

module PostHog
  # Prints events of PostHog as the calls that they stand for.
  class Client
    NAMES = { "$pageview" => %w[page $title], "$screen" => %w[screen $screen_name] }.freeze

    def initialize(opts = {})
      raise ArgumentError unless opts[:api_key]
    end

    def capture(attrs)
      event, who, found = common(attrs).values_at(:event, :distinct_id, :properties)
      type, name = NAMES[event]
      said = type ? { name: found.delete(name) || found.delete(name.to_sym) } : { event: event }
      puts JSON.generate(type: type || "track", **said, userId: who, properties: found)
    end

    def identify(attrs)
      who, found = common(attrs).values_at(:distinct_id, :properties)
      puts JSON.generate(type: "identify", userId: who, traits: found)
    end

    def group_identify(attrs)
      raise ArgumentError if attrs[:group_type].empty?

      who, id, found = common(attrs).values_at(:distinct_id, :group_key, :properties)
      puts JSON.generate(type: "group", userId: who, groupId: id, traits: found)
    end

    private

    def common(attrs)
      attrs.replace(attrs.transform_keys(&:to_sym))
      raise ArgumentError if attrs[:distinct_id].nil? || attrs[:distinct_id].empty?

      found = attrs[:properties] ||= {}
      found.replace(found.to_h { |key, value| [key, value] })
      attrs
    end
  end
end
"""
# The name of the SDK: how a client is made, and the stand-in.
SDKS = {
    "segment": ('Segment::Analytics.new(write_key: "k")', SEGMENT_LIKE.format(name="Segment")),
    "rudder": ('Rudder::Analytics.new(write_key: "k")', SEGMENT_LIKE.format(name="Rudder")),
    "posthog": ('PostHog::Client.new(api_key: "k")', POSTHOG),
}
