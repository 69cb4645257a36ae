// The name of a person in a header field or above a quoted message, where there plainly is one.
//
//   "Ray, Ann" <ann@x.example>                        Ann Ray
//   On Mon, 3 Mar 2025 at 10:12, Ann Ray <a@b> wrote: Ann Ray
//   Recruiting Team <jobs@x.example>                  nothing
#pragma once

#include <string>
#include <string_view>

namespace decline_lint {

/// The display name of the first address (RFC 5322 section 3.4); empty when it has none, or one
/// that is no person's: two to four capitalized words, none of them a word of offices.
std::string NameInAddress(std::string_view field);

/// Empty when no person is named.
std::string NameInAttribution(std::string_view text);

}  // namespace decline_lint
