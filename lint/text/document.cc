#include "lint/text/document.h"

#include "lint/text/sentences/sentences.h"
#include "lint/text/tokens/char_class.h"
#include "lint/text/tokens/tokenizer.h"
#include "lint/text/words/normalize.h"
#include "lint/text/zones/zones.h"

namespace decline_lint {
namespace {

bool IsWritersOwn(Zone zone) {
  return zone != Zone::kHeader && zone != Zone::kAttribution && zone != Zone::kQuoted;
}

}  // namespace

const char* ZoneName(Zone zone) {
  switch (zone) {
    case Zone::kHeader:
      return "header";
    case Zone::kSubject:
      return "subject";
    case Zone::kGreeting:
      return "greeting";
    case Zone::kBody:
      return "body";
    case Zone::kSignOff:
      return "sign-off";
    case Zone::kSignature:
      return "signature";
    case Zone::kAttribution:
      return "attribution";
    case Zone::kQuoted:
      return "quoted";
  }
  return "";
}

void Document::Scan(const Message& message, bool with_quotes) {
  text_ = message.text;
  zones_.clear();
  paragraphs_.clear();
  sentences_.clear();
  tokens_.clear();
  FindZones(message, &zones_);
  for (const ZoneSpan& zone : zones_) {
    if (!IsWritersOwn(zone.zone) && !(with_quotes && zone.zone == Zone::kQuoted)) continue;
    const auto first_token = static_cast<uint32_t>(tokens_.size());
    Tokenize(text_, zone.span, tokens_);
    FindSentences(text_, zone, first_token, tokens_, paragraphs_, sentences_);
  }
}

Span Document::ZoneExtent(Zone zone) const {
  Span extent;
  for (const ZoneSpan& candidate : zones_) {
    if (candidate.zone != zone) continue;
    if (extent.empty()) extent.begin = candidate.span.begin;
    extent.end = candidate.span.end;
  }
  return extent;
}

std::string Document::NormalizedForm(const Token& token) const {
  return decline_lint::NormalizedForm(text_, token);
}

uint32_t CountWords(std::string_view text) {
  uint32_t words = 0;
  bool after_space = true;
  for (size_t at = 0; at < text.size();) {
    const CharClass of_byte = ClassOfByte(text[at]);
    const Char c =
        of_byte == CharClass::kHigh ? ReadHighChar(text.substr(at)) : Char{0, 1, of_byte};
    const bool is_space = c.char_class <= CharClass::kNewline;
    words += after_space && !is_space ? 1 : 0;
    after_space = is_space;
    at += c.size;
  }
  return words;
}

}  // namespace decline_lint
