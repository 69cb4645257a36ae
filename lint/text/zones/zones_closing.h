// Reads a closing phrase: "Kind regards,", "Thanks again, Jo", "Yours aye".
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace decline_lint {

struct Closing {
  enum class Kind : uint8_t {
    kNone,
    kWeak,    ///< words that may be meant as they stand: "Thanks", "Love"
    kStrong,  ///< words that are only ever said at the end: "Yours sincerely"
  };
  Kind kind = Kind::kNone;
  bool named = false;  ///< a name follows on the same line
  size_t words = 0;

  explicit operator bool() const { return kind != Kind::kNone; }
};

/// Reads `text`, which must be a closing phrase as a whole, with or without a name.
Closing ReadClosing(std::string_view text);

/// Where a closing phrase or a name begins that stands behind the last sentence of a line: "... in
/// summer? lee", "... sorry. Best, Jo"; npos for none. When a name stands on the line below
/// (`above_name`), only a closing phrase counts, but any: "... sorry. Best,".
size_t FindInlineClosing(std::string_view line, bool above_name);

}  // namespace decline_lint
