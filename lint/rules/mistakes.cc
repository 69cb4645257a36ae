#include "lint/rules/mistakes.h"

#include <algorithm>

#include "lint/base/edit_distance.h"

namespace decline_lint {
namespace {

/// More names than these are not listed in a help line.
constexpr size_t kMostListed = 12;

std::string Listed(const std::vector<std::string_view>& known) {
  std::string list = "known are: ";
  for (size_t i = 0; i < known.size(); ++i) list.append(i == 0 ? "" : ", ").append(known[i]);
  return list;
}

}  // namespace

void Mistakes::Add(Span span, std::string message, std::string help) {
  Diagnostic diagnostic;
  diagnostic.rule_id = "rule-file";
  diagnostic.severity = Severity::kError;
  diagnostic.message = std::move(message);
  diagnostic.span = span;
  diagnostic.help = std::move(help);
  all_->push_back({file_, std::move(diagnostic)});
}

void Mistakes::AddUnknown(Span span, std::string_view what, std::string_view word,
                          const std::vector<std::string_view>& known) {
  std::string message = "unknown " + std::string(what) + " '" + std::string(word) + "'";
  if (const std::string_view nearest = NearestWord(word, known); !nearest.empty())
    message += ", did you mean '" + std::string(nearest) + "'?";
  Add(span, std::move(message), known.size() <= kMostListed ? Listed(known) : "");
}

void Mistakes::AddWrongType(const YamlNode& node, std::string_view key, std::string_view expected) {
  Add(node.span, "'" + std::string(key) + "' takes " + std::string(expected) + ", not " +
                     YamlKindName(node.kind));
}

}  // namespace decline_lint
