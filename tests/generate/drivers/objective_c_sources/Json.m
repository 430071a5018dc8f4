#import "Json.h"

static NSString *Quoted(NSString *text) {
    NSMutableString *quoted = [NSMutableString stringWithString:@"\""];
    for (NSUInteger at = 0; at < [text length]; at++) {
        [quoted appendFormat:@"\\u%04x", [text characterAtIndex:at]];
    }
    [quoted appendString:@"\""];
    return quoted;
}

static NSString *Number(NSNumber *number) {
    char type = [number objCType][0];
    if ([number class] == [[NSNumber numberWithBool:YES] class]) {
        return [number boolValue] ? @"true" : @"false";
    }
    if (type == 'd' || type == 'f') {
        return [NSString stringWithFormat:@"%.17g", [number doubleValue]];
    }
    return [NSString stringWithFormat:@"%lld", [number longLongValue]];
}

NSString *JsonText(id value) {
    NSMutableArray *parts = [NSMutableArray array];
    if ([value isKindOfClass:[NSString class]]) {
        return Quoted(value);
    }
    if ([value isKindOfClass:[NSNumber class]]) {
        return Number(value);
    }
    if ([value isKindOfClass:[NSNull class]]) {
        return @"null";
    }
    if ([value isKindOfClass:[NSArray class]]) {
        for (id each in value) {
            [parts addObject:JsonText(each)];
        }
        return [NSString stringWithFormat:@"[%@]", [parts componentsJoinedByString:@","]];
    }
    NSCAssert([value isKindOfClass:[NSDictionary class]], @"no JSON: %@", value);
    for (NSString *key in value) {
        [parts addObject:[NSString stringWithFormat:@"%@:%@", Quoted(key), JsonText([value objectForKey:key])]];
    }
    return [NSString stringWithFormat:@"{%@}", [parts componentsJoinedByString:@","]];
}

void JsonPrint(NSDictionary *line) {
    printf("%s\n", [JsonText(line) UTF8String]);
}

// GNUstep 1.28 writes a zone twice, and so reads no date.
@implementation NSISO8601DateFormatter (Mended)

- (NSDate *)dateFromString:(NSString *)text {
    NSDateFormatter *formatter = [[[NSDateFormatter alloc] init] autorelease];
    BOOL fractional = ([self formatOptions] & NSISO8601DateFormatWithFractionalSeconds) != 0;
    [formatter setDateFormat:fractional ? @"yyyy-MM-dd'T'HH:mm:ss.SSSXXX" : @"yyyy-MM-dd'T'HH:mm:ssXXX"];
    return [formatter dateFromString:text];
}

@end
