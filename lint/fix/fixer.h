// Mends a letter: takes the fixes of its findings, one or many at a time, and lints again after
// each step, until nothing is left to do.
//
//   Fixer fixer(linter, file, {.unsafe = true});
//   fixer.AcceptAll();
//   write(fixer.file().bytes());
//
// A fix is taken only if the letter lints cleaner after it: its finding is gone, and no rule finds
// more than before. Of a finding's fixes the first such one is offered. Nothing here does I/O.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "lint/diag/diagnostic.h"
#include "lint/engine/linter.h"
#include "lint/source/source_file.h"

namespace decline_lint {

/// Which fixes may be taken.
struct FixChoice {
  bool unsafe = false;
  std::vector<std::string> rules{};  ///< ids; empty for all
};

/// A fix that lints clean, not yet taken.
struct Proposal {
  Diagnostic finding;
  Fix fix;
  std::string after;  ///< the bytes of the whole file
};

/// Two fixes that wanted the same place: taking one made the other's finding go, too.
struct FixConflict {
  std::string taken, left_out;  ///< rule ids
  Position place;               ///< in the file as it was then
};

class Fixer {
 public:
  /// The linter must outlive the fixer.
  Fixer(Linter& linter, SourceFile file, FixChoice choice);

  /// The next fix in the order of the file that was not skipped; none when all is done.
  std::optional<Proposal> Next();
  void Accept(const Proposal& proposal);
  void Skip(const Proposal& proposal);
  /// Takes all that can be taken.
  void AcceptAll();

  const SourceFile& file() const { return file_; }
  /// Of the file as it now is.
  const std::vector<Diagnostic>& findings() const { return findings_; }
  size_t taken() const { return taken_; }
  const std::vector<FixConflict>& conflicts() const { return conflicts_; }
  /// True when there was more to do than a letter can need: the rest is left as it is.
  bool gave_up() const { return gave_up_; }

 private:
  using Counts = std::map<std::string, int>;
  struct Choice {
    size_t finding;
    size_t fix;
  };
  struct Step {
    std::string bytes;
    std::vector<Diagnostic> findings;
  };
  struct Clash {
    size_t taken, left_out;
  };

  bool IsAllowed(const Diagnostic& finding, const Fix& fix) const;
  std::optional<std::vector<Diagnostic>> LintWithinBounds(const std::string& bytes);
  static const Diagnostic* Surplus(const std::vector<Diagnostic>& findings, Counts allowed);
  std::optional<Step> CleanerStep(std::string bytes, const Counts& to_go, int follow_ups);
  std::optional<Proposal> Try(const Diagnostic& finding, const Fix& fix);
  std::vector<Choice> ChooseApart(bool missing, std::vector<Clash>* clashes) const;
  bool TakeManyAtOnce(bool missing);
  std::optional<Proposal> NextOf(bool missing);
  void RecordConflicts(const std::vector<Clash>& clashes, const std::vector<Diagnostic>& before,
                       const SourceFile& file_before, const Counts& gone);
  const Fix* FirstAllowed(const Diagnostic& finding) const;
  void Take(std::string bytes, std::vector<Diagnostic> findings, const Counts& gone,
            const std::vector<Clash>& clashes);

  Linter& linter_;
  SourceFile file_;
  FixChoice choice_;
  std::vector<Diagnostic> findings_;
  std::vector<Diagnostic> findings_after_try_;
  std::set<std::string> refused_;  ///< keys of fixes that did not lint clean in this state
  std::set<std::string> skipped_;  ///< keys of fixes that the user does not want
  std::vector<FixConflict> conflicts_;
  size_t taken_ = 0;
  size_t lints_ = 0;
  size_t bytes_linted_ = 0;
  bool gave_up_ = false;
};

}  // namespace decline_lint
