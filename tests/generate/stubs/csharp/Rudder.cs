// Stands in for the NuGet package RudderAnalytics 2.0.2, with its signatures; prints what would be uploaded, and not
// what a call says nothing of.
namespace RudderStack.Model
{
    using System.Collections.Generic;

    public class Dict : Dictionary<string, object>
    {
        public new Dict Add(string key, object val)
        {
            base.Add(key, val);
            return this;
        }
    }

    public class RudderContext : Dict
    {
        public RudderContext()
        {
            this.Add("library", new Dict());
        }
    }

    public class RudderOptions
    {
        public string AnonymousId { get; private set; }
        public RudderContext Context { get; private set; }

        public RudderOptions SetAnonymousId(string anonymousId)
        {
            AnonymousId = anonymousId;
            return this;
        }

        public RudderOptions SetContext(RudderContext context)
        {
            Context = context;
            return this;
        }
    }
}

namespace RudderStack
{
    using System.Collections.Generic;
    using System.Linq;
    using RudderStack.Model;

    public interface IRudderAnalyticsClient
    {
        void Identify(string userId, IDictionary<string, object> traits, RudderOptions options);
        void Identify(string userId, IDictionary<string, object> traits);
        void Group(string userId, string groupId, IDictionary<string, object> traits, RudderOptions options);
        void Group(string userId, string groupId, IDictionary<string, object> traits);
        void Track(string userId, string eventName, IDictionary<string, object> properties, RudderOptions options);
        void Track(string userId, string eventName, IDictionary<string, object> properties);
        void Track(string userId, string eventName);
        void Page(string userId, string name, IDictionary<string, object> properties, RudderOptions options);
        void Page(string userId, string name, IDictionary<string, object> properties);
        void Page(string userId, string name);
        void Page(string userId, string name, string category);
        void Screen(string userId, string name, IDictionary<string, object> properties, RudderOptions options);
        void Screen(string userId, string name, IDictionary<string, object> properties);
        void Screen(string userId, string name);
        void Screen(string userId, string name, string category);
    }

    public class RudderAnalytics
    {
        public static RudderClient Client { get; } = new RudderClient();
    }

    public class RudderClient : IRudderAnalyticsClient
    {
        public void Identify(string userId, IDictionary<string, object> traits, RudderOptions options) =>
            Print("identify", userId, options, "traits", traits);

        public void Identify(string userId, IDictionary<string, object> traits) =>
            Identify(userId, traits, null);

        public void Group(string userId, string groupId, IDictionary<string, object> traits, RudderOptions options) =>
            Print("group", userId, options, "traits", traits, "groupId", groupId);

        public void Group(string userId, string groupId, IDictionary<string, object> traits) =>
            Group(userId, groupId, traits, null);

        public void Track(
            string userId, string eventName, IDictionary<string, object> properties, RudderOptions options) =>
            Print("track", userId, options, "properties", properties, "event", eventName);

        public void Track(string userId, string eventName, IDictionary<string, object> properties) =>
            Track(userId, eventName, properties, null);

        public void Track(string userId, string eventName) =>
            Track(userId, eventName, null, null);

        public void Page(string userId, string name, IDictionary<string, object> properties, RudderOptions options) =>
            Print("page", userId, options, "properties", properties, "name", name);

        public void Page(string userId, string name, IDictionary<string, object> properties) =>
            Page(userId, name, properties, null);

        public void Page(string userId, string name) =>
            Page(userId, name, null, null);

        public void Page(string userId, string name, string category) =>
            throw new System.NotSupportedException(category);

        public void Screen(string userId, string name, IDictionary<string, object> properties, RudderOptions options) =>
            Print("screen", userId, options, "properties", properties, "name", name);

        public void Screen(string userId, string name, IDictionary<string, object> properties) =>
            Screen(userId, name, properties, null);

        public void Screen(string userId, string name) =>
            Screen(userId, name, null, null);

        public void Screen(string userId, string name, string category) =>
            throw new System.NotSupportedException(category);

        private static void Print(string type, string userId, RudderOptions options, params object[] pairs)
        {
            var line = Drive.Json.Map(pairs.Select(each => each ?? new Dict()).ToArray());
            line.Add("type", type);
            if (userId != null)
            {
                line.Add("userId", userId);
            }

            if (options?.AnonymousId != null)
            {
                line.Add("anonymousId", options.AnonymousId);
            }

            if (options?.Context.Count > 1)
            {
                options.Context.Remove("library");
                line.Add("context", options.Context);
            }

            System.Console.WriteLine(Drive.Json.Text(line));
        }
    }
}
