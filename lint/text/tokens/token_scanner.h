// Walks over the text of a span and appends its tokens: the work behind Tokenize().
//
// One pass, with what is to be said of the next token kept in `pending_`. Plain words and spaces
// are dealt with in token_scanner.cc, lines and signs in token_scanner_signs.cc. An address is
// known only by its "@", "://" or stop: then the tokens that it began with are taken back.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/text/sentences/full_stop.h"
#include "lint/text/tokens/char_class.h"
#include "lint/text/tokens/quote_tracker.h"
#include "lint/text/tokens/token.h"
#include "lint/text/words/contractions.h"

namespace decline_lint {

class TokenScanner {
 public:
  TokenScanner(std::string_view text, Span span, std::vector<Token>& tokens)
      : text_(text.substr(0, span.end)),
        at_(span.begin),
        floor_(span.begin),
        line_start_(span.begin),
        tokens_(tokens),
        first_token_(tokens.size()),
        quotes_(tokens) {}

  void Run();

 private:
  uint32_t Size() const { return static_cast<uint32_t>(text_.size()); }
  std::string_view Rest() const { return text_.substr(at_); }
  CharClass ClassAt(uint32_t at) const {
    return at < Size() ? ClassOfByte(text_[at]) : CharClass::kSpace;
  }
  Char CharAt(uint32_t at) const { return ReadChar(text_.substr(at < Size() ? at : Size(), 4)); }
  Token* LastToken() { return tokens_.size() > first_token_ ? &tokens_.back() : nullptr; }
  /// The token that ends right here.
  const Token* Before();
  /// White space or an opening bracket stands before.
  bool SpaceBefore();

  /// Appends the token from here to `end`, and goes there.
  void Emit(TokenKind kind, uint32_t end, uint64_t key, int flags = 0, uint8_t fixed_form = 0);
  /// A sign of one byte that is its own normalized form.
  void EmitSign(TokenKind kind);
  void EmitNormalized(TokenKind kind, uint32_t end);
  /// Goes back to `begin`, or the start of the token there, and removes the tokens since.
  void TakeBack(uint32_t begin);

  /// Plain words with single spaces between them.
  void Words();
  /// What is no ASCII letter or digit at `at` belongs to the word before it.
  bool WordGoesOn(uint32_t at) const;
  /// A word with letters beyond ASCII, apostrophes, or what takes no room.
  void SlowWord();
  /// False, with nothing done, when a part would begin inside a character (a ligature).
  bool EmitParts(std::string_view slice, const ContractionParts& parts);
  void EmitAsciiParts(std::span<const ContractionPart> parts);

  void Space() {
    ++at_;
    pending_ &= static_cast<uint16_t>(~(kJoined | kQuoteBefore));
  }
  void Newline();
  /// Skips the bullet or number of a list item.
  void LineStart();
  bool ListLikely();

  void Other(CharClass char_class, uint32_t size);
  void Stop(uint32_t size);
  bool Url();
  bool SchemeUrl();
  bool Email();
  void Hyphens();
  void Underscores();
  void Quote(CharClass char_class, uint32_t size);
  /// The end of the run of characters of two classes that starts here.
  uint32_t RunEnd(CharClass first, CharClass second) const;

  const std::string_view text_;  ///< nothing behind the span
  uint32_t at_;
  const uint32_t floor_;
  uint32_t line_start_;
  uint32_t last_line_size_ = 0;
  uint32_t url_seen_ = 0;               ///< stops before this offset are in no bare address
  int newlines_ = 0;                    ///< since the last token
  bool in_list_ = false;                ///< an item opened before, in this paragraph
  uint16_t pending_ = kParagraphStart;  ///< flags of the next token
  std::vector<Token>& tokens_;
  const size_t first_token_;
  QuoteTracker quotes_;
  std::string form_;
  const FullStops& stops_ = FullStops::Get();
};

[[gnu::always_inline]] inline void TokenScanner::Emit(TokenKind kind, uint32_t end, uint64_t key,
                                                      int flags, uint8_t fixed_form) {
  // Filled in where it lies: copying a token just written costs more than all else here.
  Token& token = tokens_.emplace_back();
  token.key = key;
  token.begin = at_;
  token.end = end;
  token.flags = static_cast<uint16_t>(pending_ | flags);
  token.kind = kind;
  token.fixed_form = fixed_form;
  pending_ = kJoined;
  newlines_ = 0;
  at_ = end;
}

/// kCapitalized and kAllCaps of a stretch of a word.
uint16_t CaseFlags(std::string_view slice);

}  // namespace decline_lint
