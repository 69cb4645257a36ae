// Lints letters in a program of your own, with the rules that decline-lint brings along.
//
//   decline_lint::LetterLinter linter;
//   for (const decline_lint::Finding& finding : linter.Lint(letter))
//     std::cout << finding.line << ": " << finding.message << '\n';
//
// A letter is plain text or a whole mail (RFC 5322, MIME); which, is told from its bytes. Offsets,
// lines and columns are those of the bytes that were given, also where a mail is encoded. Any bytes
// will do: nothing here throws but for lack of memory, and no file, clock or network is used.
//
// Link with `find_package(decline_lint)` and `decline_lint::decline_lint`, or with
// `pkg-config --static --libs decline-lint`. Needs C++20.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace decline_lint {

enum class FindingLevel : uint8_t { kNote, kWarning, kError };

/// Replaces the bytes [begin, end) of the letter; inserts where both are the same.
struct FindingEdit {
  size_t begin = 0;
  size_t end = 0;
  std::string text;
};

/// One way to mend a finding: all of its edits together. They never overlap.
struct FindingFix {
  std::string description;  ///< what it does, in the imperative
  bool safe = false;        ///< whether it may be applied without being looked at
  std::vector<FindingEdit> edits;
};

struct Finding {
  std::string rule;  ///< such as "closed-door"
  FindingLevel level = FindingLevel::kWarning;
  std::string message;  ///< what is wrong, on one line
  std::string help;     ///< what to do; may be empty
  size_t begin = 0;     ///< the bytes [begin, end) of the letter; empty where something is missing
  size_t end = 0;
  uint32_t line = 1;    ///< of `begin`, from 1
  uint32_t column = 1;  ///< in bytes, from 1
  std::vector<FindingFix> fixes;
};

struct LetterOptions {
  /// Rule ids to leave out, and, unless empty, the only ones to run. Unknown ids are ignored.
  std::vector<std::string> disabled;
  std::vector<std::string> only;
  /// The day on which the invitation came, where it is known.
  std::optional<std::chrono::sys_days> invited;
  /// The day of the reply where the letter has no Date. Without it such a letter is never late.
  std::optional<std::chrono::sys_days> now;
};

/// Keeps its working memory between letters: use one a thread.
class LetterLinter {
 public:
  explicit LetterLinter(LetterOptions options = {});
  LetterLinter(LetterLinter&&) noexcept;
  LetterLinter& operator=(LetterLinter&&) noexcept;
  ~LetterLinter();

  /// The findings in the order of the letter; none for a letter of 4 GiB or more.
  std::vector<Finding> Lint(std::string_view letter);

  /// The same as a document of the format `json` (docs/formats.md), in which the letter has `name`.
  std::string LintToJson(std::string_view letter, std::string_view name);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The version of the library, such as "0.1.0".
std::string_view LetterLinterVersion();

}  // namespace decline_lint
