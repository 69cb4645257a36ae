// Tells the line breaks that a writer made from those that wrapping made.
//
// Wrapping breaks a line only where the next word no longer fits. A line that had room for the word
// that opens the next one was ended on purpose.
#pragma once

#include <cstdint>
#include <string_view>

#include "lint/base/span.h"

namespace decline_lint {

class LineWraps {
 public:
  /// `area` is the part of `text` whose longest line shows how wide lines are.
  LineWraps(std::string_view text, Span area) : text_(text), area_(area) {}

  /// True when the line before the word at `word` was ended on purpose, or when most lines of its
  /// paragraph were. `paragraph` is where the paragraph begins. Offsets are of `text`; each line is
  /// measured once at most for this, a paragraph's lines twice.
  bool IsDeliberate(uint32_t word, uint32_t paragraph);

 private:
  uint32_t Width();
  bool HasRoom(uint32_t line_end, uint32_t next_word);
  bool MostHaveRoom(uint32_t paragraph);

  std::string_view text_;
  Span area_;
  uint32_t width_ = 0;               ///< 0 until it is measured
  uint32_t paragraph_ = UINT32_MAX;  ///< what most_have_room_ was found for
  bool most_have_room_ = false;
};

}  // namespace decline_lint
