// A regular expression in RE2 syntax (https://github.com/google/re2/wiki/Syntax).
//
// The only header of RE2's folder. Matching takes time linear in the text, whatever the expression.
// All offsets are bytes.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lint/base/expected.h"
#include "lint/base/span.h"

namespace decline_lint {

class Regex {
 public:
  struct Options {
    bool longest_match = false;    ///< leftmost-longest instead of leftmost-first
    int64_t max_memory = 8 << 20;  ///< bytes that RE2 may use for one expression
  };

  /// Fails with RE2's own words about what is wrong.
  static Expected<Regex> Compile(std::string_view pattern, Options options);
  static Expected<Regex> Compile(std::string_view pattern) { return Compile(pattern, Options()); }
  Regex(Regex&&) noexcept;
  Regex& operator=(Regex&&) noexcept;
  ~Regex();

  /// The first match that begins at or after `from`; its spans are offsets of `text`, and `^` and
  /// `$` are the ends of `text`. False when there is none.
  bool Find(std::string_view text, uint32_t from, Span* match) const;

 private:
  struct Impl;
  explicit Regex(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// Strings of which at least one stands in every text that the expression matches, in lower case
/// (compare without regard to case); a single one, where one must always stand there. Empty when
/// nothing of that sort is known.
std::vector<std::string> RequiredLiterals(std::string_view pattern);

}  // namespace decline_lint
