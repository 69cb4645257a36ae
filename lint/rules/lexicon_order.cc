#include "lint/rules/lexicon_order.h"

namespace decline_lint {

LexiconOrder::LexiconOrder(const std::map<std::string, LexiconSource>& lexicons,
                           std::vector<RuleFileDiagnostic>* all)
    : lexicons_(lexicons), all_(all) {
  for (const auto& [name, lexicon] : lexicons_) {
    for (const PhraseSource& phrase : lexicon.phrases) CheckNames(phrase, lexicon.file);
    Visit(name);
  }
}

template <typename Use>
void LexiconOrder::ForEachName(const PatternAst& ast, Use use) const {
  if (ast.kind == PatternAst::Kind::kLexicon) use(ast);
  for (const PatternAst& child : ast.children) ForEachName(child, use);
}

void LexiconOrder::CheckNames(const PhraseSource& phrase, size_t file) {
  ForEachName(phrase.ast, [&](const PatternAst& reference) {
    if (lexicons_.contains(reference.text)) return;
    std::vector<std::string_view> known;
    for (const auto& [name, lexicon] : lexicons_) known.push_back(name);
    Mistakes(all_, file)
        .AddUnknown(phrase.node->Inside(reference.span.begin, reference.span.end), "lexicon",
                    reference.text, known);
  });
}

void LexiconOrder::CollectUsed(const PhraseSource& phrase, std::set<std::string>& used) const {
  ForEachName(phrase.ast, [&](const PatternAst& reference) { CollectUsed(reference.text, used); });
}

void LexiconOrder::CollectUsed(const std::string& lexicon, std::set<std::string>& used) const {
  const auto at = lexicons_.find(lexicon);
  if (at == lexicons_.end() || !used.insert(lexicon).second) return;
  for (const PhraseSource& phrase : at->second.phrases) CollectUsed(phrase, used);
}

void LexiconOrder::CollectUsed(const RuleSource& rule, std::set<std::string>& used) const {
  const auto collect = [&](const std::vector<ConditionSource>& conditions) {
    for (const ConditionSource& condition : conditions)
      for (const PhraseSource& phrase : condition.any) CollectUsed(phrase, used);
  };
  collect(rule.conditions);
  for (const PatternSource& pattern : rule.patterns) {
    CollectUsed(pattern.phrase, used);
    collect(pattern.conditions);
  }
}

void LexiconOrder::ReportCircle(const LexiconSource& lexicon, const PhraseSource& phrase,
                                const PatternAst& reference) {
  Mistakes(all_, lexicon.file)
      .Add(phrase.node->Inside(reference.span.begin, reference.span.end),
           "the lexicon '" + lexicon.name + "' uses itself by way of '" + reference.text + "'");
}

void LexiconOrder::Visit(const std::string& name) {
  if (marks_[name] != Mark::kNew) return;
  marks_[name] = Mark::kOpen;
  const LexiconSource& lexicon = lexicons_.at(name);
  for (const PhraseSource& phrase : lexicon.phrases) {
    ForEachName(phrase.ast, [&](const PatternAst& reference) {
      if (!lexicons_.contains(reference.text)) return;
      if (marks_[reference.text] == Mark::kOpen) ReportCircle(lexicon, phrase, reference);
      Visit(reference.text);
    });
  }
  marks_[name] = Mark::kDone;
  order_.push_back(name);
}

}  // namespace decline_lint
