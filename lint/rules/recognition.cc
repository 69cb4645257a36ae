#include "lint/rules/recognition.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "lint/rules/pack_compiler.h"

namespace decline_lint {
namespace {

/// What a PackRecord has bits for.
constexpr size_t kMostQuestions = 32;

using Clues = std::map<std::string, RuleSource>;

/// A pack asks its own question, or else those of the packs that it extends.
uint32_t AsksOf(const PackSource& pack, const Recognition& recognition) {
  const auto& questions = recognition.questions;
  for (size_t i = 0; i < questions.size(); ++i)
    if (questions[i].pack == pack.folder) return 1u << i;
  uint32_t asks = 0;
  for (const NamedPlace& base : pack.extends)
    for (const Recognition::OfPack& known : recognition.packs)
      if (known.name == base.name) asks |= known.asks;
  return asks;
}

/// The clues of a pack stand side by side, since their ids begin with its name.
IndexRange RangeOf(const RulePack& clues, const std::string& pack) {
  const std::string prefix = pack + "/";
  IndexRange range;
  for (uint32_t i = 0; i < clues.rules().size(); ++i) {
    if (!clues.String(clues.rules()[i].id).starts_with(prefix)) continue;
    if (range.count++ == 0) range.first = i;
  }
  return range;
}

RulePack CompileClues(const Clues& clues, const PackSources& sources, const LexiconOrder& order,
                      std::vector<RuleFileDiagnostic>* diagnostics) {
  std::set<std::string> used;
  for (const auto& [id, rule] : clues) order.CollectUsed(rule, used);
  for (const char* name : kSpecialLexicons) order.CollectUsed(name, used);
  std::vector<std::string> needed = order.order();
  std::erase_if(needed, [&](const std::string& name) { return !used.contains(name); });
  const std::vector<SourceFile> no_files;
  return PackCompiler({clues, sources.lexicons(), needed, no_files, sources.rules()}, diagnostics)
      .Compile();
}

void AddQuestion(const PackSource& pack, Clues& clues, Recognition& recognition) {
  recognition.questions.push_back({pack.folder, pack.applies->points, {}});
  for (const ClueSource& clue : pack.applies->clues) clues[clue.rule.id] = clue.rule;
}

/// The points of each clue, in the order of the clue pack.
std::vector<int32_t> PointsOf(const PackSources& sources) {
  std::map<std::string, int32_t> points;
  for (const PackSource& pack : sources.pack_files())
    if (pack.applies)
      for (const ClueSource& clue : pack.applies->clues) points[clue.rule.id] = clue.points;
  std::vector<int32_t> in_order;
  for (const auto& [id, count] : points) in_order.push_back(count);
  return in_order;
}

}  // namespace

Recognition CompileRecognition(const PackSources& sources, const LexiconOrder& order,
                               std::vector<RuleFileDiagnostic>* diagnostics) {
  Recognition recognition;
  Clues clues;
  for (const PackSource& pack : sources.pack_files()) {
    if (pack.applies) AddQuestion(pack, clues, recognition);
    if (recognition.questions.size() > kMostQuestions) {
      Mistakes(diagnostics, pack.file).Add({}, "at most 32 packs can have 'applies-when'");
      return recognition;
    }
    recognition.packs.push_back({pack.folder, AsksOf(pack, recognition)});
  }
  if (clues.empty()) return recognition;
  recognition.clues = CompileClues(clues, sources, order, diagnostics);
  recognition.points = PointsOf(sources);
  for (Recognition::Question& question : recognition.questions)
    question.clues = RangeOf(*recognition.clues, question.pack);
  return recognition;
}

}  // namespace decline_lint
