#include "lint/hooks/milter/shared_state.h"

#include <sys/mman.h>

#include <new>

namespace decline_lint {

SharedState* SharedState::Map() {
  void* memory =
      mmap(nullptr, sizeof(SharedState), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  return memory == MAP_FAILED ? nullptr : new (memory) SharedState;
}

FrontPolicy SharedState::front() const {
  return {max_bytes_.load(), large_.load(), when_linter_fails_.load(), time_limit_.load()};
}

void SharedState::SetFront(const FrontPolicy& policy) {
  max_bytes_ = policy.max_bytes;
  large_ = policy.large;
  when_linter_fails_ = policy.when_linter_fails;
  time_limit_ = policy.time_limit;
}

}  // namespace decline_lint
