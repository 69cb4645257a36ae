// What the mail program is told, as JSON:
//
//   {"type": "verdict", "outcome": "refuse", "send": false, "reason": "", "text": "",
//    "findings": [{"rule": "harsh-tone", "severity": "warning",
//                  "message": "this may read as harsh", "help": "...",
//                  "where": "body", "line": 3, "column": 9, "utf16Column": 9,
//                  "excerpt": {"before": "Frankly, ", "match": "your process is a joke",
//                              "after": ".", "cutBefore": false, "cutAfter": false}}],
//    "leftOut": 0,
//    "cuts": [{"from": 120, "to": 151}], "cutHeader": false}
//
//   {"type": "hello", "version": "0.1.0", "protocol": 1}
//   {"type": "error", "error": "body is no text"}
//
// `send` is the policy's verdict. Lines and columns are those of the body (of the subject, where
// that is meant), from 1; `column` counts bytes of UTF-8. The three texts of an excerpt are what
// stands around the finding, so that nobody has to count characters. `cuts` are what the body says
// to the linter alone, in UTF-16 code units: whoever sends it takes them out.
#pragma once

#include <string>
#include <string_view>

#include "lint/hooks/guarded_judge.h"
#include "lint/hooks/native_host/composed_mail.h"

namespace decline_lint {

/// Goes up when an add-on of the old protocol could misread the new one.
inline constexpr int kNativeProtocol = 1;

/// At most kMostAnswerBytes, whatever was found: findings are left out from the end, and counted.
std::string VerdictAnswer(const ComposedMail& mail, const GuardedVerdict& judged, bool sends);
std::string HelloAnswer(std::string_view version);
std::string ErrorAnswer(std::string_view error);

}  // namespace decline_lint
