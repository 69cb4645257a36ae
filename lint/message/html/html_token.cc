#include "lint/message/html/html_token.h"

#include <algorithm>

namespace decline_lint {
namespace {

constexpr std::string_view kBlanks = " \t\n\f\r";
constexpr std::string_view kCommentOpener = "<!--";

constexpr std::array<std::string_view, kHtmlAttributeCount> kAttributeNames = {
    "class", "id", "name", "style", "hidden"};

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }
bool IsLetter(char c) { return Lower(c) >= 'a' && Lower(c) <= 'z'; }

void KeepAttribute(std::string_view name, std::string_view value, HtmlToken* token) {
  for (size_t i = 0; i < kHtmlAttributeCount; ++i)
    if (IsHtmlName(name, kAttributeNames[i]) && token->attributes[i].data() == nullptr)
      token->attributes[i] = value;
}

}  // namespace

std::string_view HtmlAttributeName(HtmlAttribute attribute) {
  return kAttributeNames[static_cast<size_t>(attribute)];
}

bool IsHtmlName(std::string_view name, std::string_view lower) {
  return name.size() == lower.size() && std::equal(name.begin(), name.end(), lower.begin(),
                                                   [](char a, char b) { return Lower(a) == b; });
}

bool HtmlToken::has_attributes() const {
  return std::any_of(attributes.begin(), attributes.end(),
                     [](std::string_view value) { return value.data() != nullptr; });
}

bool HtmlTokenizer::OpensMarkup(uint32_t at) const {
  const char next = ByteAt(at + 1);
  return IsLetter(next) || next == '!' || next == '?' || (next == '/' && at + 2 < size());
}

uint32_t HtmlTokenizer::FindMarkup(uint32_t at) const {
  for (; (at = SkipTo(at, '<')) < size(); ++at)
    if (OpensMarkup(at)) return at;
  return size();
}

uint32_t HtmlTokenizer::SkipWhile(uint32_t at, std::string_view set) const {
  const size_t found = html_.find_first_not_of(set, at);
  return found == std::string_view::npos ? size() : static_cast<uint32_t>(found);
}

uint32_t HtmlTokenizer::SkipUntil(uint32_t at, std::string_view set) const {
  const size_t found = html_.find_first_of(set, at);
  return found == std::string_view::npos ? size() : static_cast<uint32_t>(found);
}

uint32_t HtmlTokenizer::SkipTo(uint32_t at, char c) const {
  const size_t found = html_.find(c, at);
  return found == std::string_view::npos ? size() : static_cast<uint32_t>(found);
}

/// "<!-->" is a whole comment, and "--!>" ends one, too.
uint32_t HtmlTokenizer::CommentEnd(uint32_t at) const {
  const auto begin = static_cast<uint32_t>(at + kCommentOpener.size() - 2);
  for (uint32_t end = begin + 2; (end = SkipTo(end, '>')) < size(); ++end) {
    const std::string_view before = html_.substr(begin, end - begin);
    if (before.ends_with("--") || (before.size() > 4 && before.ends_with("--!"))) return end + 1;
  }
  return size();
}

uint32_t HtmlTokenizer::ReadAttribute(uint32_t at, HtmlToken* token) const {
  // An equals sign may open a name.
  const uint32_t name_end = SkipUntil(at + 1, " \t\n\f\r/>=");
  const std::string_view name = html_.substr(at, name_end - at);
  uint32_t value = SkipWhile(name_end, kBlanks);
  if (ByteAt(value) != '=') {
    KeepAttribute(name, html_.substr(name_end, 0), token);
    return name_end;
  }
  value = SkipWhile(value + 1, kBlanks);
  const char quote = ByteAt(value);
  const bool quoted = quote == '"' || quote == '\'';
  if (quoted) ++value;
  const uint32_t end = quoted ? SkipTo(value, quote) : SkipUntil(value, " \t\n\f\r>");
  KeepAttribute(name, html_.substr(value, end - value), token);
  return quoted ? std::min(end + 1, size()) : end;
}

/// A tag that the source ends in is no tag.
uint32_t HtmlTokenizer::ReadTag(uint32_t name_begin, HtmlToken* token) const {
  uint32_t at = SkipUntil(name_begin, " \t\n\f\r/>");
  token->name = html_.substr(name_begin, at - name_begin);
  while ((at = SkipWhile(at, " \t\n\f\r/")) < size() && html_[at] != '>')
    at = ReadAttribute(at, token);
  if (at < size()) return at + 1;
  token->kind = HtmlToken::Kind::kOther;
  return at;
}

bool HtmlTokenizer::Next(HtmlToken* token) {
  if (at_ >= size()) return false;
  *token = HtmlToken();
  const uint32_t begin = at_;
  const char next = ByteAt(begin + 1);
  if (html_[begin] != '<' || !OpensMarkup(begin)) {
    at_ = FindMarkup(begin);
  } else if (next == '/' && IsLetter(ByteAt(begin + 2))) {
    token->kind = HtmlToken::Kind::kEndTag;
    at_ = ReadTag(begin + 2, token);
  } else if (IsLetter(next)) {
    token->kind = HtmlToken::Kind::kStartTag;
    at_ = ReadTag(begin + 1, token);
  } else {
    token->kind = HtmlToken::Kind::kOther;
    const bool is_comment = html_.substr(begin, kCommentOpener.size()) == kCommentOpener;
    at_ = is_comment ? CommentEnd(begin) : std::min(SkipTo(begin, '>') + 1, size());
  }
  token->span = {begin, at_};
  return true;
}

bool HtmlTokenizer::SkipPastEndTag(std::string_view name) {
  for (uint32_t at = at_; (at = SkipTo(at, '<')) < size(); ++at) {
    if (ByteAt(at + 1) != '/' || !IsHtmlName(html_.substr(at + 2, name.size()), name)) continue;
    const auto after = static_cast<uint32_t>(at + 2 + name.size());
    if (after < size() &&
        std::string_view(" \t\n\f\r/>").find(html_[after]) == std::string_view::npos)
      continue;
    HtmlToken end_tag;
    at_ = ReadTag(at + 2, &end_tag);
    return true;
  }
  return false;
}

}  // namespace decline_lint
