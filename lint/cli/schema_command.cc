#include "lint/cli/schema_command.h"

#include <algorithm>
#include <string>
#include <vector>

#include "lint/cli/did_you_mean.h"
#include "lint/cli/output.h"
#include "lint/schema/json_schema.h"

namespace decline_lint {

ExitStatus RunSchema(const Options& options, const RulePack& pack) {
  std::vector<std::string_view> names;
  for (const SchemaFile& file : SchemaFiles()) names.push_back(file.name);
  if (options.arguments.size() != 1) {
    Complain("schema wants one of " + JoinWords(names));
    return ExitStatus::kCannotRun;
  }
  const std::string& name = options.arguments.front();
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    const std::string hint = DidYouMean(name, names);
    Complain("unknown schema '" + name + "'" +
             (hint.empty() ? ", known are " + JoinWords(names) : hint));
    return ExitStatus::kCannotRun;
  }
  return PrintResults(JsonSchema(name, pack)) ? ExitStatus::kClean : ExitStatus::kCannotRun;
}

}  // namespace decline_lint
