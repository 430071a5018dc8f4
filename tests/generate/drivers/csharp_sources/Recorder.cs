// Stands in the namespace of each driver, which knows the client's own ITransport.
    public sealed class Recorder : ITransport
    {
        public void Track(
            Identity who, string name, IDictionary<string, object> properties, IDictionary<string, object> context)
        {
            Json.Print("type", "track", "event", name, "userId", who.UserId, "properties", properties);
        }

        public void Page(
            Identity who, string name, IDictionary<string, object> properties, IDictionary<string, object> context)
        {
            Json.Print("type", "page", "name", name, "userId", who.UserId, "properties", properties);
        }

        public void Screen(
            Identity who, string name, IDictionary<string, object> properties, IDictionary<string, object> context)
        {
            Json.Print("type", "screen", "name", name, "userId", who.UserId, "properties", properties);
        }

        public void Identify(Identity who, IDictionary<string, object> traits, IDictionary<string, object> context)
        {
            Json.Print("type", "identify", "userId", who.UserId, "traits", traits);
        }

        public void Group(
            Identity who,
            string kind,
            string groupId,
            IDictionary<string, object> traits,
            IDictionary<string, object> context)
        {
            Json.Print("type", "group", "userId", who.UserId, "groupId", groupId, "traits", traits);
        }
    }
