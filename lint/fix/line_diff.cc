#include "lint/fix/line_diff.h"

#include <algorithm>

namespace decline_lint {
namespace {

constexpr int kMaxEdits = 500;

using Lines = std::vector<std::string_view>;

/// The diagonal walk: after each round, how far each diagonal got. Line `x` of the old text and
/// line `x - k` of the new one lie on diagonal k.
class Walk {
 public:
  Walk(const std::string_view* before, int before_count, const std::string_view* after,
       int after_count)
      : before_(before), n_(before_count), after_(after), m_(after_count) {}

  /// False when more than kMaxEdits lines differ.
  bool Run() {
    std::vector<int> reach(2 * kMaxEdits + 3, 0);
    for (int d = 0; d <= std::min(kMaxEdits, n_ + m_); ++d) {
      rounds_.push_back(reach);
      for (int k = -d; k <= d; k += 2) {
        const int x = Slide(Start(reach, k, d), k);
        reach[Index(k)] = x;
        if (x >= n_ && x - k >= m_) return true;
      }
    }
    return false;
  }

  /// Which lines were removed, and which were put in.
  void Trace(std::vector<bool>* removed, std::vector<bool>* inserted) const {
    int x = n_, y = m_;
    for (int d = static_cast<int>(rounds_.size()) - 1; d > 0; --d) {
      const std::vector<int>& reach = rounds_[d];
      const int k = x - y;
      const bool down = GoesDown(reach, k, d);
      const int from = down ? k + 1 : k - 1;
      x = reach[Index(from)];
      y = x - from;
      if (down)
        (*inserted)[y] = true;
      else
        (*removed)[x] = true;
    }
  }

 private:
  static size_t Index(int k) { return static_cast<size_t>(k + kMaxEdits + 1); }
  static bool GoesDown(const std::vector<int>& reach, int k, int d) {
    return k == -d || (k != d && reach[Index(k - 1)] < reach[Index(k + 1)]);
  }
  static int Start(const std::vector<int>& reach, int k, int d) {
    if (d == 0) return 0;
    return GoesDown(reach, k, d) ? reach[Index(k + 1)] : reach[Index(k - 1)] + 1;
  }
  int Slide(int x, int k) const {
    while (x < n_ && x - k < m_ && before_[x] == after_[x - k]) ++x;
    return x;
  }

  const std::string_view* before_;
  int n_;
  const std::string_view* after_;
  int m_;
  std::vector<std::vector<int>> rounds_;
};

std::vector<LineChange> Gather(const std::vector<bool>& removed, const std::vector<bool>& inserted,
                               uint32_t offset) {
  std::vector<LineChange> changes;
  uint32_t x = 0, y = 0;
  while (x < removed.size() || y < inserted.size()) {
    LineChange change{x + offset, x + offset, y + offset, y + offset};
    while (x < removed.size() && removed[x]) ++x;
    while (y < inserted.size() && inserted[y]) ++y;
    change.old_end = x + offset;
    change.new_end = y + offset;
    if (change.old_begin < change.old_end || change.new_begin < change.new_end)
      changes.push_back(change);
    else
      ++x, ++y;
  }
  return changes;
}

}  // namespace

std::vector<std::string_view> SplitLines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const size_t newline = text.find('\n');
    const size_t size = newline == text.npos ? text.size() : newline + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

std::vector<LineChange> DiffLines(const Lines& before, const Lines& after) {
  const size_t shorter = std::min(before.size(), after.size());
  size_t head = 0, tail = 0;
  while (head < shorter && before[head] == after[head]) ++head;
  while (tail < shorter - head &&
         before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
    ++tail;
  const size_t old_count = before.size() - head - tail;
  const size_t new_count = after.size() - head - tail;
  Walk walk(before.data() + head, static_cast<int>(old_count), after.data() + head,
            static_cast<int>(new_count));
  const bool done = walk.Run();
  std::vector<bool> removed(old_count, !done), inserted(new_count, !done);
  if (done) walk.Trace(&removed, &inserted);
  return Gather(removed, inserted, static_cast<uint32_t>(head));
}

}  // namespace decline_lint
