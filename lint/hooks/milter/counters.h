// What the filter counts, for whoever watches over it: as Prometheus text, and as one line.
//
// The counters lie in memory that the filter's processes share, so that none of them is lost when
// one of them ends. Nothing of a message is counted but that there was one, and how long it took.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>

namespace decline_lint {

enum class Count : uint8_t {
  kConnections,
  kConnectionsClosed,
  kPassed,
  kStopped,
  kBypassed,
  kNotJudged,
  kLarge,
  kFailed,
  kAborted,  ///< the mail server or its client gave the message up
  kRejected,
  kQuarantined,
  kHeaderAdded,
  kDeferred,
  kSendersTold,
  kReloads,
  kReloadsRefused,
  kRestarts,
  kEnd
};

/// Upper ends of the classes of times, in milliseconds; one more class has no end.
inline constexpr std::array<uint32_t, 10> kTimeClasses = {5,   10,  25,   50,   100,
                                                          250, 500, 1000, 5000, 20000};

class Counters {
 public:
  void Add(Count what) { counts_[static_cast<size_t>(what)].fetch_add(1, kRelaxed); }
  uint64_t Get(Count what) const { return counts_[static_cast<size_t>(what)].load(kRelaxed); }
  /// How long the mail server waited for the answer to a message.
  void AddTime(std::chrono::nanoseconds time);

  /// In the text format of Prometheus, version 0.0.4.
  std::string Prometheus() const;
  std::string StatusLine() const;

 private:
  static constexpr auto kRelaxed = std::memory_order_relaxed;

  std::array<std::atomic<uint64_t>, static_cast<size_t>(Count::kEnd)> counts_ = {};
  std::array<std::atomic<uint64_t>, kTimeClasses.size() + 1> times_ = {};
  std::atomic<uint64_t> time_sum_ = 0;  ///< microseconds
};

}  // namespace decline_lint
