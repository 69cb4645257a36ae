#include "lint/hooks/milter/findings_text.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace decline_lint {
namespace {

constexpr size_t kMostLines = 12;       // of a reply; libmilter takes 32
constexpr size_t kMostLineBytes = 300;  // a reply line may have 512 (RFC 5321 section 4.5.3.1.5)
constexpr size_t kMostQuoted = 60;
constexpr size_t kMostRules = 8;
constexpr size_t kMostFields = 20;

/// Typographic signs, which English text is full of.
constexpr std::pair<std::string_view, char> kSigns[] = {
    {"\u2018", '\''}, {"\u2019", '\''}, {"\u201C", '"'}, {"\u201D", '"'},
    {"\u2013", '-'},  {"\u2014", '-'},  {"\u00A0", ' '}, {"\u2026", '.'}};

/// The sign at the beginning of `text`, and how many bytes it takes.
std::pair<char, size_t> AsciiSign(std::string_view text) {
  const auto byte = static_cast<unsigned char>(text[0]);
  if (byte < 0x80) return {byte < 0x20 || byte == 0x7F ? ' ' : text[0], 1};
  for (const auto& [sign, ascii] : kSigns) {
    if (text.starts_with(sign)) return {ascii, sign.size()};
  }
  size_t length = 1;
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80)
    ++length;
  return {'?', length};
}

void AppendCount(size_t count, std::string_view what, std::vector<std::string>& parts) {
  if (count == 0) return;
  parts.push_back(std::to_string(count) + " " + std::string(what) + (count == 1 ? "" : "s"));
}

std::string Counts(const std::vector<Diagnostic>& findings) {
  std::vector<std::string> parts;
  for (Severity severity : {Severity::kError, Severity::kWarning, Severity::kNote}) {
    const auto count = std::count_if(findings.begin(), findings.end(), [&](const Diagnostic& each) {
      return each.severity == severity;
    });
    AppendCount(static_cast<size_t>(count), SeverityName(severity), parts);
  }
  std::string text;
  for (size_t i = 0; i < parts.size(); ++i)
    text += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
  return text;
}

bool IsStopping(const Diagnostic& finding, Threshold block) {
  return block != Threshold::kNever && finding.severity >= static_cast<Severity>(block);
}

std::string Named(const Diagnostic& finding) {
  return std::string(SeverityName(finding.severity)) + ": " + finding.message;
}

std::string ReplyLine(const Diagnostic& finding, std::string_view raw) {
  std::string line = Named(finding);
  const std::string words = QuotedWords(finding, raw);
  if (!words.empty() && line.find(words) == line.npos) line += ": \"" + words + "\"";
  return AsciiText(line + " [" + finding.rule_id + "]", kMostLineBytes);
}

}  // namespace

std::string AsciiText(std::string_view text, size_t most) {
  std::string ascii;
  while (!text.empty() && ascii.size() < most) {
    const auto [sign, length] = AsciiSign(text);
    ascii += sign;
    text.remove_prefix(length);
  }
  return ascii;
}

std::string QuotedWords(const Diagnostic& finding, std::string_view raw) {
  std::string_view line = finding.decoded ? std::string_view(finding.decoded->text) : raw;
  const Span span = finding.decoded ? finding.decoded->span : finding.span;
  if (span.begin >= span.end || span.end > line.size()) return "";
  const std::string words = AsciiText(line.substr(span.begin, span.size()), kMostQuoted + 1);
  std::string joined;
  for (char c : words) {
    if (c != ' ' || !joined.ends_with(' ')) joined += c;
  }
  return joined.size() > kMostQuoted ? joined.substr(0, kMostQuoted) + "..." : joined;
}

std::string FindingsSummary(const std::vector<Diagnostic>& findings) {
  std::vector<std::string_view> rules;
  for (const Diagnostic& each : findings) {
    if (std::find(rules.begin(), rules.end(), each.rule_id) == rules.end())
      rules.push_back(each.rule_id);
  }
  std::string text = Counts(findings);
  for (size_t i = 0; i < std::min(rules.size(), kMostRules); ++i)
    text += (i == 0 ? " [" : " ") + std::string(rules[i]);
  if (rules.size() > kMostRules) text += " ...";
  return rules.empty() ? text : text + "]";
}

std::vector<std::string> ReplyLines(const std::vector<Diagnostic>& findings, Threshold block,
                                    std::string_view raw) {
  std::vector<const Diagnostic*> shown;
  for (const Diagnostic& each : findings) {
    if (IsStopping(each, block)) shown.push_back(&each);
  }
  std::stable_sort(shown.begin(), shown.end(), [](const Diagnostic* one, const Diagnostic* other) {
    return one->severity > other->severity;
  });
  shown.resize(std::min(shown.size(), kMostLines));
  std::vector<std::string> lines;
  for (const Diagnostic* each : shown) lines.push_back(ReplyLine(*each, raw));
  const size_t rest = findings.size() - shown.size();
  if (rest > 0) lines.push_back("and " + std::to_string(rest) + " more");
  return lines;
}

std::string HeaderValue(const std::vector<Diagnostic>& findings) {
  std::string value = Counts(findings);
  for (size_t i = 0; i < std::min(findings.size(), kMostFields); ++i)
    value +=
        ";\n\t" + AsciiText(Named(findings[i]) + " [" + findings[i].rule_id + "]", kMostLineBytes);
  return value;
}

}  // namespace decline_lint
