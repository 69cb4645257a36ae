// All files of the packs that one pack is made of, read and put together: later packs on top of
// earlier ones, and the changes of their pack.yaml applied.
#pragma once

#include <deque>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "lint/rules/pack_builder.h"
#include "lint/rules/rule_source.h"

namespace decline_lint {

class PackSources {
 public:
  /// Reads the files; mistakes go into `diagnostics`.
  PackSources(const std::vector<SourceFile>& files, std::vector<RuleFileDiagnostic>* diagnostics);

  const std::map<std::string, RuleSource>& rules() const { return rules_; }
  const std::map<std::string, LexiconSource>& lexicons() const { return lexicons_; }
  /// What each pack.yaml says, in the order in which they build on each other.
  const std::vector<PackSource>& pack_files() const { return pack_files_; }

 private:
  void ReadFile(const SourceFile& file, size_t index);
  void AddRule(RuleSource rule);
  void AddLexicon(LexiconSource lexicon);
  void ApplyPackFile(const PackSource& pack);
  RuleSource* FindRule(const NamedPlace& name, const PackSource& pack);

  std::vector<RuleFileDiagnostic>* diagnostics_;
  std::deque<YamlNode> trees_;  ///< sources point into them
  std::map<std::string, RuleSource> rules_;
  std::map<std::string, LexiconSource> lexicons_;
  std::vector<PackSource> pack_files_;
  std::set<std::string> packs_;
};

}  // namespace decline_lint
