"""Stand-ins for SDKs in PHP, which come from Packagist and nowhere else.

Signatures and checks are those of `segmentio/analytics-php` 3.8.2, `rudderstack/rudder-php-sdk`
2.2.0 and `posthog/posthog-php` 4.13.2; what would be uploaded is printed.
"""

from __future__ import annotations

SEGMENT_LIKE = """\
<?php

declare(strict_types=1);

namespace {name};

class Client
{{
    public function __construct(string $secret, array $options = [])
    {{
    }}

    public function track(array $message): bool
    {{
        return $this->put('track', $message, 'properties');
    }}

    public function page(array $message): bool
    {{
        return $this->put('page', $message, 'properties');
    }}

    public function screen(array $message): bool
    {{
        return $this->put('screen', $message, 'properties');
    }}

    public function identify(array $message): bool
    {{
        return $this->put('identify', $message, 'traits');
    }}

    public function group(array $message): bool
    {{
        return $this->put('group', $message, 'traits');
    }}

    private function put(string $type, array $message, string $payload): bool
    {{
        $message[$payload] ??= [];
        if (empty($message[$payload])) {{
            $message[$payload] = (object) $message[$payload];
        }}
        $context = array_merge(['library' => []], $message['context'] ?? []);
        unset($message['context']);
        $seen = count($context) > 1 ? ['context' => $context] : [];
        echo json_encode(['type' => $type] + $message + $seen, JSON_THROW_ON_ERROR), "\\n";

        return true;
    }}
}}
"""
POSTHOG = """\
<?php

declare(strict_types=1);

namespace PostHog;

/**
 * Prints events of PostHog as the calls that they stand for.
 */
class Client
{
    public function __construct(?string $apiKey = null, array $options = [])
    {
    }

    public function capture(array $message)
    {
        $found = array_merge([], $message['properties'] ?? []);

        return match ($message['event']) {
            '$groupidentify' => $this->put($message, [
                'type' => 'group',
                'groupId' => $found['$group_key'],
                'traits' => $found['$group_set'],
            ]),
            '$pageview' => $this->seen($message, 'page', '$title'),
            '$screen' => $this->seen($message, 'screen', '$screen_name'),
            default => $this->put($message, [
                'type' => 'track',
                'event' => $message['event'],
                'properties' => (object) $found,
            ]),
        };
    }

    public function identify(array $message)
    {
        $traits = (object) $message['properties'];

        return $this->put($message, ['type' => 'identify', 'traits' => $traits]);
    }

    private function seen(array $message, string $type, string $key): bool
    {
        $found = $message['properties'];
        $name = $found[$key];
        unset($found[$key]);

        $line = ['type' => $type, 'name' => $name, 'properties' => (object) $found];

        return $this->put($message, $line);
    }

    private function put(array $message, array $line): bool
    {
        $line['userId'] = $message['distinctId'];
        echo json_encode($line, JSON_THROW_ON_ERROR), "\\n";

        return true;
    }
}
"""
# The name of the SDK: the class of its client, and the stand-in.
SDKS = {
    "segment": ("Segment\\Client", SEGMENT_LIKE.format(name="Segment")),
    "rudder": ("Rudder\\Client", SEGMENT_LIKE.format(name="Rudder")),
    "posthog": ("PostHog\\Client", POSTHOG),
}
