#include "lint/base/edit_distance.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <numeric>
#include <utility>

namespace decline_lint {
namespace {

constexpr char FoldCase(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// One row of the distance table: [j] is the distance to the first j letters of the other word.
using Row = std::array<uint32_t, kMaxComparedWord + 1>;

/// The most edits that still make a likely slip: 1 in up to three letters, 2 in up to six ...
uint32_t Cutoff(std::string_view a, std::string_view b) {
  const size_t longer = std::max(a.size(), b.size());
  return longer < 2 ? 0 : static_cast<uint32_t>((longer + 2) / 3);
}

/// How much of `word` is left where the two no longer begin alike.
size_t LettersAfterPrefix(std::string_view word, std::string_view other) {
  size_t at = 0;
  while (at < word.size() && at < other.size() && FoldCase(word[at]) == FoldCase(other[at])) ++at;
  return word.size() - at;
}

}  // namespace

uint32_t EditDistance(std::string_view a, std::string_view b) {
  assert(a.size() <= kMaxComparedWord && b.size() <= kMaxComparedWord);
  Row before_last{};
  Row last{};
  Row row{};
  std::iota(last.begin(), last.end(), 0u);
  for (size_t i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<uint32_t>(i);
    for (size_t j = 1; j <= b.size(); ++j) {
      const char x = FoldCase(a[i - 1]);
      const char y = FoldCase(b[j - 1]);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (x == y ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && x == FoldCase(b[j - 2]) && y == FoldCase(a[i - 2]);
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    before_last = std::exchange(last, row);
  }
  return last[b.size()];
}

std::string_view NearestWord(std::string_view word, std::span<const std::string_view> known) {
  if (word.empty() || word.size() > kMaxComparedWord) return {};
  std::string_view nearest;
  std::pair<uint32_t, size_t> least(UINT32_MAX, 0);
  for (std::string_view candidate : known) {
    if (candidate.size() > kMaxComparedWord) continue;
    const std::pair distance(EditDistance(word, candidate), LettersAfterPrefix(word, candidate));
    if (distance < least && distance.first <= Cutoff(word, candidate)) {
      least = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

}  // namespace decline_lint
