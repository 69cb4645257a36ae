#include "lint/message/offset_map.h"

#include <algorithm>
#include <cassert>

namespace decline_lint {

void OffsetMap::AppendUnits(uint32_t count, uint32_t decoded_unit, uint32_t raw_begin,
                            uint32_t raw_unit) {
  // Raw bytes that decode to nothing are a gap between two runs.
  if (count == 0 || decoded_unit == 0) return;
  uint32_t decoded_begin = 0;
  if (!runs_.empty()) {
    Run& last = runs_.back();
    const bool same_unit = last.decoded_unit == decoded_unit && last.raw_unit == raw_unit;
    if (same_unit && last.raw_end() == raw_begin) {
      last.count += count;
      return;
    }
    decoded_begin = last.decoded_end();
  }
  runs_.push_back({decoded_begin, raw_begin, count, decoded_unit, raw_unit});
}

void OffsetMap::Append(uint32_t decoded_length, uint32_t raw_begin, uint32_t raw_length) {
  if (decoded_length == raw_length) {
    AppendUnits(decoded_length, 1, raw_begin, 1);
  } else {
    AppendUnits(1, decoded_length, raw_begin, raw_length);
  }
}

void OffsetMap::AppendPartOf(const Run& run, uint32_t begin, uint32_t end) {
  const auto raw_of = [&](uint32_t unit) { return run.raw_begin + unit * run.raw_unit; };
  const uint32_t first = begin / run.decoded_unit;
  const uint32_t last = (end - 1) / run.decoded_unit;
  const bool cut_begin = begin % run.decoded_unit != 0;
  const bool cut_end = end % run.decoded_unit != 0;
  if (first == last && (cut_begin || cut_end)) {
    return AppendUnits(1, end - begin, raw_of(first), run.raw_unit);
  }
  if (cut_begin) {
    AppendUnits(1, run.decoded_unit - begin % run.decoded_unit, raw_of(first), run.raw_unit);
  }
  const uint32_t first_whole = first + (cut_begin ? 1 : 0);
  const uint32_t end_whole = last + (cut_end ? 0 : 1);
  AppendUnits(end_whole - first_whole, run.decoded_unit, raw_of(first_whole), run.raw_unit);
  if (cut_end) AppendUnits(1, end % run.decoded_unit, raw_of(last), run.raw_unit);
}

void OffsetMap::AppendFrom(const OffsetMap& other, Span span) {
  if (span.empty()) return;
  if (other.is_identity()) return Append(span.size(), span.begin, span.size());
  const Run* run = other.RunAt(span.begin);
  while (span.begin < span.end) {
    const uint32_t end = std::min(span.end, run->decoded_end());
    assert(span.begin < end);
    AppendPartOf(*run, span.begin - run->decoded_begin, end - run->decoded_begin);
    span.begin = end;
    ++run;
  }
}

OffsetMap OffsetMap::Compose(const OffsetMap& inner) const {
  if (is_identity()) return inner;
  OffsetMap composed;
  for (const Run& run : runs_) {
    if (run.is_plain()) {
      composed.AppendFrom(inner, {run.raw_begin, run.raw_end()});
      continue;
    }
    for (uint32_t unit = 0; unit < run.count; ++unit) {
      const uint32_t begin = run.raw_begin + unit * run.raw_unit;
      const Span raw = inner.ToRaw({begin, begin + run.raw_unit});
      composed.Append(run.decoded_unit, raw.begin, raw.size());
    }
  }
  return composed;
}

const OffsetMap::Run* OffsetMap::RunAt(uint32_t decoded_offset) const {
  const auto after =
      std::upper_bound(runs_.begin(), runs_.end(), decoded_offset,
                       [](uint32_t offset, const Run& run) { return offset < run.decoded_begin; });
  assert(after != runs_.begin());
  return &*(after - 1);
}

bool OffsetMap::IsCopy(Span decoded) const {
  if (is_identity()) return true;
  const Run& run = *RunAt(decoded.begin);
  if (decoded.empty()) return run.decoded_unit == 1 || run.raw_unit == 0;
  return run.is_plain() && decoded.end <= run.decoded_end();
}

Span OffsetMap::ToRaw(Span decoded) const {
  if (is_identity()) return decoded;
  const Run& first = *RunAt(decoded.begin);
  const uint32_t units = (decoded.begin - first.decoded_begin) / first.decoded_unit;
  const uint32_t begin = first.raw_begin + std::min(units, first.count) * first.raw_unit;
  if (decoded.empty()) return {begin, begin};
  const Run& last = *RunAt(decoded.end - 1);
  const uint32_t last_unit = (decoded.end - 1 - last.decoded_begin) / last.decoded_unit;
  const uint32_t end = last.raw_begin + std::min(last_unit + 1, last.count) * last.raw_unit;
  // Parts of a message may be decoded out of the order of the file: a span never ends before it
  // starts.
  return {begin, std::max(begin, end)};
}

}  // namespace decline_lint
