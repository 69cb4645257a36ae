// Which lines changed between two texts: the shortest script of removals and insertions (Myers, "An
// O(ND) Difference Algorithm", 1986), up to a bound.
//
// What two texts share at both ends is set aside first. Where more than some hundreds of lines
// differ between those, all of them count as changed: never wrong, only longer than need be.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace decline_lint {

/// Lines [old_begin, old_end) of the old text became [new_begin, new_end) of the new one; 0-based.
struct LineChange {
  uint32_t old_begin = 0, old_end = 0;
  uint32_t new_begin = 0, new_end = 0;
  friend bool operator==(const LineChange&, const LineChange&) = default;
};

/// The lines with their line ends (LF, or CRLF as part of it); the last one may lack it. They
/// view the text.
std::vector<std::string_view> SplitLines(std::string_view text);

/// In order, with equal lines between them.
std::vector<LineChange> DiffLines(const std::vector<std::string_view>& before,
                                  const std::vector<std::string_view>& after);

}  // namespace decline_lint
