#include "lint/message/offset_map.h"

#include <algorithm>
#include <cassert>

namespace decline_lint {

void OffsetMap::Append(uint32_t decoded_length, uint32_t raw_begin, uint32_t raw_length) {
  // Raw bytes that decode to nothing (a soft line break) are a gap between two runs.
  if (decoded_length == 0) return;
  uint32_t decoded_begin = 0;
  if (!runs_.empty()) {
    Run& last = runs_.back();
    const bool both_equal = last.decoded_length == last.raw_length && decoded_length == raw_length;
    if (both_equal && last.raw_begin + last.raw_length == raw_begin) {
      last.decoded_length += decoded_length;
      last.raw_length += raw_length;
      return;
    }
    decoded_begin = last.decoded_begin + last.decoded_length;
  }
  runs_.push_back({decoded_begin, raw_begin, decoded_length, raw_length});
}

const OffsetMap::Run* OffsetMap::RunAt(uint32_t decoded_offset) const {
  const auto after =
      std::upper_bound(runs_.begin(), runs_.end(), decoded_offset,
                       [](uint32_t offset, const Run& run) { return offset < run.decoded_begin; });
  assert(after != runs_.begin());
  return &*(after - 1);
}

Span OffsetMap::ToRaw(Span decoded) const {
  if (is_identity()) return decoded;
  const auto first_byte = [this](uint32_t offset) {
    const Run& run = *RunAt(offset);
    const uint32_t inside = offset - run.decoded_begin;
    if (inside >= run.decoded_length) return run.raw_begin + run.raw_length;
    return run.raw_begin + (run.decoded_length == run.raw_length ? inside : 0);
  };
  const uint32_t begin = first_byte(decoded.begin);
  if (decoded.empty()) return {begin, begin};
  const Run& run = *RunAt(decoded.end - 1);
  const bool equal = run.decoded_length == run.raw_length;
  const uint32_t inside = std::min(decoded.end - run.decoded_begin, run.decoded_length);
  // Parts of a message may be decoded out of the order of the file: a span never ends before it
  // starts.
  return {begin, std::max(begin, run.raw_begin + (equal ? inside : run.raw_length))};
}

}  // namespace decline_lint
