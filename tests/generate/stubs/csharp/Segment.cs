// Stands in for the NuGet packages Segment.Analytics.CSharp 2.6.0 and Serialization.NET 1.5.0, with their signatures;
// prints what would be uploaded, and not what a call says nothing of.

namespace Segment.Serialization
{
    using System;
    using System.Collections;
    using System.Collections.Generic;
    using System.Globalization;
    using System.Linq;

    public abstract class JsonElement
    {
        public static implicit operator JsonElement(bool value) => new JsonLiteral(value ? "true" : "false", false);

        public static implicit operator JsonElement(string value) =>
            value == null ? (JsonElement)JsonNull.Instance : new JsonLiteral(value, true);

        public static implicit operator JsonElement(int value) => new JsonLiteral(value, false);

        public static implicit operator JsonElement(long value) => new JsonLiteral(value, false);

        public static implicit operator JsonElement(double value) => new JsonLiteral(value, false);
    }

    public abstract class JsonPrimitive : JsonElement
    {
        public static JsonPrimitive Create(object value, bool isString) => new JsonLiteral(value, isString);
    }

    internal class JsonLiteral : JsonPrimitive
    {
        private readonly string _text;

        internal JsonLiteral(object body, bool isString)
        {
            var text = body is double d ? d.ToString("R", CultureInfo.InvariantCulture) : body.ToString();
            _text = isString ? Drive.Json.Quoted(text) : text;
        }

        public override string ToString() => _text;
    }

    public sealed class JsonNull : JsonPrimitive
    {
        public static JsonNull Instance { get; } = new JsonNull();

        private JsonNull()
        {
        }

        public override string ToString() => "null";
    }

    public class JsonObject : JsonElement
    {
        private readonly Dictionary<string, JsonElement> _content = new Dictionary<string, JsonElement>();

        public int Count => _content.Count;

        public JsonElement this[string key]
        {
            get => _content[key];
            set => _content[key] = value ?? JsonNull.Instance;
        }

        public override string ToString() =>
            "{" + string.Join(",", _content.Select(each => Drive.Json.Quoted(each.Key) + ":" + each.Value)) + "}";
    }

    public class JsonArray : JsonElement, IEnumerable
    {
        private readonly IList<JsonElement> _content;

        public JsonArray()
            : this(new List<JsonElement>())
        {
        }

        public JsonArray(IList<JsonElement> content)
        {
            _content = content;
        }

        public void Add(JsonElement item) => _content.Add(item);

        IEnumerator IEnumerable.GetEnumerator() => _content.GetEnumerator();

        public override string ToString() => "[" + string.Join(",", _content) + "]";
    }
}

namespace Segment.Analytics
{
    using System;
    using Segment.Serialization;

    public abstract class RawEvent
    {
        public virtual string Type { get; set; }
        public virtual string AnonymousId { get; set; }
        public virtual string UserId { get; set; }
        public JsonObject Context { get; set; }
    }

    internal sealed class Sent : RawEvent
    {
    }

    public class Analytics
    {
        private string _userId = "whoever was here before";

        public virtual void Track(
            string name, JsonObject properties = default(JsonObject), Func<RawEvent, RawEvent> enrichment = null)
        {
            Process("track", enrichment, Pair("event", name), "properties", properties);
        }

        public virtual void Identify(
            string userId, JsonObject traits = default(JsonObject), Func<RawEvent, RawEvent> enrichment = null)
        {
            _userId = userId;
            Process("identify", enrichment, "", "traits", traits);
        }

        public virtual void Identify(JsonObject traits, Func<RawEvent, RawEvent> enrichment = null)
        {
            Process("identify", enrichment, "", "traits", traits);
        }

        public virtual void Screen(
            string title,
            JsonObject properties = default(JsonObject),
            string category = "",
            Func<RawEvent, RawEvent> enrichment = null)
        {
            Process("screen", enrichment, Pair("name", title), "properties", properties);
        }

        public virtual void Page(
            string title,
            JsonObject properties = default(JsonObject),
            string category = "",
            Func<RawEvent, RawEvent> enrichment = null)
        {
            Process("page", enrichment, Pair("name", title), "properties", properties);
        }

        public virtual void Group(
            string groupId, JsonObject traits = default(JsonObject), Func<RawEvent, RawEvent> enrichment = null)
        {
            Process("group", enrichment, Pair("groupId", groupId), "traits", traits);
        }

        private void Process(
            string type, Func<RawEvent, RawEvent> enrichment, string named, string into, JsonObject values)
        {
            RawEvent raw = new Sent { UserId = _userId, Context = new JsonObject() };
            raw = enrichment == null ? raw : enrichment(raw);
            var context = raw.Context.Count == 0 ? "" : ",\"context\":" + raw.Context;
            Console.WriteLine(
                "{\"type\":\"" + type + "\"" + named + Pair("userId", raw.UserId)
                    + Pair("anonymousId", raw.AnonymousId) + context + ",\"" + into + "\":" + (values ?? new JsonObject()) + "}");
        }

        private static string Pair(string key, string value)
        {
            return value == null ? "" : ",\"" + key + "\":" + Drive.Json.Quoted(value);
        }
    }
}
