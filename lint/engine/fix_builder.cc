#include "lint/engine/fix_builder.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "lint/engine/fix_case.h"
#include "lint/engine/fix_deletion.h"
#include "lint/engine/fix_place.h"
#include "lint/engine/match_field.h"

namespace decline_lint {
namespace {

std::string DefaultDescription(const FixRecord& fix, std::string_view text) {
  switch (fix.action) {
    case FixAction::kInsert:
      return "insert \"" + QuoteWords(text, 60) + "\"";
    case FixAction::kReplace:
    case FixAction::kReplaceClause:
    case FixAction::kReplaceSentence:
      return "replace with \"" + QuoteWords(text, 60) + "\"";
    case FixAction::kDeleteMatch:
      return "delete these words";
    case FixAction::kDeleteClause:
      return "delete this clause";
    case FixAction::kDeleteSentence:
      return "delete this sentence";
    case FixAction::kLowerMatch:
      return "write these words in small letters";
  }
  return "";
}

/// The words that the patterns under `of` match: those that share something with the finding.
std::optional<Span> FindTarget(const RuleContext& context, const FixRecord& fix, Span finding) {
  if (fix.of == UINT32_MAX) return finding;
  const IndexRange of = context.pack.groups()[fix.of].branches;
  const Document& document = context.document();
  for (uint32_t i = SentenceFrom(document, finding.begin); i < context.view.sentence_count(); ++i) {
    const Sentence& sentence = document.sentences()[i];
    if (!sentence.span.Overlaps(finding)) break;
    for (const BranchRecord& branch : context.pack.branches().subspan(of.first, of.count)) {
      TokenRange starts{sentence.first_token, sentence.end_token}, match;
      while (starts.begin < starts.end && context.view.FindIn(branch.node, i, starts, &match)) {
        if (SpanOf(document, match).Overlaps(finding)) return SpanOf(document, match);
        starts.begin = match.begin + 1;
      }
    }
  }
  return std::nullopt;
}

/// A sentence begins with a capital, and goes on without one but for "I".
std::string FitCase(std::string_view words, bool opens_sentence) {
  std::string text(words);
  if (opens_sentence && !text.empty() && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 32);
  return text;
}

bool OpensSentence(const Document& document, uint32_t offset) {
  const uint32_t sentence = SentenceFrom(document, offset);
  return sentence < document.sentences().size() &&
         document.sentences()[sentence].span.begin == offset;
}

/// What joins a clause to the one before stays: "because they pay more" becomes "because TEXT".
std::optional<TextEdit> ReplaceClause(const RuleContext& context, std::string_view text,
                                      Span span) {
  const std::optional<ClausePlace> clause = FindClause(context, span);
  if (!clause) return std::nullopt;
  const bool is_whole = clause->tokens.begin == clause->sentence->first_token;
  const TokenRange range =
      is_whole ? clause->tokens : WithoutJoin(context.document(), clause->tokens);
  const Span words = SpanOf(context.document(), range);
  return TextEdit{words, FitCase(text, OpensSentence(context.document(), words.begin))};
}

/// In the document's text. `text` is that of the fix, filled in.
std::optional<TextEdit> MakeEdit(const RuleContext& context, const FixRecord& fix,
                                 std::string_view text, Span span) {
  const Document& document = context.document();
  switch (fix.action) {
    case FixAction::kInsert:
      return Insertion(context, fix.place, text);
    case FixAction::kReplace:
      return TextEdit{span, FitCase(text, OpensSentence(document, span.begin))};
    case FixAction::kReplaceClause:
      return ReplaceClause(context, text, span);
    case FixAction::kReplaceSentence:
      return TextEdit{SentencesAround(document, span), std::string(text)};
    case FixAction::kDeleteMatch:
      return DeleteWords(document, span);
    case FixAction::kDeleteClause:
      return DeleteClause(context, span);
    case FixAction::kDeleteSentence:
      return DeleteSentences(document, span);
    case FixAction::kLowerMatch:
      return LowerCase(document, span);
  }
  return std::nullopt;
}

/// None where the record does not fit this letter: another register, a field that is not known,
/// words that are not there, or an edit that the file cannot take.
std::optional<Fix> BuildFix(const RuleContext& context, const FixRecord& record, Span finding) {
  if (record.for_register != Register::kAny && record.for_register != context.facts.FindRegister())
    return std::nullopt;
  const std::optional<std::string> filled = context.facts.Fill(context.pack.String(record.text));
  const std::optional<Span> target = FindTarget(context, record, finding);
  if (!filled || !target) return std::nullopt;
  const std::string text = FillMatch(*filled, Slice(context.document().text(), *target));
  const std::optional<TextEdit> words = MakeEdit(context, record, text, *target);
  if (!words || (words->span.empty() && words->replacement.empty())) return std::nullopt;
  std::optional<TextEdit> edit = context.edits.Write(*words);
  if (!edit) return std::nullopt;
  const std::string_view description = context.pack.String(record.description);
  Fix fix;
  fix.safe = record.safe;
  fix.encoded = !context.message.to_raw.IsCopy(words->span) ||
                edit->replacement.size() != words->replacement.size();
  fix.description =
      description.empty() ? DefaultDescription(record, text) : std::string(description);
  fix.edits.push_back(std::move(*edit));
  return fix;
}

/// Fixes of single words of a finding, all at once: one of them alone may not settle it.
std::optional<Fix> Combine(const std::vector<Fix>& parts) {
  if (parts.size() < 2) return std::nullopt;
  Fix all = parts.front();
  for (size_t i = 1; i < parts.size(); ++i) {
    for (const TextEdit& edit : parts[i].edits) {
      for (const TextEdit& other : all.edits)
        if (edit.span.begin <= other.span.end && other.span.begin <= edit.span.end)
          return std::nullopt;
      all.edits.push_back(edit);
    }
    all.safe = all.safe && parts[i].safe;
    all.encoded = all.encoded || parts[i].encoded;
    all.description += ", " + parts[i].description;
  }
  std::sort(all.edits.begin(), all.edits.end(),
            [](const TextEdit& a, const TextEdit& b) { return a.span.begin < b.span.begin; });
  return all;
}

}  // namespace

std::vector<Fix> BuildFixes(const RuleContext& context, Span span) {
  std::vector<Fix> fixes, parts;
  std::optional<uint32_t> done;  // a wording of this fix was taken
  for (uint32_t i = 0; i < context.rule.fixes.count; ++i) {
    const FixRecord& record = context.pack.fixes()[context.rule.fixes.first + i];
    if (done == record.number) continue;
    std::optional<Fix> fix = BuildFix(context, record, span);
    if (!fix) continue;
    done = record.number;
    if (record.of != UINT32_MAX) parts.push_back(*fix);
    fixes.push_back(std::move(*fix));
  }
  if (auto all = Combine(parts)) fixes.insert(fixes.begin(), std::move(*all));
  return fixes;
}

uint32_t InsertionPoint(const RuleContext& context) {
  for (uint32_t i = 0; i < context.rule.fixes.count; ++i) {
    const FixRecord& record = context.pack.fixes()[context.rule.fixes.first + i];
    if (record.action == FixAction::kInsert) return Insertion(context, record.place, "").span.begin;
  }
  return BodyStart(context);
}

}  // namespace decline_lint
