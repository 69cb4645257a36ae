#include <map>

#include "lint/engine/rule_lints/example_traces.h"

namespace decline_lint {
namespace {

using Kind = PatternAst::Kind;

/// A pattern in one way of writing: white space, and what is folded away anyway, make no
/// difference.
std::string Spelled(const PatternAst& ast) {
  std::string text = std::to_string(static_cast<int>(ast.kind)) + ast.text +
                     std::to_string(static_cast<int>(ast.token_class)) + "," +
                     std::to_string(ast.count) + "(";
  for (const PatternAst& child : ast.children) text += Spelled(child);
  return text + ")";
}

struct Entry {
  const LexiconSource* lexicon;
  Span span;
};

class DoubleEntries {
 public:
  explicit DoubleEntries(const std::vector<SourceFile>& files) : files_(files) {}

  void AddLexicon(const LexiconSource& lexicon) {
    lexicon_ = &lexicon;
    alternatives_.clear();
    for (const PhraseSource& phrase : lexicon.phrases) {
      if (phrase.ast.kind == Kind::kChoice)
        for (const PatternAst& child : phrase.ast.children) AddAlternative(phrase, child);
      else
        AddAlternative(phrase, phrase.ast);
      if (IsTelling(phrase.ast)) AddEntry(phrase);
    }
  }
  std::vector<RuleFileDiagnostic> faults() && { return std::move(faults_); }

 private:
  /// Words of one meaning in one place have another elsewhere, and so have names of lexicons; a
  /// phrase says one thing.
  static bool IsTelling(const PatternAst& ast) {
    return ast.kind == Kind::kSequence || ast.kind == Kind::kChoice;
  }

  void AddAlternative(const PhraseSource& phrase, const PatternAst& ast) {
    const Span span = phrase.node->Inside(ast.span.begin, ast.span.end);
    const auto [at, added] = alternatives_.emplace(Spelled(ast), Entry{lexicon_, span});
    if (!added) Add(span, "this stands in the lexicon twice", at->second);
  }

  void AddEntry(const PhraseSource& phrase) {
    const auto [at, added] =
        entries_.emplace(Spelled(phrase.ast), Entry{lexicon_, phrase.node->span});
    if (!added && at->second.lexicon != lexicon_)
      Add(phrase.node->span, "this phrase stands in two lexicons", at->second);
  }

  void Add(Span span, std::string message, const Entry& other) {
    const SourceFile& file = files_[other.lexicon->file];
    Diagnostic fault;
    fault.rule_id = "double-entry";
    fault.severity = Severity::kError;
    fault.span = span;
    fault.message = std::move(message);
    fault.help = "the other is in {" + other.lexicon->name + "}, " + file.name() + ":" +
                 std::to_string(file.PositionOf(other.span.begin).line);
    faults_.push_back({lexicon_->file, std::move(fault)});
  }

  const std::vector<SourceFile>& files_;
  const LexiconSource* lexicon_ = nullptr;
  std::map<std::string, Entry> entries_;       ///< of all lexicons
  std::map<std::string, Entry> alternatives_;  ///< of this one
  std::vector<RuleFileDiagnostic> faults_;
};

}  // namespace

std::vector<RuleFileDiagnostic> FindDoubleEntries(const PackSources& sources,
                                                  const std::vector<SourceFile>& files) {
  DoubleEntries entries(files);
  for (const auto& [name, lexicon] : sources.lexicons()) entries.AddLexicon(lexicon);
  return std::move(entries).faults();
}

}  // namespace decline_lint
