// Prints calls as JSON, one a line.

#import <Foundation/Foundation.h>

NSString *JsonText(id value);
void JsonPrint(NSDictionary *line);
