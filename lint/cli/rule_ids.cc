#include "lint/cli/rule_ids.h"

#include <algorithm>

#include "lint/cli/did_you_mean.h"
#include "lint/cli/output.h"

namespace decline_lint {

bool KnowsAllRules(const RulePack& pack, std::string_view where,
                   const std::vector<std::string>& ids) {
  return KnowsAllRules(std::vector<const RulePack*>{&pack}, where, ids);
}

bool KnowsAllRules(const std::vector<const RulePack*>& packs, std::string_view where,
                   const std::vector<std::string>& ids) {
  for (const std::string& id : ids) {
    const bool is_known = std::any_of(packs.begin(), packs.end(),
                                      [&](const RulePack* pack) { return pack->FindRule(id); });
    if (is_known) continue;
    std::vector<std::string_view> known;
    for (const RulePack* pack : packs)
      for (const RuleRecord& rule : pack->rules()) known.push_back(pack->String(rule.id));
    std::string hint = DidYouMean(id, known);
    if (hint.empty()) hint = ", see decline-lint rules";
    Complain(std::string(where) + ": unknown rule '" + id + "'" + hint);
    return false;
  }
  return true;
}

}  // namespace decline_lint
