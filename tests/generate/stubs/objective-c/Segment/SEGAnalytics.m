#import "SEGAnalytics.h"
#import "Json.h"

@implementation SEGAnalytics

+ (instancetype)sharedAnalytics {
    static SEGAnalytics *shared = nil;
    if (shared == nil) {
        shared = [[self alloc] init];
    }
    return shared;
}

- (void)print:(NSString *)type
         named:(NSString *)name
            as:(NSString *)key
        values:(NSDictionary *)values
          into:(NSString *)into
       options:(NSDictionary *)options {
    NSMutableDictionary *line = [NSMutableDictionary dictionaryWithDictionary:options];
    [line setObject:type forKey:@"type"];
    [line setObject:values == nil ? [NSDictionary dictionary] : values forKey:into];
    if (name != nil) {
        [line setObject:name forKey:key];
    }
    if (_userId != nil) {
        [line setObject:_userId forKey:@"userId"];
    }
    JsonPrint(line);
}

- (void)identify:(NSString *)userId traits:(NSDictionary *)traits options:(NSDictionary *)options {
    [_userId release];
    _userId = [userId copy];
    [self print:@"identify" named:nil as:nil values:traits into:@"traits" options:options];
}

- (void)track:(NSString *)event properties:(NSDictionary *)properties options:(NSDictionary *)options {
    [self print:@"track" named:event as:@"event" values:properties into:@"properties" options:options];
}

- (void)screen:(NSString *)screenTitle properties:(NSDictionary *)properties options:(NSDictionary *)options {
    [self print:@"screen" named:screenTitle as:@"name" values:properties into:@"properties" options:options];
}

- (void)group:(NSString *)groupId traits:(NSDictionary *)traits options:(NSDictionary *)options {
    [self print:@"group" named:groupId as:@"groupId" values:traits into:@"traits" options:options];
}

- (void)track:(NSString *)event properties:(NSDictionary *)properties {
    [self track:event properties:properties options:nil];
}

- (void)track:(NSString *)event {
    [self track:event properties:nil];
}

- (void)screen:(NSString *)screenTitle properties:(NSDictionary *)properties {
    [self screen:screenTitle properties:properties options:nil];
}

- (void)screen:(NSString *)screenTitle {
    [self screen:screenTitle properties:nil];
}

- (void)group:(NSString *)groupId traits:(NSDictionary *)traits {
    [self group:groupId traits:traits options:nil];
}

- (void)group:(NSString *)groupId {
    [self group:groupId traits:nil];
}

- (void)identify:(NSString *)userId traits:(NSDictionary *)traits {
    [self identify:userId traits:traits options:nil];
}

- (void)identify:(NSString *)userId {
    [self identify:userId traits:nil];
}

@end
