#include "lint/text/zones/zones_signature.h"

#include "lint/text/zones/zones_letters.h"

namespace decline_lint {
namespace {

constexpr std::string_view kEmDash = "\xE2\x80\x94";
constexpr size_t kMaxOpenerBytes = 200;
constexpr size_t kMaxOpenerWords = 8;
constexpr size_t kMinRule = 10;

/// Phones turn "--" into a dash.
bool IsDelimiter(std::string_view content) { return content == "--" || content == kEmDash; }

bool MayOpen(const Letters& letters, std::string_view content) {
  const LineWords first(content, 1);
  return first.size() > 0 && (letters.signature_openers.Opens(first[0].key) ||
                              letters.disclaimer_openers.Opens(first[0].key));
}

/// A line that only opens like one goes on as a sentence: "Sent from my old address, so ...".
bool IsProgramLine(const Letters& letters, std::string_view content) {
  if (content.size() > kMaxOpenerBytes) return false;
  const LineWords words(content, kMaxOpenerWords + 1);
  if (letters.signature_openers.LongestPhrase(words, 0) == 0) return false;
  return words.size() <= kMaxOpenerWords || content.find("://") != std::string_view::npos;
}

bool IsDisclaimer(const Letters& letters, std::string_view content) {
  return letters.disclaimer_openers.LongestPhrase(LineWords(content, 6), 0) > 0;
}

bool IsRule(std::string_view content) {
  return content.size() >= kMinRule && (content[0] == '_' || content[0] == '-') &&
         content.find_first_not_of(content[0]) == content.npos;
}

/// What a mailing list adds below a line of its own.
bool IsListFooter(const Letters& letters, std::string_view content) {
  if (content.size() > kMaxOpenerBytes) return false;
  const LineWords words(content, kMaxOpenerWords);
  for (size_t i = 0; i < words.size(); ++i)
    if (letters.list_footers.LongestPhrase(words, i) > 0) return true;
  return IsDisclaimer(letters, content);
}

}  // namespace

bool StartsSignature(const Lines& lines, const Line& line, bool opens_paragraph) {
  const std::string_view content = lines.Content(line);
  if (content.size() <= 3 && IsDelimiter(content)) return true;
  const Letters& letters = Letters::Get();
  if (IsRule(content) && line.next < lines.size())
    return IsListFooter(letters, lines.Content(lines.At(line.next)));
  if (!opens_paragraph) return false;
  if (!MayOpen(letters, content)) return false;
  return IsProgramLine(letters, content) || IsDisclaimer(letters, content);
}

}  // namespace decline_lint
