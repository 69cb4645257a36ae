// The difference of two texts as `diff -u` writes it, which `patch` reads.
//
//   --- letter.txt
//   +++ letter.txt
//   @@ -4,2 +4,1 @@
//
// Bytes are written as they are, line ends of any kind included; a last line without one is
// followed by "\ No newline at end of file".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace decline_lint {

/// Empty when the texts are the same. `name` stands in both header lines; without a name there are
/// none. `context`: lines shown around a change.
std::string UnifiedDiff(std::string_view name, std::string_view before, std::string_view after,
                        uint32_t context = 3);

}  // namespace decline_lint
