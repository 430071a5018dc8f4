#import "Rudder.h"
#import "Json.h"

static NSString *anonymous = nil;

@implementation RSOption

- (instancetype)init {
    self = [super init];
    _customContexts = [[NSMutableDictionary alloc] init];
    return self;
}

- (void)dealloc {
    [_customContexts release];
    [super dealloc];
}

- (NSMutableDictionary *)customContexts {
    return _customContexts;
}

- (instancetype)putCustomContext:(NSDictionary *)context withKey:(NSString *)key {
    [_customContexts setObject:context forKey:key];
    return self;
}

@end

@implementation RSClient

+ (instancetype)sharedInstance {
    static RSClient *shared = nil;
    if (shared == nil) {
        shared = [[self alloc] init];
    }
    return shared;
}

+ (void)putAnonymousId:(NSString *)anonymousId {
    [anonymous release];
    anonymous = [anonymousId copy];
}

- (void)print:(NSString *)type
         named:(NSString *)name
            as:(NSString *)key
        values:(NSDictionary *)values
          into:(NSString *)into
       options:(RSOption *)options {
    NSMutableDictionary *line = [NSMutableDictionary dictionaryWithObject:type forKey:@"type"];
    [line setObject:values == nil ? [NSDictionary dictionary] : values forKey:into];
    if ([[options customContexts] count] > 0) {
        [line setObject:[options customContexts] forKey:@"context"];
    }
    if (name != nil) {
        [line setObject:name forKey:key];
    }
    if (_userId != nil) {
        [line setObject:_userId forKey:@"userId"];
    }
    if (anonymous != nil) {
        [line setObject:anonymous forKey:@"anonymousId"];
    }
    JsonPrint(line);
}

- (void)identify:(NSString *)userId traits:(NSDictionary *)traits options:(RSOption *)options {
    [_userId release];
    _userId = [userId copy];
    [self print:@"identify" named:nil as:nil values:traits into:@"traits" options:options];
}

- (void)track:(NSString *)eventName properties:(NSDictionary *)properties options:(RSOption *)options {
    [self print:@"track" named:eventName as:@"event" values:properties into:@"properties" options:options];
}

- (void)screen:(NSString *)screenName properties:(NSDictionary *)properties options:(RSOption *)options {
    [self print:@"screen" named:screenName as:@"name" values:properties into:@"properties" options:options];
}

- (void)group:(NSString *)groupId traits:(NSDictionary *)traits options:(RSOption *)options {
    [self print:@"group" named:groupId as:@"groupId" values:traits into:@"traits" options:options];
}

- (void)track:(NSString *)eventName properties:(NSDictionary *)properties {
    [self track:eventName properties:properties options:nil];
}

- (void)track:(NSString *)eventName {
    [self track:eventName properties:nil];
}

- (void)screen:(NSString *)screenName properties:(NSDictionary *)properties {
    [self screen:screenName properties:properties options:nil];
}

- (void)screen:(NSString *)screenName {
    [self screen:screenName properties:nil];
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
