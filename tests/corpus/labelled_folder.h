// A folder of labelled drafts: labels.jsonl and the drafts that it names.
//
// One JSON object a line: `file` (a path below the folder), `labels` (rule ids), `spans` (rule id
// to texts, each as the author sees it: every run of white space is one space), and `refusal`,
// false for mail that is about something else than declining a job.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace decline_lint {

struct LabelledDraft {
  std::string file;
  std::string bytes;
  std::vector<std::string> labels;
  std::map<std::string, std::vector<std::string>> spans;
  bool refusal = true;

  bool Has(const std::string& label) const;
};

/// Which drafts of a folder are scored. A third is kept unread while rules are tuned, so that its
/// figures tell how the rules do on letters that nobody looked at.
enum class Part { kAll, kTuned, kKept };

/// One in `share` is kept.
bool IsKept(const std::string& file, uint32_t share = 3);
/// The fold, from 0 to count - 1, that a draft falls into by its name.
uint32_t FoldOf(const std::string& file, uint32_t count);

/// Ends the program with a message when the folder cannot be read.
std::vector<LabelledDraft> ReadLabelledFolder(const std::string& folder, Part part,
                                              uint32_t share = 3);

}  // namespace decline_lint
