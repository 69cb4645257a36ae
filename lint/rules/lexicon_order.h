// Puts lexicons into an order in which each comes after those it uses, and reports circles and
// names that nobody defines.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "lint/rules/mistakes.h"
#include "lint/rules/rule_source.h"

namespace decline_lint {

class LexiconOrder {
 public:
  /// `lexicons` by name. Mistakes are reported into `all`.
  LexiconOrder(const std::map<std::string, LexiconSource>& lexicons,
               std::vector<RuleFileDiagnostic>* all);

  /// Names in the order of use; of use only when nothing was reported.
  const std::vector<std::string>& order() const { return order_; }
  /// Adds those that a rule's patterns and conditions use, by themselves or through others.
  void CollectUsed(const RuleSource& rule, std::set<std::string>& used) const;
  /// The same of a lexicon, itself included; adds nothing for one that there is not.
  void CollectUsed(const std::string& lexicon, std::set<std::string>& used) const;
  /// Reports the unknown lexicons of a pattern of some file.
  void CheckNames(const PhraseSource& phrase, size_t file);

 private:
  void Visit(const std::string& name);
  void CollectUsed(const PhraseSource& phrase, std::set<std::string>& used) const;
  template <typename Use>
  void ForEachName(const PatternAst& ast, Use use) const;
  void ReportCircle(const LexiconSource& lexicon, const PhraseSource& phrase,
                    const PatternAst& reference);

  enum class Mark { kNew, kOpen, kDone };
  const std::map<std::string, LexiconSource>& lexicons_;
  std::vector<RuleFileDiagnostic>* all_;
  std::map<std::string, Mark> marks_;
  std::vector<std::string> order_;
};

}  // namespace decline_lint
