// Stands in for the pod Rudder 1.31.0, with its signatures as far as all compilers take them.

#import <Foundation/Foundation.h>

@interface RSOption : NSObject {
    NSMutableDictionary *_customContexts;
}

- (NSMutableDictionary *)customContexts;
- (instancetype)putCustomContext:(NSDictionary *)context withKey:(NSString *)key;

@end

@interface RSClient : NSObject {
    NSString *_userId;
}

+ (instancetype)sharedInstance;
+ (void)putAnonymousId:(NSString *)anonymousId;

- (void)track:(NSString *)eventName properties:(NSDictionary *)properties options:(RSOption *)options;
- (void)screen:(NSString *)screenName properties:(NSDictionary *)properties options:(RSOption *)options;
- (void)group:(NSString *)groupId traits:(NSDictionary *)traits options:(RSOption *)options;
- (void)identify:(NSString *)userId traits:(NSDictionary *)traits options:(RSOption *)options;
- (void)track:(NSString *)eventName properties:(NSDictionary *)properties;
- (void)track:(NSString *)eventName;
- (void)screen:(NSString *)screenName properties:(NSDictionary *)properties;
- (void)screen:(NSString *)screenName;
- (void)group:(NSString *)groupId traits:(NSDictionary *)traits;
- (void)group:(NSString *)groupId;
- (void)identify:(NSString *)userId traits:(NSDictionary *)traits;
- (void)identify:(NSString *)userId;

@end
