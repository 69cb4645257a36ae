#include <algorithm>

#include "lint/base/utf8.h"
#include "lint/engine/header_place.h"
#include "lint/engine/message_facts.h"
#include "lint/engine/rule_context.h"

namespace decline_lint {
namespace {

/// A line end is one character, be it LF or CRLF.
uint32_t CountCharacters(std::string_view text) {
  return static_cast<uint32_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return !IsUtf8Continuation(c) && c != '\r'; }));
}

template <typename Count>
uint32_t SumOverBody(const Document& document, Count count) {
  uint32_t sum = 0;
  for (const ZoneSpan& zone : document.zones())
    if (zone.zone == Zone::kBody) sum += count(Slice(document.text(), zone.span));
  return sum;
}

uint32_t CountSentences(const Document& document) {
  return static_cast<uint32_t>(
      std::count_if(document.sentences().begin(), document.sentences().end(),
                    [](const Sentence& sentence) { return sentence.zone == Zone::kBody; }));
}

uint32_t CountParagraphs(const Document& document) {
  return static_cast<uint32_t>(std::count_if(
      document.paragraphs().begin(), document.paragraphs().end(), [&](const Paragraph& paragraph) {
        return paragraph.first_sentence < paragraph.end_sentence &&
               document.sentences()[paragraph.first_sentence].zone == Zone::kBody;
      }));
}

uint32_t CountOf(Measure measure, const RuleContext& context) {
  const Document& document = context.document();
  switch (measure) {
    case Measure::kWords:
      return SumOverBody(document, CountWords);
    case Measure::kCharacters:
      return SumOverBody(document, CountCharacters);
    case Measure::kSentences:
      return CountSentences(document);
    case Measure::kParagraphs:
      return CountParagraphs(document);
    case Measure::kStrangers:
      return CountStrangers(context.message);
  }
  return 0;
}

/// Where the letter passes the limit: the first sentence too many, or the last of the body.
Span PlaceOfExcess(const RuleContext& context, const LimitRecord& limit) {
  const Document& document = context.document();
  uint32_t sentences = 0, words = 0;
  for (const Sentence& sentence : document.sentences()) {
    if (sentence.zone != Zone::kBody) continue;
    words += CountWords(Slice(document.text(), sentence.span));
    ++sentences;
    const bool passed = (limit.measure == Measure::kWords && words > limit.max) ||
                        (limit.measure == Measure::kSentences && sentences > limit.max);
    if (passed) return sentence.span;
  }
  const uint32_t last = context.view.last_body_sentence();
  return last < context.view.sentence_count() ? document.sentences()[last].span : Span{};
}

/// About the header and not about length: a finding of its own.
void AddStrangers(const RuleContext& context, uint32_t count, std::vector<Diagnostic>& findings) {
  findings.push_back(MakeFinding(context, {}));
  findings.back().message =
      std::to_string(count) + " recipients who may not know each other see all addresses";
  const bool in_to = context.message.FindHeader("To") != nullptr;
  PointAtHeader(context.message, in_to ? "To" : "Cc", findings.back());
}

}  // namespace

/// One finding for all the limits passed: a letter is too long once.
void JudgeLimit(const RuleContext& context, std::vector<Diagnostic>& findings) {
  std::string figures;
  Span place;
  for (const LimitRecord& limit : context.limits) {
    const uint32_t count = CountOf(limit.measure, context);
    if (count <= limit.max) continue;
    if (limit.measure == Measure::kStrangers) {
      AddStrangers(context, count, findings);
      continue;
    }
    if (figures.empty()) place = PlaceOfExcess(context, limit);
    figures += std::string(figures.empty() ? "" : ", ") + std::to_string(count) + " " +
               std::string(MeasureName(limit.measure)) + " where " + std::to_string(limit.max) +
               " will do";
  }
  if (figures.empty()) return;
  Diagnostic finding = MakeFinding(context, place);
  finding.message = std::move(figures);
  findings.push_back(std::move(finding));
}

}  // namespace decline_lint
