#include "lint/letter/person.h"

#include <algorithm>
#include <array>

#include "lint/base/trim.h"
#include "lint/base/utf8.h"
#include "lint/rules/pattern_ast.h"
#include "lint/text/words/language.h"

namespace decline_lint {
namespace {

constexpr std::string_view kBlanks = " \t";

bool IsListed(std::string_view word, std::string_view list) {
  const auto words = language::List(list);
  return std::binary_search(words.begin(), words.end(), word);
}

/// C0, DEL and C1; bytes that are no UTF-8 as well.
bool IsKept(const Utf8Char& c) {
  return c.valid && c.code >= 0x20 && (c.code < 0x7F || c.code > 0x9F);
}

/// Walks over a header's value and knows what stands in quotes, brackets and comments.
class AddressCutter {
 public:
  void See(char c) {
    if (escaped_) return void(escaped_ = false);
    if (c == '\\') return void(escaped_ = quoted_);
    if (c == '"' && comments_ == 0) quoted_ = !quoted_;
    if (quoted_) return;
    if (c == '(') ++comments_;
    if (c == ')' && comments_ > 0) --comments_;
    if (comments_ > 0) return;
    if (c == '<') in_angles_ = true;
    if (c == '>') in_angles_ = false;
  }
  bool at_top() const { return !quoted_ && comments_ == 0 && !in_angles_; }

 private:
  bool escaped_ = false;
  bool quoted_ = false;
  bool in_angles_ = false;
  int comments_ = 0;
};

std::string Unquoted(std::string_view text) {
  std::string plain;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') continue;
    if (text[i] == '\\' && i + 1 < text.size()) ++i;
    plain += text[i];
  }
  return plain;
}

/// "Vale, Elena" is Elena Vale; "Elena Vale, PhD" is in order.
std::string InSpokenOrder(std::string_view name) {
  const size_t comma = name.find(',');
  if (comma == name.npos || name.find(',', comma + 1) != name.npos) return std::string(name);
  const std::string_view last = Trim(name.substr(0, comma), kBlanks);
  const std::string_view first = Trim(name.substr(comma + 1), kBlanks);
  const auto words = NormalizedWords(first);
  if (words.empty() || words.size() > 3 || IsListed(words[0], "name-suffixes") ||
      IsOfficeName(first) || last.find(' ') != last.npos) {
    return std::string(name.substr(0, comma));
  }
  return std::string(first) + " " + std::string(last);
}

/// Cuts off what programs and people add to a name, and keeps what tells the company.
void SplitOffCompany(std::string name, Mailbox& to) {
  static constexpr std::array<std::string_view, 7> kBefore = {" at ", " from ", " @ ",  " | ",
                                                              " / ",  " (",     " via "};
  for (const std::string_view mark : kBefore) {
    const size_t at = name.find(mark);
    if (at == name.npos || at == 0) continue;
    std::string_view rest = std::string_view(name).substr(at + mark.size());
    if (mark == " (") rest = rest.substr(0, rest.find(')'));
    if (mark == " at " || mark == " from " || mark == " @ ") to.company = OneLine(rest);
    name.resize(at);
  }
  to.name = OneLine(InSpokenOrder(name));
}

bool IsAddressText(char c) {
  return static_cast<unsigned char>(c) > 0x20 && c != 0x7F &&
         std::string_view("<>(),;:\\\"").find(c) == std::string_view::npos;
}

std::string CleanAddress(std::string_view text) {
  std::string address;
  for (const char c : Trim(text, kBlanks))
    if (IsAddressText(c) && address.size() < kMaxName) address += c;
  return address;
}

}  // namespace

std::string OneLine(std::string_view text, size_t max_bytes) {
  std::string line;
  for (size_t at = 0; at < text.size();) {
    const Utf8Char c = DecodeUtf8(text.substr(at));
    const std::string_view bytes = text.substr(at, c.size);
    at += c.size;
    const bool blank = c.code == ' ' || c.code == '\t' || c.code == '\n' || c.code == '\r';
    if (line.size() + c.size > max_bytes) break;
    if (blank && !line.empty() && line.back() != ' ') line += ' ';
    if (!blank && IsKept(c)) line += bytes;
  }
  while (line.ends_with(' ')) line.pop_back();
  return line;
}

Mailbox ReadMailbox(std::string_view text) {
  Mailbox box;
  text = Trim(text, kBlanks);
  const size_t open = text.find('<');
  if (open != text.npos) {
    const std::string_view inside = text.substr(open + 1);
    box.address = CleanAddress(inside.substr(0, inside.find('>')));
    text = text.substr(0, open);
  } else if (text.find('@') != text.npos) {
    const size_t comment = text.find('(');
    box.address = CleanAddress(text.substr(0, comment));
    text = comment == text.npos ? std::string_view() : text.substr(comment + 1);
    text = text.substr(0, text.find(')'));
  }
  const std::string name = OneLine(Unquoted(text));
  // Some programs give the address as the name, too.
  if (name.find('@') == name.npos || name.find(" @ ") != name.npos) SplitOffCompany(name, box);
  return box;
}

std::vector<Mailbox> ReadMailboxes(std::string_view value) {
  std::vector<Mailbox> boxes;
  AddressCutter cutter;
  size_t begin = 0;
  for (size_t i = 0; i <= value.size(); ++i) {
    const bool at_end = i == value.size();
    if (!at_end) cutter.See(value[i]);
    const bool top = cutter.at_top();
    if (!at_end && top && value[i] == ':') begin = i + 1;  // the name of a group
    if (!at_end && !(top && (value[i] == ',' || value[i] == ';'))) continue;
    Mailbox box = ReadMailbox(value.substr(begin, i - begin));
    if (!box.name.empty() || !box.address.empty()) boxes.push_back(std::move(box));
    begin = i + 1;
  }
  return boxes;
}

std::string FirstName(std::string_view name) {
  const std::string whole = OneLine(name);
  const std::string first = whole.substr(0, whole.find(' '));
  const auto folded = NormalizedWords(first);
  const bool is_initial = first.size() <= 1 || first.ends_with('.');
  const bool has_title = !folded.empty() && IsListed(folded[0], "courtesy-titles");
  return is_initial || has_title || IsOfficeName(whole) ? whole : first;
}

bool IsOfficeName(std::string_view name) {
  const auto words = NormalizedWords(name);
  return std::any_of(words.begin(), words.end(),
                     [](const std::string& word) { return IsListed(word, "office-words"); });
}

bool TakesNoReplies(std::string_view address) {
  std::string local(address.substr(0, address.find('@')));
  for (char& c : local) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  local.resize(std::min(local.find('+'), local.size()));
  return IsListed(local, "no-reply-names");
}

}  // namespace decline_lint
