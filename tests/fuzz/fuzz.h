// What a fuzz target is made of: a function that reads any bytes, and facts that hold for them all.
//
// The function is libFuzzer's (LLVMFuzzerTestOneInput). It is called with mutated inputs in the
// preset `fuzz`, and with each seed once in the tests (replay.cc).
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace decline_lint {

/// Ends the program, which a fuzzer takes for a finding, when something that must hold does not.
inline void Require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace decline_lint
