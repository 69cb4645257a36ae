#include <string_view>

#include "lint/text/sentences/list_mark.h"
#include "lint/text/tokens/address_scanner.h"
#include "lint/text/tokens/number_scanner.h"
#include "lint/text/tokens/token_scanner.h"
#include "lint/text/words/normalize.h"

namespace decline_lint {
namespace {

using enum CharClass;

/// A line so short that it was not ended by the wrapping of a paragraph.
constexpr uint32_t kShortLine = 40;

}  // namespace

void TokenScanner::Newline() {
  last_line_size_ = at_ - line_start_;
  if (text_[at_] == '\r' && at_ + 1 < Size() && text_[at_ + 1] == '\n') ++at_;
  Space();
  line_start_ = at_;
  pending_ |= kNewlineBefore;
  if (++newlines_ > 1) {
    pending_ |= kParagraphStart;
    in_list_ = false;
    quotes_.Reset();
  }
  LineStart();
}

void TokenScanner::LineStart() {
  while (ClassAt(at_) == kSpace && at_ < Size()) ++at_;
  if (!MayOpenWithListMark(Rest())) return;
  const uint32_t size = ListMarkSize(Rest(), ListLikely());
  if (size == 0) return;
  at_ += size;
  in_list_ = true;
  pending_ |= kListItem;
  pending_ &= static_cast<uint16_t>(~kJoined);
}

bool TokenScanner::ListLikely() {
  if (in_list_ || (pending_ & (kParagraphStart | kCommaBefore)) != 0) return true;
  const Token* last = LastToken();
  if (last == nullptr || last_line_size_ < kShortLine) return true;
  return last->kind == TokenKind::kPunctuation &&
         std::string_view(".:;!?").find(text_[last->begin]) != std::string_view::npos;
}

void TokenScanner::Other(CharClass char_class, uint32_t size) {
  switch (char_class) {
    case kNewline:
      return Newline();
    case kDigit: {
      const NumberScan number = ScanNumber(text_, at_);
      return EmitNormalized(number.kind, number.end);
    }
    case kLetter:
      return SlowWord();
    case kStop:
    case kEllipsis:
      return Stop(size);
    case kBang:
      return EmitNormalized(TokenKind::kPunctuation, RunEnd(kBang, kBang));
    case kHard:
      if (SchemeUrl()) return;
      if (size == 1) return EmitSign(TokenKind::kPunctuation);
      return EmitNormalized(TokenKind::kPunctuation, at_ + size);
    case kComma:
      pending_ |= kCommaBefore;
      break;
    case kHyphen:
    case kDash:
      return Hyphens();
    case kUnderscore:
      return Underscores();
    case kAt:
      if (Email()) return;
      [[fallthrough]];
    case kSymbol:
      if (size == 1) return EmitSign(TokenKind::kSymbol);
      return EmitNormalized(TokenKind::kSymbol, at_ + size);
    case kQuote:
    case kOpenQuote:
    case kCloseQuote:
    case kOpenSingle:
    case kApostrophe:
      return Quote(char_class, size);
    case kSpace:
      pending_ &= static_cast<uint16_t>(~(kJoined | kQuoteBefore));
      break;
    case kEmphasis:
    case kIgnored:
    case kHigh:
      break;
  }
  at_ += size;
}

uint32_t TokenScanner::RunEnd(CharClass first, CharClass second) const {
  uint32_t end = at_;
  for (Char c = CharAt(end); c.size > 0 && (c.char_class == first || c.char_class == second);
       c = CharAt(end))
    end += c.size;
  return end;
}

void TokenScanner::Stop(uint32_t size) {
  const CharClass next = ClassAt(at_ + size);
  if (size > 1 || next == kStop || next == kHigh) {
    const uint32_t end = RunEnd(kStop, kEllipsis);
    if (end > at_ + 1) return EmitNormalized(TokenKind::kPunctuation, end);
  }
  const Token* before = Before();
  if (before != nullptr && (next == kLetter || next == kDigit)) {
    if (const uint32_t dotted = stops_.DottedEnd(text_, at_, *before); dotted > at_) {
      TakeBack(before->begin);
      form_.clear();
      AppendNormalized(TokenKind::kWord, text_.substr(at_, dotted - at_), form_);
      return Emit(TokenKind::kWord, dotted, WordKey(form_),
                  CaseFlags(text_.substr(at_, dotted - at_)));
    }
    if (Url()) return;
  }
  if (stops_.IsSilent(text_, at_, before))
    ++at_;
  else
    EmitSign(TokenKind::kPunctuation);
}

bool TokenScanner::Url() {
  if (at_ < url_seen_) return false;
  const BareUrlScan url = ScanBareUrl(text_, at_, floor_);
  url_seen_ = url.seen;
  if (url.span.empty()) return false;
  TakeBack(url.span.begin);
  EmitNormalized(TokenKind::kUrl, url.span.end);
  return true;
}

bool TokenScanner::SchemeUrl() {
  const Token* before = text_[at_] == ':' ? Before() : nullptr;
  if (before == nullptr || before->kind != TokenKind::kWord) return false;
  const uint32_t end = ScanUrlAfterScheme(text_, at_);
  if (end == at_) return false;
  TakeBack(before->begin);
  EmitNormalized(TokenKind::kUrl, end);
  return true;
}

bool TokenScanner::Email() {
  const Token* before = Before();
  const Span email = ScanEmail(text_, before != nullptr ? before->begin : at_, at_, floor_);
  if (email.empty()) return false;
  TakeBack(email.begin);
  EmitNormalized(TokenKind::kEmail, email.end);
  return true;
}

/// One hyphen is a dash between spaces only; a dash between digits ("80–90") is a hyphen.
void TokenScanner::Hyphens() {
  const uint32_t end = RunEnd(kHyphen, kDash);
  const Char first = CharAt(at_);
  const Char next = CharAt(end);
  bool is_dash = true;
  if (end == at_ + first.size && first.char_class == kHyphen)
    is_dash = (pending_ & kJoined) == 0 && next.char_class <= kNewline;
  else if (end == at_ + first.size)
    is_dash = next.char_class != kDigit || at_ == floor_ || !IsAsciiDigit(text_[at_ - 1]);
  if (is_dash) return EmitNormalized(TokenKind::kPunctuation, end);
  at_ = end;
}

void TokenScanner::Underscores() {
  const uint32_t end = RunEnd(kUnderscore, kUnderscore);
  if (end > at_ + 1) return EmitNormalized(TokenKind::kPunctuation, end);
  at_ = end;
}

void TokenScanner::Quote(CharClass char_class, uint32_t size) {
  if (text_[at_] != '`') {
    quotes_.OnMark(char_class, SpaceBefore(), CharAt(at_ + size));
    pending_ |= kQuoteBefore;
  }
  at_ += size;
}

}  // namespace decline_lint
