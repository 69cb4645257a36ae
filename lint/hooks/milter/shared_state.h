// The memory that the processes of the filter share: counters, and the part of the policy that the
// process at the mail server's side goes by. Everything in it is atomic; a reload may change the
// policy while messages are on their way.
#pragma once

#include <atomic>
#include <cstdint>

#include "lint/hooks/milter/counters.h"
#include "lint/hooks/milter/milter_policy.h"

namespace decline_lint {

class SharedState {
 public:
  /// Mapped so that children share it; null when there is no memory. Never unmapped.
  static SharedState* Map();

  Counters& counters() { return counters_; }
  FrontPolicy front() const;
  void SetFront(const FrontPolicy& policy);

  /// Messages that are on their way in the front.
  std::atomic<int>& messages() { return messages_; }
  /// No further message is to begin.
  std::atomic<bool>& is_stopping() { return is_stopping_; }

 private:
  Counters counters_;
  std::atomic<uint64_t> max_bytes_ = 0;
  std::atomic<Unjudged> large_ = Unjudged::kSend;
  std::atomic<Unjudged> when_linter_fails_ = Unjudged::kRefuse;
  std::atomic<uint32_t> time_limit_ = 0;
  std::atomic<int> messages_ = 0;
  std::atomic<bool> is_stopping_ = false;
};

}  // namespace decline_lint
