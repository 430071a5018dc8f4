"""Stand-ins for SDKs in Java, which come from Maven Central and nowhere else.

Signatures are those of `com.segment.analytics.java:analytics` 3.5.4 and of
`com.rudderstack.sdk.java.analytics:analytics` 3.1.4, raw types included. Maps are copied as with
Guava on the class path, so null is refused; what would be uploaded is printed.
"""

from __future__ import annotations

MESSAGE = """\
package {package}.messages;

public interface Message {{
  enum Type {{ identify, group, track, screen, page, alias }}

  Object[] printed();
}}
"""

MESSAGE_BUILDER = """\
package {package}.messages;

import java.util.Date;
import java.util.Map;
import java.util.UUID;

public abstract class MessageBuilder<T extends Message, V extends MessageBuilder> {{
  Map<String, ?> context = Map.of();
  String anonymousId;
  String userId;

  abstract V self();

  abstract T made();

  public V messageId(UUID messageId) {{ return self(); }}

  public V messageId(String messageId) {{ return self(); }}

  public V sentAt(Date sentAt) {{ return self(); }}

  public V timestamp(Date timestamp) {{ return self(); }}

  public V context(Map<String, ?> context) {{
    this.context = Map.copyOf(context);
    return self();
  }}

  public V anonymousId(UUID anonymousId) {{
    this.anonymousId = anonymousId.toString();
    return self();
  }}

  public V anonymousId(String anonymousId) {{
    this.anonymousId = anonymousId;
    return self();
  }}

  public V userId(String userId) {{
    this.userId = userId;
    return self();
  }}

  public V enableIntegration(String key, boolean enable) {{ return self(); }}

  public V integrationOptions(String key, Map<String, ?> options) {{ return self(); }}

  public T build() {{
    if (anonymousId == null && userId == null) {{
      throw new IllegalArgumentException("Either anonymousId or userId must be provided.");
    }}
    return made();
  }}
}}
"""

ONE_MESSAGE = """\
package {package}.messages;

import java.util.Map;

public abstract class {title}Message implements Message {{
  public static Builder builder({parameter}) {{
    return new Builder({argument});
  }}

  public static class Builder extends MessageBuilder<{title}Message, Builder> {{
    private final String name;
    private Map<String, ?> {held};

    private Builder(String name) {{
      this.name = name;
    }}

    public Builder {held}(Map<String, ?> {held}) {{
      this.{held} = Map.copyOf({held});
      return this;
    }}

    @Override
    Builder self() {{
      return this;
    }}

    @Override
    {title}Message made() {{
      return new {title}Message() {{
        @Override
        public Object[] printed() {{
          return new Object[] {{
            "type", "{type}", "userId", userId, "{key}", name, "{held}", {held},
            "anonymousId", anonymousId, "context", context
          }};
        }}
      }};
    }}
  }}
}}
"""

CLIENT = """\
package {package};

import {package}.messages.MessageBuilder;

public class {client} {{
  {client}() {{}}

  public static Builder builder(String writeKey) {{
    return new Builder();
  }}

  public void enqueue(MessageBuilder builder) {{
    drive.Json.printSome(builder.build().printed());
  }}

  public static class Builder {{
    public {client} build() {{
      return new {client}();
    }}
  }}
}}
"""

JSON_NULL = """\
package com.google.gson;

public final class JsonNull {
  public static final JsonNull INSTANCE = new JsonNull();
}
"""

# What a message's first text is called, and what else it holds.
KEYS = {
    "Track": ("event", "properties"),
    "Page": ("name", "properties"),
    "Screen": ("name", "properties"),
    "Identify": ("", "traits"),
    "Group": ("groupId", "traits"),
}


def stubs(package: str, client: str) -> dict[str, str]:
    """The files of an SDK by path."""
    folder = package.replace(".", "/")
    files = {
        "com/google/gson/JsonNull.java": JSON_NULL,
        f"{folder}/{client}.java": CLIENT.format(package=package, client=client),
        f"{folder}/messages/Message.java": MESSAGE.format(package=package),
        f"{folder}/messages/MessageBuilder.java": MESSAGE_BUILDER.format(package=package),
    }
    for title, (key, held) in KEYS.items():
        files[f"{folder}/messages/{title}Message.java"] = ONE_MESSAGE.format(
            package=package,
            title=title,
            type=title.lower(),
            key=key,
            held=held,
            parameter=f"String {key}" if key else "",
            argument=key or "null",
        )
    return files
