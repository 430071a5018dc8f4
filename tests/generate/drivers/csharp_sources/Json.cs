// Prints calls as JSON, one a line.
namespace Drive
{
    using System;
    using System.Collections;
    using System.Collections.Generic;
    using System.Globalization;
    using System.Linq;

    public static class Json
    {
        public static Dictionary<string, object> Map(params object[] pairs)
        {
            var made = new Dictionary<string, object>();
            for (var at = 0; at < pairs.Length; at += 2)
            {
                made.Add((string)pairs[at], pairs[at + 1]);
            }

            return made;
        }

        public static void Print(params object[] pairs)
        {
            Console.WriteLine(Text(Map(pairs)));
        }

        public static string Text(object value)
        {
            switch (value == null ? "" : value.GetType().Name)
            {
                case "":
                    return "null";
                case "Boolean":
                    return (bool)value ? "true" : "false";
                case "Double":
                    return ((double)value).ToString("R", CultureInfo.InvariantCulture);
                case "String":
                    return Quoted((string)value);
            }

            var map = value as IDictionary<string, object>;
            if (map != null)
            {
                return "{" + string.Join(",", map.Select(e => Quoted(e.Key) + ":" + Text(e.Value))) + "}";
            }

            var list = value as IEnumerable;
            return list == null
                ? Convert.ToString(value, CultureInfo.InvariantCulture)
                : "[" + string.Join(",", list.Cast<object>().Select(Text)) + "]";
        }

        public static string Quoted(string text)
        {
            return "\"" + string.Concat(text.Select(unit => "\\u" + ((int)unit).ToString("x4"))) + "\"";
        }
    }
}
