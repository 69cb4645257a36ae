// Asks about each fix before it is made, as `git add -p` does: the finding in its frame, the lines
// as they are and as they would be, and a question.
//
//   Make this change? [y,n,a,q,?]
//
// Answers are read from standard input, or from the terminal where standard input is taken from
// /dev/null (as under xargs). The end of the input means q.
#pragma once

#include <cstdio>
#include <memory>
#include <optional>
#include <string>

#include "lint/cli/options.h"
#include "lint/fix/fixer.h"

namespace decline_lint {

class FixPrompt {
 public:
  explicit FixPrompt(const Options& options);

  /// Asks about all fixes of a draft and takes those that are wanted.
  void Ask(Fixer& fixer);
  /// True once the user has had enough: further drafts are left as they are.
  bool has_quit() const { return has_quit_; }

 private:
  struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };

  void Show(const Fixer& fixer, const Proposal& proposal) const;
  char ReadAnswer();
  std::optional<std::string> ReadLine();
  void Obey(char answer, Fixer& fixer, const Proposal& proposal);

  const Options& options_;
  const bool color_;
  std::unique_ptr<std::FILE, Closer> terminal_;  ///< null where standard input is read
  bool has_quit_ = false;
};

}  // namespace decline_lint
