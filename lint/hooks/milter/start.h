// What has to be done before the filter can run with few rights: its socket, and whose it is.
#pragma once

#include "lint/base/expected.h"
#include "lint/hooks/milter/milter_policy.h"

namespace decline_lint {

/// Opens the socket of the policy, gives it to its group, and becomes the user of the policy.
/// The listening descriptor.
Expected<int> OpenAndDropRights(const MilterPolicy& policy);

}  // namespace decline_lint
