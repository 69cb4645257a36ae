// A message's text as rules see it: zones, paragraphs, sentences and tokens.
//
// All offsets are bytes of `text()` (the decoded text of the message); Message::to_raw leads from
// them to the raw file. Indexes into tokens(), sentences() and paragraphs() are 0-based, ranges are
// half-open. A Document views the message's text and must not outlive it. Scanning into the same
// Document again reuses its memory.
//
// Header lines, attributions and quoted words are zones without paragraphs, sentences and tokens:
// no rule ever judges them, and threads that are quoted in full cost nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lint/base/span.h"
#include "lint/message/message.h"
#include "lint/text/tokens/token.h"

namespace decline_lint {

/// What a stretch of text is to its reader.
enum class Zone : uint8_t {
  kHeader,       ///< header lines other than the subject's value; never judged
  kSubject,      ///< the value of the subject
  kGreeting,     ///< "Dear Ms Ray," also when text follows on the same line
  kBody,         ///< the writer's own words
  kSignOff,      ///< the closing phrase and the name: "Kind regards,\nAnn Lee\n+44 ..."
  kSignature,    ///< from "-- " on, "Sent from my phone", a disclaimer
  kAttribution,  ///< "On 3 May 2025, Ann wrote:", a "From:/Sent:" block, "--- Original Message ---"
  kQuoted,       ///< somebody else's words
};

/// "subject", "greeting" ... as rule files spell them.
const char* ZoneName(Zone zone);

struct ZoneSpan {
  Zone zone;
  Span span;
};

/// Token and sentence indexes are half-open ranges. A sentence lies in one zone and one paragraph,
/// and has at least one token.
struct Sentence {
  Span span;  ///< from its first to its last token, with the last stop of an abbreviation
  uint32_t first_token = 0;
  uint32_t end_token = 0;
  uint32_t paragraph = 0;
  Zone zone = Zone::kBody;
};

struct Paragraph {
  Span span;
  uint32_t first_sentence = 0;
  uint32_t end_sentence = 0;
};

class Document {
 public:
  /// Scans a message. Linear in its length, whatever the bytes. `with_quotes`: words of others have
  /// sentences and tokens, too; for those who ask what a message is about, and judge nothing.
  void Scan(const Message& message, bool with_quotes = false);

  std::string_view text() const { return text_; }
  /// Ordered and without gaps: together they cover the text.
  const std::vector<ZoneSpan>& zones() const { return zones_; }
  const std::vector<Paragraph>& paragraphs() const { return paragraphs_; }
  const std::vector<Sentence>& sentences() const { return sentences_; }
  const std::vector<Token>& tokens() const { return tokens_; }
  /// For the engine, which fills in Token::word and the recipient flags.
  std::vector<Token>& mutable_tokens() { return tokens_; }

  /// The span from the first to the last zone of that kind; empty (at 0) when there is none.
  Span ZoneExtent(Zone zone) const;
  /// The token's normalized form: "i", "am", "'d", "interview", "185000", "url".
  std::string NormalizedForm(const Token& token) const;

 private:
  std::string_view text_;
  std::vector<ZoneSpan> zones_;
  std::vector<Paragraph> paragraphs_;
  std::vector<Sentence> sentences_;
  std::vector<Token> tokens_;
};

/// Words as people count them: runs of anything but white space (that of Unicode, too).
uint32_t CountWords(std::string_view text);

}  // namespace decline_lint
