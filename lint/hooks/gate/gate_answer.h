// What the user answered to `gate --ask`, for the `gate --verdict` that follows it.
#pragma once

#include <cstdint>

namespace decline_lint {

enum class GateAnswer : uint8_t { kNone, kSend, kHold };

/// False when it cannot be kept: then there is no answer.
bool KeepGateAnswer(GateAnswer answer);

/// The answer of this terminal session, unless it is older than a minute; it is given once.
GateAnswer TakeGateAnswer();

}  // namespace decline_lint
