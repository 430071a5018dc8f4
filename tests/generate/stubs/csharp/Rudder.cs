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
    using RudderStack.Model;

    public interface IRudderAnalyticsClient
    {
        void Identify(string userId, IDictionary<string, object> traits, RudderOptions options);
        void Group(string userId, string groupId, IDictionary<string, object> traits, RudderOptions options);
        void Track(string userId, string eventName, IDictionary<string, object> properties, RudderOptions options);
        void Page(string userId, string name, IDictionary<string, object> properties, RudderOptions options);
        void Screen(string userId, string name, IDictionary<string, object> properties, RudderOptions options);
    }

    public class RudderClient : IRudderAnalyticsClient
    {
        public void Identify(string userId, IDictionary<string, object> traits, RudderOptions options)
        {
            Print("identify", userId, options, "traits", traits);
        }

        public void Group(string userId, string groupId, IDictionary<string, object> traits, RudderOptions options)
        {
            Print("group", userId, options, "traits", traits, "groupId", groupId);
        }

        public void Track(
            string userId, string eventName, IDictionary<string, object> properties, RudderOptions options)
        {
            Print("track", userId, options, "properties", properties, "event", eventName);
        }

        public void Page(string userId, string name, IDictionary<string, object> properties, RudderOptions options)
        {
            Print("page", userId, options, "properties", properties, "name", name);
        }

        public void Screen(string userId, string name, IDictionary<string, object> properties, RudderOptions options)
        {
            Print("screen", userId, options, "properties", properties, "name", name);
        }

        private static void Print(string type, string userId, RudderOptions options, params object[] pairs)
        {
            var line = Drive.Json.Map(pairs);
            line.Add("type", type);
            if (userId != null)
            {
                line.Add("userId", userId);
            }

            if (options.AnonymousId != null)
            {
                line.Add("anonymousId", options.AnonymousId);
            }

            if (options.Context.Count > 1)
            {
                options.Context.Remove("library");
                line.Add("context", options.Context);
            }

            System.Console.WriteLine(Drive.Json.Text(line));
        }
    }
}
