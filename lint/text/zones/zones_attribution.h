// Finds what a mail program writes above somebody else's words.
//
//   On Mon, 3 Mar 2025 at 10:12, Ann Lee <ann@a.example> wrote:      an attribution, over 1 to 4
//   lines From: Ann Lee / Sent: ... / To: ... / Subject: ...               a header block, in eight
//   languages
//   -----Original Message-----                                       a separator, with or without
//   either
//
// A writer, too, may end a line with "my colleague wrote:". So without a ">" below, a line is an
// attribution only when it carries a clock time or an address as well.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "lint/text/zones/zones_lines.h"

namespace decline_lint {

/// The last lines of the running paragraph: an attribution may have begun there.
class RecentLines {
 public:
  static constexpr size_t kMax = 3;

  void Clear() { size_ = 0; }
  void Add(const Line& line);
  size_t size() const { return size_; }
  /// `back` = 0 for the line just before.
  const Line& Back(size_t back) const { return lines_[size_ - 1 - back]; }

 private:
  std::array<Line, kMax> lines_;
  size_t size_ = 0;
};

struct Attribution {
  uint32_t begin = 0;  ///< start of its first line
  uint32_t end = 0;    ///< start of the first line below it that is not blank
  /// The quoted lines start with ">", or the lines end at a quote; else all the rest is quoted.
  bool marked = false;
};

/// The attribution that `line` completes (a sentence) or opens (a block), if any. `line` is not
/// blank and does not start with ">".
std::optional<Attribution> FindAttribution(const Lines& lines, const Line& line,
                                           const RecentLines& recent);

/// The attribution that some programs mark like what they quote: "> On 3 May 2025, Ann wrote:".
/// `line` starts with ">".
std::optional<Attribution> FindMarkedAttribution(const Lines& lines, const Line& line);

}  // namespace decline_lint
