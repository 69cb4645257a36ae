#include "lint/engine/fix_builder.h"

#include <algorithm>

#include "lint/base/utf8.h"
#include "lint/engine/match_field.h"

namespace decline_lint {
namespace {

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// A text and the white space that sets it off where it is put in.
struct Insertion {
  uint32_t at = 0;
  std::string text;
};

std::string_view LineEnd(std::string_view text) {
  const size_t at = text.find('\n');
  return at != std::string_view::npos && at > 0 && text[at - 1] == '\r' ? "\r\n" : "\n";
}

/// The end of a zone without the white space that ends it.
uint32_t TextEnd(const Document& document, Span zone) {
  while (zone.end > zone.begin && IsSpace(document.text()[zone.end - 1])) --zone.end;
  return zone.end;
}

Span ZoneAround(const Document& document, Span span) {
  for (const ZoneSpan& zone : document.zones())
    if (zone.span.Covers(span)) return zone.span;
  return span;
}

/// A sentence with the quotation and emphasis marks around it, which are no tokens: what is put in
/// before or after it must stand outside of them.
Span WithMarks(const Document& document, Span sentence) {
  const std::string_view text = document.text();
  const Span zone = ZoneAround(document, sentence);
  while (sentence.begin > zone.begin && !IsSpace(text[sentence.begin - 1])) --sentence.begin;
  while (sentence.end < zone.end && !IsSpace(text[sentence.end])) ++sentence.end;
  return sentence;
}

Span SentenceWithMarks(const RuleContext& context, uint32_t sentence) {
  return WithMarks(context.document(), context.document().sentences()[sentence].span);
}

uint32_t BodyStart(const RuleContext& context) {
  const DocumentView& view = context.view;
  if (view.first_body_sentence() < view.sentence_count())
    return SentenceWithMarks(context, view.first_body_sentence()).begin;
  const Span greeting = context.document().ZoneExtent(Zone::kGreeting);
  return greeting.empty() ? context.message.body_begin : TextEnd(context.document(), greeting);
}

uint32_t BodyEnd(const RuleContext& context) {
  const DocumentView& view = context.view;
  if (view.last_body_sentence() < view.sentence_count())
    return SentenceWithMarks(context, view.last_body_sentence()).end;
  return BodyStart(context);
}

/// The end of what the writer wrote: after the sign-off, before signature and quotes.
uint32_t OwnEnd(const RuleContext& context) {
  const Span sign_off = context.document().ZoneExtent(Zone::kSignOff);
  return sign_off.empty() ? BodyEnd(context) : TextEnd(context.document(), sign_off);
}

/// Before all that the writer wrote; on a line of its own even where the header ends the file.
Insertion InsertAtStart(const RuleContext& context, const std::string& words,
                        const std::string& paragraph) {
  const uint32_t at = context.message.body_begin;
  const std::string_view before = context.document().text().substr(0, at);
  const bool opens_line = before.empty() || before == kUtf8Bom || IsSpace(before.back());
  return {at, (opens_line ? "" : paragraph) + words + paragraph};
}

Insertion InsertAfterGreeting(const RuleContext& context, const std::string& words,
                              const std::string& paragraph) {
  const Span greeting = context.document().ZoneExtent(Zone::kGreeting);
  if (greeting.empty()) return InsertAtStart(context, words, paragraph);
  return {TextEnd(context.document(), greeting), paragraph + words};
}

Insertion PlaceInsertion(const RuleContext& context, FixPlace place, std::string_view text) {
  const std::string_view line_end = LineEnd(context.document().text());
  const std::string paragraph = std::string(line_end).append(line_end);
  const std::string words(text);
  const bool has_body = context.view.first_body_sentence() < context.view.sentence_count();
  if (!has_body && place != FixPlace::kMessageStart && place != FixPlace::kMessageEnd)
    place = FixPlace::kAfterGreeting;
  switch (place) {
    case FixPlace::kMessageStart:
      return InsertAtStart(context, words, paragraph);
    case FixPlace::kAfterGreeting:
      return InsertAfterGreeting(context, words, paragraph);
    case FixPlace::kBodyStart:
      return {BodyStart(context), words + " "};
    case FixPlace::kBodyEnd:
      return {BodyEnd(context), " " + words};
    case FixPlace::kBeforeSignOff:
      return {BodyEnd(context), paragraph + words};
    case FixPlace::kMessageEnd:
      return {OwnEnd(context), paragraph + words};
  }
  return {};
}

/// A sentence is deleted with the blanks after it, so that none are left double.
Span WithBlanksAfter(std::string_view text, Span span) {
  while (span.end < text.size() && text[span.end] == ' ') ++span.end;
  return span;
}

Span SentenceAt(const Document& document, uint32_t offset, Span otherwise) {
  for (const Sentence& sentence : document.sentences())
    if (sentence.span.Contains(offset)) return sentence.span;
  return otherwise;
}

/// A clause goes with the mark that parts it from the rest, and leaves the final stop: "I decline:
/// they pay more." becomes "I decline.", and "They pay more; I decline." does too.
Span WithoutLooseEnds(const Document& document, const Sentence& sentence, TokenRange clause) {
  const auto& tokens = document.tokens();
  const auto is_mark = [&](uint32_t token) {
    return tokens[token].kind == TokenKind::kPunctuation;
  };
  while (clause.end > clause.begin + 1 && is_mark(clause.end - 1)) --clause.end;
  uint32_t before = clause.begin;
  while (before > sentence.first_token && is_mark(before - 1)) --before;
  uint32_t after = clause.end;
  while (after < sentence.end_token && is_mark(after)) ++after;
  if (before == sentence.first_token && after < sentence.end_token)
    return {tokens[clause.begin].begin, tokens[after].begin};
  if (before == sentence.first_token) return SpanOf(document, clause);
  return {tokens[before - 1].end, tokens[clause.end - 1].end};
}

Span ClauseAt(const RuleContext& context, Span span) {
  for (const Match& match : context.found.matches)
    if (SpanOf(context.document(), match.tokens).Overlaps(span))
      return WithoutLooseEnds(context.document(), context.document().sentences()[match.sentence],
                              context.view.ClauseAround(match));
  return span;
}

std::string DefaultDescription(const FixRecord& fix, std::string_view text) {
  switch (fix.action) {
    case FixAction::kInsert:
      return "insert \"" + std::string(text) + "\"";
    case FixAction::kReplace:
      return "replace with \"" + std::string(text) + "\"";
    case FixAction::kDeleteMatch:
      return "delete these words";
    case FixAction::kDeleteClause:
      return "delete this clause";
    case FixAction::kDeleteSentence:
      return "delete this sentence";
  }
  return "";
}

/// Whether the words of an edit can be put into the raw file as they are. In base64 nothing can, in
/// quoted-printable and in HTML some signs mean something else.
bool IsApplicable(const OffsetMap& to_raw, const TextEdit& edit) {
  constexpr std::string_view kSpecial = "=<>&";
  const auto is_plain = [&](char c) {
    return (c >= ' ' && c < 127 && kSpecial.find(c) == kSpecial.npos) || c == '\n' || c == '\r';
  };
  return to_raw.is_identity() ||
         (to_raw.IsCopy(edit.span) &&
          std::all_of(edit.replacement.begin(), edit.replacement.end(), is_plain));
}

/// In the document's text. `text` is that of the fix, filled in.
TextEdit MakeEdit(const RuleContext& context, const FixRecord& fix, std::string_view text,
                  Span span) {
  const Document& document = context.document();
  switch (fix.action) {
    case FixAction::kInsert: {
      Insertion insertion = PlaceInsertion(context, fix.place, text);
      return {{insertion.at, insertion.at}, std::move(insertion.text)};
    }
    case FixAction::kReplace:
      return {span, std::string(text)};
    case FixAction::kDeleteMatch:
      return {WithBlanksAfter(document.text(), span), ""};
    case FixAction::kDeleteClause:
      return {WithBlanksAfter(document.text(), ClauseAt(context, span)), ""};
    case FixAction::kDeleteSentence: {
      const Span sentence = SentenceAt(document, span.begin, span);
      return {WithBlanksAfter(document.text(), sentence), ""};
    }
  }
  return {};
}

}  // namespace

std::vector<Fix> BuildFixes(const RuleContext& context, Span span) {
  std::vector<Fix> fixes;
  const std::string_view match = Slice(context.document().text(), span);
  for (uint32_t i = 0; i < context.rule.fixes.count; ++i) {
    const FixRecord& record = context.pack.fixes()[context.rule.fixes.first + i];
    const std::string_view description = context.pack.String(record.description);
    const std::string text = FillMatch(context.pack.String(record.text), match);
    TextEdit edit = MakeEdit(context, record, text, span);
    if (!IsApplicable(context.message.to_raw, edit)) continue;
    edit.span = context.message.to_raw.ToRaw(edit.span);
    Fix fix;
    fix.safe = record.safe;
    fix.description =
        description.empty() ? DefaultDescription(record, text) : std::string(description);
    fix.edits.push_back(std::move(edit));
    fixes.push_back(std::move(fix));
  }
  return fixes;
}

uint32_t InsertionPoint(const RuleContext& context) {
  for (uint32_t i = 0; i < context.rule.fixes.count; ++i) {
    const FixRecord& record = context.pack.fixes()[context.rule.fixes.first + i];
    if (record.action == FixAction::kInsert) return PlaceInsertion(context, record.place, "").at;
  }
  return BodyStart(context);
}

}  // namespace decline_lint
