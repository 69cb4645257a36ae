#include "lint/hooks/judge.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "lint/hooks/recipients.h"
#include "lint/hooks/speaking_packs.h"
#include "lint/message/message.h"
#include "lint/report/registry.h"

namespace decline_lint {
namespace {

/// Findings that are shown; a letter with more of them is wrong altogether.
constexpr size_t kMostShown = 50;

bool IsBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

bool HasBody(const Message& message) {
  return !IsBlank(message.text.substr(std::min<size_t>(message.body_begin, message.text.size())));
}

/// What is signed must not be touched: a cut below the header would break the signature.
bool IsSigned(const Message& message) {
  const HeaderField* type = message.FindHeader("Content-Type");
  if (type && type->value.find("multipart/signed") != std::string::npos) return true;
  return message.text.find("-----BEGIN PGP SIGNED MESSAGE-----") != message.text.npos;
}

bool IsOfHeader(Span cut, const Message& message) {
  return std::any_of(message.headers.begin(), message.headers.end(), [&](const HeaderField& field) {
    return cut.begin <= field.name_span.begin && field.name_span.begin < cut.end;
  });
}

bool CanBeCut(const DirectiveCut& cut, const Message& message) {
  return cut.is_exact && (IsOfHeader(cut.span, message) || !IsSigned(message));
}

/// Whether no line would be left for the reader that is not meant for him.
bool TakeCuts(const Message& message, std::vector<Span>& cuts) {
  for (const DirectiveCut& cut : message.directives.cuts) {
    if (!CanBeCut(cut, message)) return false;
    cuts.push_back(cut.span);
  }
  return true;
}

std::string Render(const SourceFile& file, const std::vector<Diagnostic>& findings) {
  std::string text;
  const auto reporter = FindReportFormat("text")->make({}, text);
  reporter->Begin();
  const auto shown = std::min(findings.size(), kMostShown);
  reporter->AddFile(file, {findings.begin(), findings.begin() + static_cast<ptrdiff_t>(shown)});
  reporter->End();
  if (shown < findings.size()) text += std::to_string(findings.size() - shown) + " more\n";
  return text;
}

/// The options of a lint that leaves out the rules of all other packs.
LintOptions OnlyOf(const RulePack& pack, const std::vector<std::string_view>& speaking,
                   LintOptions options) {
  for (const RuleRecord& rule : pack.rules())
    if (std::find(speaking.begin(), speaking.end(), pack.String(rule.pack)) == speaking.end())
      options.disabled.emplace_back(pack.String(rule.id));
  return options;
}

bool Stops(const Diagnostic& finding, Threshold block) {
  return block != Threshold::kNever && finding.severity >= static_cast<Severity>(block);
}

HookVerdict Because(Outcome outcome, std::string reason) { return {outcome, std::move(reason)}; }

}  // namespace

MailJudge::MailJudge(const RulePack& pack, LintOptions options, HookPolicy policy)
    : pack_(pack),
      options_(std::move(options)),
      policy_(std::move(policy)),
      recognizer_(pack) {}

Linter& MailJudge::LinterOf(const std::vector<std::string_view>& packs) {
  const auto known = linters_.find(packs);
  if (known != linters_.end()) return known->second;
  return linters_.emplace(packs, Linter(pack_, OnlyOf(pack_, packs, options_))).first->second;
}

HookVerdict MailJudge::Judge(const SourceFile& file, const std::vector<std::string>& recipients) {
  const Message message = ReadMessage(file, options_.input, options_.limits);
  std::vector<Span> cuts;
  if (!TakeCuts(message, cuts))
    return Because(Outcome::kRefuse,
                   "what it says to decline-lint cannot be taken out of an encoded or signed text; "
                   "put X-Decline-Lint into the header instead");
  HookVerdict verdict;
  if (message.directives.Skip() && policy_.bypass.header)
    verdict = Because(Outcome::kBypassed, "it asks not to be judged");
  else if (AllMatch(recipients.empty() ? HeaderRecipients(message) : recipients,
                    policy_.skip_recipients))
    verdict = Because(Outcome::kNotJudged, "mail to its recipients is not judged");
  else
    verdict = JudgeReadable(file, message);
  verdict.cuts = std::move(cuts);
  return verdict;
}

HookVerdict MailJudge::JudgeReadable(const SourceFile& file, const Message& message) {
  if (message.directives.Skip())
    return Because(Outcome::kRefuse, "the settings do not let a message ask not to be judged");
  if (message.unreadable) {
    const bool sends = policy_.encrypted == Unjudged::kSend;
    return Because(sends ? Outcome::kNotJudged : Outcome::kRefuse,
                   "it is encrypted and cannot be judged");
  }
  if (!HasBody(message)) return Because(Outcome::kNotJudged, "it has no text");
  const std::vector<std::string_view> speaking =
      SpeakingPacks(pack_, recognizer_, policy_, message);
  if (speaking.empty()) return Because(Outcome::kNotJudged, "no rules apply to it");
  HookVerdict verdict;
  verdict.findings = LinterOf(speaking).Lint(file, message);
  verdict.text = Render(file, verdict.findings);
  const bool stops =
      std::any_of(verdict.findings.begin(), verdict.findings.end(),
                  [&](const Diagnostic& finding) { return Stops(finding, policy_.block); });
  if (stops) verdict.outcome = Outcome::kRefuse;
  return verdict;
}

}  // namespace decline_lint
