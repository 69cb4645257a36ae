#include "lint/cli/schema_command.h"

#include <string>
#include <vector>

#include "lint/cli/one_word.h"
#include "lint/cli/output.h"
#include "lint/schema/json_schema.h"

namespace decline_lint {

ExitStatus RunSchema(const Options& options, const RulePack& pack) {
  std::vector<std::string_view> names;
  for (const SchemaFile& file : SchemaFiles()) names.push_back(file.name);
  const auto name = OneWordOf(options.arguments, "schema", names);
  if (!name) return ExitStatus::kCannotRun;
  return PrintResults(JsonSchema(*name, pack)) ? ExitStatus::kClean : ExitStatus::kCannotRun;
}

}  // namespace decline_lint
