// Puts a mended draft in the place of the one that was read, whole or not at all.
//
// The new bytes are written to a file beside it, which then takes its name in one step: whoever
// looks sees the old draft or the new one. Rights and owner stay, links are followed. A draft that
// somebody else changed in the meantime is left alone.
#pragma once

#include <string>
#include <string_view>

namespace decline_lint {

struct DraftChange {
  std::string_view before;     ///< the bytes that were read
  std::string_view after;      ///< what is to stand there instead
  bool keep_original = false;  ///< as PATH.orig, in the place of an older one
};

/// Why the file cannot be replaced, as far as can be told beforehand; empty when it can.
std::string WhyNotReplaceable(const std::string& path);

/// What went wrong, empty when nothing did. Then the draft is as it was.
std::string ReplaceDraft(const std::string& path, const DraftChange& change);

}  // namespace decline_lint
