#include "lint/engine/fix_place.h"

#include <string>
#include <utility>

#include "lint/base/utf8.h"

namespace decline_lint {
namespace {

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

TextEdit At(uint32_t at, std::string text) { return {{at, at}, std::move(text)}; }

std::string WithLineEnds(std::string_view words, std::string_view line_end) {
  std::string out;
  for (char c : words) {
    if (c == '\n')
      out += line_end;
    else
      out += c;
  }
  return out;
}

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

/// Whether the sentence stands in a paragraph of several lines.
bool IsWrapped(const RuleContext& context, uint32_t sentence) {
  const Document& document = context.document();
  const Paragraph& paragraph = document.paragraphs()[document.sentences()[sentence].paragraph];
  return Slice(document.text(), paragraph.span).find('\n') != std::string_view::npos;
}

bool HasBody(const RuleContext& context) {
  return context.view.first_body_sentence() < context.view.sentence_count();
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
TextEdit InsertAtStart(const RuleContext& context, const std::string& words,
                       const std::string& paragraph) {
  const uint32_t at = context.message.body_begin;
  const std::string_view before = context.document().text().substr(0, at);
  const bool opens_line = before.empty() || before == kUtf8Bom || IsSpace(before.back());
  return At(at, (opens_line ? "" : paragraph) + words + paragraph);
}

TextEdit InsertAfterGreeting(const RuleContext& context, const std::string& words,
                             const std::string& paragraph) {
  const Span greeting = context.document().ZoneExtent(Zone::kGreeting);
  if (greeting.empty()) return InsertAtStart(context, words, paragraph);
  return At(TextEnd(context.document(), greeting), paragraph + words);
}

TextEdit InsertAfterSentence(const RuleContext& context, uint32_t sentence,
                             const std::string& words, const std::string& line_end) {
  return At(SentenceWithMarks(context, sentence).end,
            (IsWrapped(context, sentence) ? line_end : " ") + words);
}

}  // namespace

uint32_t BodyStart(const RuleContext& context) {
  const DocumentView& view = context.view;
  if (HasBody(context)) return SentenceWithMarks(context, view.first_body_sentence()).begin;
  const Span greeting = context.document().ZoneExtent(Zone::kGreeting);
  return greeting.empty() ? context.message.body_begin : TextEnd(context.document(), greeting);
}

TextEdit Insertion(const RuleContext& context, FixPlace place, std::string_view text) {
  const DocumentView& view = context.view;
  const std::string line_end(LineEnd(context.document().text()));
  const std::string paragraph = line_end + line_end;
  const std::string words = WithLineEnds(text, line_end);
  if (!HasBody(context) && place != FixPlace::kMessageStart && place != FixPlace::kMessageEnd)
    place = FixPlace::kAfterGreeting;
  switch (place) {
    case FixPlace::kMessageStart:
      return InsertAtStart(context, words, paragraph);
    case FixPlace::kAfterGreeting:
      return InsertAfterGreeting(context, words, paragraph);
    case FixPlace::kBodyStart:
      return At(BodyStart(context),
                words + (IsWrapped(context, view.first_body_sentence()) ? line_end : " "));
    case FixPlace::kAfterOpening:
      return InsertAfterSentence(context, view.first_body_sentence(), words, line_end);
    case FixPlace::kBodyEnd:
      return InsertAfterSentence(context, view.last_body_sentence(), words, line_end);
    case FixPlace::kBeforeSignOff:
      return At(BodyEnd(context), paragraph + words);
    case FixPlace::kMessageEnd:
      return At(OwnEnd(context), paragraph + words);
  }
  return {};
}

}  // namespace decline_lint
