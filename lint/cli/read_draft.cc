#include "lint/cli/read_draft.h"

#include <utility>
#include <vector>

#include "lint/cli/draft_check.h"
#include "lint/cli/file_reader.h"

namespace decline_lint {

Expected<SourceFile> ReadDraft(const Input& input, uint64_t max_bytes) {
  if (!input.problem.empty()) return Error{input.problem};
  Expected<std::string> bytes =
      input.path.empty() ? ReadStandardInput(max_bytes) : ReadFile(input.path, max_bytes);
  if (!bytes) return Error{bytes.error()};
  std::string problem = WhyNoDraft(*bytes);
  if (!problem.empty()) return Error{std::move(problem)};
  return SourceFile(input.name, std::move(*bytes));
}

Expected<SourceFile> ReadOneDraft(const Options& options, const std::string& path,
                                  const std::string& option) {
  const std::vector<Input> inputs = CollectInputs({path}, options.stdin_name);
  if (inputs.size() != 1) return Error{path + ": " + option + " wants one draft, not a folder"};
  Expected<SourceFile> draft = ReadDraft(inputs.front(), options.max_bytes);
  if (!draft) return Error{inputs.front().name + ": " + draft.error()};
  return draft;
}

}  // namespace decline_lint
