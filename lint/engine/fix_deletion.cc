#include "lint/engine/fix_deletion.h"

#include <algorithm>
#include <string>

#include "lint/text/words/language.h"

namespace decline_lint {

uint32_t SentenceFrom(const Document& document, uint32_t offset) {
  const auto& sentences = document.sentences();
  const auto found =
      std::partition_point(sentences.begin(), sentences.end(),
                           [&](const Sentence& each) { return each.span.end <= offset; });
  return static_cast<uint32_t>(found - sentences.begin());
}

namespace {

/// Fewer words are no sentence: "I decline."
constexpr uint32_t kFewestWords = 2;

bool IsBlank(char c) { return c == ' ' || c == '\t'; }
bool IsSpace(char c) { return IsBlank(c) || c == '\n' || c == '\r'; }

bool OpensLine(std::string_view text, uint32_t at) { return at == 0 || text[at - 1] == '\n'; }
bool EndsLine(std::string_view text, uint32_t at) {
  return at == text.size() || text[at] == '\n' || text[at] == '\r';
}

uint32_t AfterLineEnd(std::string_view text, uint32_t at) {
  if (at < text.size() && text[at] == '\r') ++at;
  if (at < text.size() && text[at] == '\n') ++at;
  return at;
}

/// Whether the line before ends at `at` and is blank; the beginning of the text counts as one.
bool FollowsBlankLine(std::string_view text, uint32_t at) {
  if (at == 0) return true;
  --at;
  while (at > 0 && (IsBlank(text[at - 1]) || text[at - 1] == '\r')) --at;
  return OpensLine(text, at);
}

/// Takes the blanks that would be left double or at the end of a line, and a line that would be
/// left empty.
Span WithLooseSpace(std::string_view text, Span span) {
  while (span.end < text.size() && IsBlank(text[span.end])) ++span.end;
  if (!EndsLine(text, span.end)) return span;
  while (span.begin > 0 && IsBlank(text[span.begin - 1])) --span.begin;
  if (!OpensLine(text, span.begin)) return span;
  const bool follows_blank = FollowsBlankLine(text, span.begin);
  span.end = AfterLineEnd(text, span.end);
  while (follows_blank && span.end < text.size() && EndsLine(text, span.end))
    span.end = AfterLineEnd(text, span.end);
  return span;
}

bool IsMark(const Token& token) { return token.kind == TokenKind::kPunctuation; }

bool IsListed(const Document& document, uint32_t token, std::string_view list) {
  const auto words = language::List(list);
  const std::string form = document.NormalizedForm(document.tokens()[token]);
  return std::binary_search(words.begin(), words.end(), std::string_view(form));
}

uint32_t CountWords(const Document& document, TokenRange range) {
  uint32_t count = 0;
  for (uint32_t i = range.begin; i < range.end; ++i) count += IsMark(document.tokens()[i]) ? 0 : 1;
  return count;
}

const Sentence* SentenceAt(const Document& document, uint32_t offset) {
  const uint32_t index = SentenceFrom(document, offset);
  if (index == document.sentences().size()) return nullptr;
  const Sentence& sentence = document.sentences()[index];
  return sentence.span.Contains(offset) ? &sentence : nullptr;
}

/// Where a sentence begins; of one that is an item of a list, where its line does.
uint32_t WithBullet(const Document& document, const Sentence& sentence) {
  uint32_t begin = sentence.span.begin;
  if (!document.tokens()[sentence.first_token].Has(kListItem)) return begin;
  while (!OpensLine(document.text(), begin)) --begin;
  return begin;
}

/// The words up to the token open their sentence: what comes next gets their capital.
TextEdit DeleteOpening(std::string_view text, uint32_t begin, uint32_t rest) {
  TextEdit edit{{begin, rest}, ""};
  if (rest < text.size() && text[rest] >= 'a' && text[rest] <= 'z') {
    edit.replacement = static_cast<char>(text[rest] - 32);
    ++edit.span.end;
  }
  return edit;
}

/// The clause opens its sentence: a "but" after it goes, too; what is left of a "because" is none.
std::optional<TextEdit> DeleteFirstClause(const Document& document, const ClausePlace& clause) {
  uint32_t rest = clause.tokens.end;
  const uint32_t end = clause.sentence->end_token;
  while (rest < end && IsMark(document.tokens()[rest])) ++rest;
  if (rest < end && IsListed(document, rest, "clause-joins")) ++rest;
  if (rest >= end || IsListed(document, rest, "clause-openers")) return std::nullopt;
  if (CountWords(document, {rest, end}) < kFewestWords) return std::nullopt;
  const auto& tokens = document.tokens();
  return DeleteOpening(document.text(), tokens[clause.tokens.begin].begin, tokens[rest].begin);
}

std::optional<TextEdit> DeleteLaterClause(const Document& document, const ClausePlace& clause) {
  const uint32_t first = clause.sentence->first_token;
  uint32_t kept = clause.tokens.begin;
  const auto is_loose = [&](uint32_t token) {
    return IsMark(document.tokens()[token]) || IsListed(document, token, "clause-joins") ||
           IsListed(document, token, "clause-openers");
  };
  while (kept > first && is_loose(kept - 1)) --kept;
  if (kept == first || IsListed(document, kept - 1, "never-last")) return std::nullopt;
  if (CountWords(document, {first, kept}) < kFewestWords) return std::nullopt;
  const auto& tokens = document.tokens();
  const Span span{tokens[kept - 1].end, tokens[clause.tokens.end - 1].end};
  return TextEdit{span, ""};
}

}  // namespace

std::optional<ClausePlace> FindClause(const RuleContext& context, Span span) {
  const Document& document = context.document();
  ClausePlace place;
  for (const Match& match : context.found.matches) {
    if (!SpanOf(document, match.tokens).Overlaps(span)) continue;
    const Sentence& sentence = document.sentences()[match.sentence];
    const TokenRange clause = context.view.ClauseAround(match);
    if (!place.sentence) place = {&sentence, clause};
    if (place.sentence != &sentence) continue;
    place.tokens = {std::min(place.tokens.begin, clause.begin),
                    std::max(place.tokens.end, clause.end)};
  }
  if (!place.sentence) return std::nullopt;
  TokenRange& tokens = place.tokens;
  while (tokens.end > tokens.begin + 1 && IsMark(document.tokens()[tokens.end - 1])) --tokens.end;
  while (tokens.begin + 1 < tokens.end && IsMark(document.tokens()[tokens.begin])) ++tokens.begin;
  return place;
}

TokenRange WithoutJoin(const Document& document, TokenRange clause) {
  while (clause.begin + 1 < clause.end && (IsMark(document.tokens()[clause.begin]) ||
                                           IsListed(document, clause.begin, "clause-joins") ||
                                           IsListed(document, clause.begin, "clause-openers")))
    ++clause.begin;
  return clause;
}

Span SentencesAround(const Document& document, Span span) {
  const Sentence* first = SentenceAt(document, span.begin);
  const Sentence* last = SentenceAt(document, span.empty() ? span.begin : span.end - 1);
  if (first) span.begin = WithBullet(document, *first);
  if (last) span.end = std::max(last->span.end, span.end);
  const std::string_view text = document.text();
  while (span.begin > 0 && std::string_view("\"'*_(").find(text[span.begin - 1]) != text.npos)
    --span.begin;
  while (span.end < text.size() && !IsSpace(text[span.end])) ++span.end;
  return span;
}

TextEdit DeleteSentences(const Document& document, Span span) {
  return {WithLooseSpace(document.text(), SentencesAround(document, span)), ""};
}

TextEdit DeleteWords(const Document& document, Span span) {
  const std::string_view text = document.text();
  const Sentence* sentence = SentenceAt(document, span.begin);
  if (sentence && sentence->span.begin == span.begin && span.end < sentence->span.end) {
    uint32_t rest = span.end;
    while (rest < text.size() && (IsSpace(text[rest]) || text[rest] == ',')) ++rest;
    return DeleteOpening(text, span.begin, rest);
  }
  const bool ends = span.end == text.size() ||
                    std::string_view(".!?;:,").find(text[span.end]) != std::string_view::npos;
  while (ends && span.begin > 0 && (IsSpace(text[span.begin - 1]) || text[span.begin - 1] == ','))
    --span.begin;
  return {WithLooseSpace(text, span), ""};
}

std::optional<TextEdit> DeleteClause(const RuleContext& context, Span span) {
  const Document& document = context.document();
  const std::optional<ClausePlace> clause = FindClause(context, span);
  if (!clause) return std::nullopt;
  const TokenRange before{clause->sentence->first_token, clause->tokens.begin};
  const TokenRange after{clause->tokens.end, clause->sentence->end_token};
  const bool is_first = CountWords(document, before) == 0;
  if (is_first && CountWords(document, after) == 0) return DeleteSentences(document, span);
  std::optional<TextEdit> edit =
      is_first ? DeleteFirstClause(document, *clause) : DeleteLaterClause(document, *clause);
  if (edit && edit->replacement.empty()) edit->span = WithLooseSpace(document.text(), edit->span);
  return edit;
}

}  // namespace decline_lint
