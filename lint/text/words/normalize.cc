#include "lint/text/words/normalize.h"

#include "lint/text/tokens/char_class.h"
#include "lint/text/words/contractions.h"
#include "lint/text/words/latin_fold.h"

namespace decline_lint {
namespace {

void AppendWordChar(Char c, std::string_view bytes, std::string& out) {
  if (c.code < 0x80 && c.IsAlnum()) {
    out += ToAsciiLower(bytes.front());
  } else if (c.IsAlnum()) {
    const FoldedLetter folded = FoldLetter(c.code);
    out += folded.size == 0 ? bytes : folded.view();
  } else if (c.char_class == CharClass::kApostrophe) {
    out += '\'';
  }
}

/// Stops inside ("e.g") and what takes no room are left out.
void AppendWord(std::string_view slice, std::string& out) {
  while (!slice.empty()) {
    const Char c = ReadChar(slice);
    AppendWordChar(c, slice.substr(0, c.size), out);
    slice.remove_prefix(c.size);
  }
}

void AppendNumber(std::string_view slice, std::string& out) {
  for (char c : slice)
    if (c != ',') out += ToAsciiLower(c);
}

/// "9.30a.m" -> "9.30am"
void AppendTime(std::string_view slice, std::string& out) {
  bool in_suffix = false;
  for (char c : slice) {
    in_suffix |= ClassOfByte(c) == CharClass::kLetter;
    if (c != '.' || !in_suffix) out += ToAsciiLower(c);
  }
}

std::string_view BangForm(std::string_view slice) {
  int signs = 0;
  bool has_exclamation = false;
  bool has_question = false;
  while (!slice.empty()) {
    const Char c = ReadChar(slice);
    slice.remove_prefix(c.size);
    const bool both = c.code >= 0x2048 || c.code == 0x203D;
    const bool is_double = both || c.code == 0x203C || c.code == 0x2047;
    const bool is_question = c.code == '?' || c.code == 0xFF1F || c.code == 0x61F;
    has_question |= both || is_question || c.code == 0x2047;
    has_exclamation |= !is_question && c.code != 0x2047;
    signs += is_double ? 2 : 1;
  }
  if (has_exclamation && has_question) return "?!";
  if (has_question) return signs > 1 ? "??" : "?";
  return signs > 1 ? "!!" : "!";
}

/// A sign that has an ASCII form, such as a wide one or a fraction slash.
char HardForm(char32_t code) {
  if (code < 0x80) return static_cast<char>(code);
  if (code >= 0xFF01 && code <= 0xFF5E) return static_cast<char>(code - 0xFEE0);
  return code == 0x2044 ? '/' : ';';
}

void AppendPunctuation(std::string_view slice, std::string& out) {
  const Char c = ReadChar(slice);
  switch (c.char_class) {
    case CharClass::kStop:
      out += slice.size() > c.size ? "..." : ".";
      return;
    case CharClass::kEllipsis:
      out += "...";
      return;
    case CharClass::kBang:
      out += BangForm(slice);
      return;
    case CharClass::kHyphen:
    case CharClass::kDash:
      out += '-';
      return;
    case CharClass::kUnderscore:
      out += "___";
      return;
    default:
      out += HardForm(c.code);
      return;
  }
}

}  // namespace

void AppendNormalized(TokenKind kind, std::string_view slice, std::string& out) {
  switch (kind) {
    case TokenKind::kNumber:
    case TokenKind::kOrdinal:
    case TokenKind::kAmount:
      return AppendNumber(slice, out);
    case TokenKind::kTime:
      return AppendTime(slice, out);
    case TokenKind::kUrl:
      out += "url";
      return;
    case TokenKind::kEmail:
      out += "email";
      return;
    case TokenKind::kWord:
      return AppendWord(slice, out);
    case TokenKind::kPunctuation:
      return AppendPunctuation(slice, out);
    case TokenKind::kDate:
    case TokenKind::kSymbol:
      out += slice;
      return;
  }
}

std::string NormalizedForm(std::string_view text, const Token& token) {
  if (token.fixed_form != 0) return std::string(FixedForm(token.fixed_form));
  std::string form;
  AppendNormalized(token.kind, Slice(text, token.span()), form);
  return form;
}

}  // namespace decline_lint
