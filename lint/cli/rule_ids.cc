#include "lint/cli/rule_ids.h"

#include "lint/cli/did_you_mean.h"
#include "lint/cli/output.h"

namespace decline_lint {

bool KnowsAllRules(const RulePack& pack, std::string_view where,
                   const std::vector<std::string>& ids) {
  for (const std::string& id : ids) {
    if (pack.FindRule(id)) continue;
    std::vector<std::string_view> known;
    for (const RuleRecord& rule : pack.rules()) known.push_back(pack.String(rule.id));
    std::string hint = DidYouMean(id, known);
    if (hint.empty()) hint = ", see decline-lint rules";
    Complain(std::string(where) + ": unknown rule '" + id + "'" + hint);
    return false;
  }
  return true;
}

}  // namespace decline_lint
