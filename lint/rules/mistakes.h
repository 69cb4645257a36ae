// Collects what is wrong with the rule files of a pack, all of it in one run.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/diag/diagnostic.h"
#include "lint/rules/pack_builder.h"
#include "lint/yaml/yaml_document.h"

namespace decline_lint {

/// The mistakes of one file. Copies share one list.
class Mistakes {
 public:
  Mistakes(std::vector<RuleFileDiagnostic>* all, size_t file) : all_(all), file_(file) {}

  size_t file() const { return file_; }
  /// Of all files, up to now.
  size_t count() const { return all_->size(); }
  void Add(Span span, std::string message, std::string help = "");
  /// "unknown kind 'forbit', did you mean 'forbid'?" with the nearest of the known words, which the
  /// help lists when there are few.
  void AddUnknown(Span span, std::string_view what, std::string_view word,
                  const std::vector<std::string_view>& known);
  /// "'severity' takes text, not a list".
  void AddWrongType(const YamlNode& node, std::string_view key, std::string_view expected);

 private:
  std::vector<RuleFileDiagnostic>* all_;
  size_t file_;
};

}  // namespace decline_lint
