#include "lint/engine/suppression.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "lint/base/edit_distance.h"
#include "lint/base/utf8.h"

namespace decline_lint {
namespace {

Diagnostic Note(Span span, std::string message, std::string help) {
  Diagnostic note;
  note.rule_id = "suppression";
  note.severity = Severity::kNote;
  note.message = std::move(message);
  note.span = span;
  note.help = std::move(help);
  return note;
}

/// In quotes, and no longer than a message has room for.
std::string Quoted(std::string_view word) {
  constexpr size_t kLongest = 20;
  if (word.size() <= kLongest) return "'" + std::string(word) + "'";
  size_t end = kLongest - 3;
  while (end > 0 && IsUtf8Continuation(word[end])) --end;
  return "'" + std::string(word.substr(0, end)) + "...'";
}

std::string Near(std::string_view word, const std::vector<std::string_view>& known) {
  const std::string_view nearest = NearestWord(word, known);
  return nearest.empty() ? "" : ", did you mean '" + std::string(nearest) + "'?";
}

Diagnostic UnknownWord(const DirectiveWord& word) {
  const std::string_view name = std::string_view(word.text).substr(0, word.text.find('='));
  return Note(word.span, "unknown word " + Quoted(word.text) + Near(name, {"disable", "skip"}),
              "write disable=ID,ID or skip");
}

Diagnostic UnknownRule(const DirectiveWord& word, const RulePack& pack) {
  std::vector<std::string_view> ids;
  for (const RuleRecord& rule : pack.rules()) ids.push_back(pack.String(rule.id));
  return Note(word.span, "unknown rule " + Quoted(word.text) + Near(word.text, ids),
              "decline-lint rules lists all that there are");
}

Diagnostic Unused(const DirectiveWord& word) {
  return Note(word.span, "nothing in this draft raises '" + word.text + "'",
              "leave it out of the list");
}

/// What the message asks in vain, and what cannot be understood.
std::vector<Diagnostic> NotesOn(const Directives& directives, const RulePack& pack,
                                const std::function<bool(size_t)>& was_run,
                                const std::vector<Diagnostic>& findings) {
  std::set<std::string_view> raised;
  for (const Diagnostic& finding : findings) raised.insert(finding.rule_id);
  std::vector<Diagnostic> notes;
  for (const DirectiveWord& word : directives.words) {
    const RuleRecord* rule = pack.FindRule(word.text);
    if (word.kind == DirectiveWord::Kind::kUnknown) {
      notes.push_back(UnknownWord(word));
    } else if (raised.contains(word.text)) {
      continue;
    } else if (!rule) {
      notes.push_back(UnknownRule(word, pack));
    } else if (was_run(static_cast<size_t>(rule - pack.rules().data()))) {
      notes.push_back(Unused(word));
    }
  }
  return notes;
}

}  // namespace

void ApplySuppressions(const Directives& directives, const RulePack& pack,
                       const std::function<bool(size_t)>& was_run,
                       std::vector<Diagnostic>& findings) {
  std::vector<Diagnostic> notes = NotesOn(directives, pack, was_run, findings);
  std::set<std::string_view> unwanted;
  for (const DirectiveWord& word : directives.words) {
    if (word.kind == DirectiveWord::Kind::kDisable) unwanted.insert(word.text);
  }
  std::erase_if(findings, [&](const Diagnostic& finding) {
    return unwanted.contains(std::string_view(finding.rule_id));
  });
  std::move(notes.begin(), notes.end(), std::back_inserter(findings));
}

}  // namespace decline_lint
