// Which packs speak up about a message.
//
// A hook sees every mail, most of which is none of a pack's business: a pack on refusals has
// nothing to say of a shopping list. On the command line a draft is always judged; here only the
// packs are heard that apply to the message.
#pragma once

#include <string_view>
#include <vector>

#include "lint/engine/pack_recognizer.h"
#include "lint/hooks/policy.h"
#include "lint/message/message.h"
#include "lint/rules/rule_pack.h"

namespace decline_lint {

/// Names of packs, in no order: those that the policy names alone, if any; else those that apply to
/// the message (`applies-when` of their pack.yaml), and those of rules without a pack.yaml. The views
/// are of the pack or of the policy.
std::vector<std::string_view> SpeakingPacks(const RulePack& pack, PackRecognizer& recognizer,
                                            const HookPolicy& policy, const Message& message);

}  // namespace decline_lint
