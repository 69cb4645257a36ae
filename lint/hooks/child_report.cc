#include "lint/hooks/child_report.h"

#include <cstdint>

#include "lint/hooks/packed_values.h"

namespace decline_lint {

/// What of a finding is told: no fixes, which hooks do not make.
template <typename Visitor, Either<Diagnostic> Finding>
void VisitMembers(Visitor& visit, Finding& finding) {
  visit(finding.rule_id);
  visit(finding.severity);
  visit(finding.message);
  visit(finding.span);
  visit(finding.help);
}

template <typename Visitor, Either<PolicyRead> Read>
void VisitMembers(Visitor& visit, Read& read) {
  visit(read.trusted);
  visit(read.usable);
  auto& policy = read.policy;
  visit(policy.block);
  visit(policy.when_linter_fails);
  visit(policy.encrypted);
  visit(policy.bypass);
  visit(policy.again);
  visit(policy.time_limit);
  visit(policy.packs);
  visit(policy.skip_recipients);
  visit(policy.sendmail);
}

template <typename Visitor, Either<HookVerdict> Verdict>
void VisitMembers(Visitor& visit, Verdict& verdict) {
  visit(verdict.outcome);
  visit(verdict.reason);
  visit(verdict.findings);
  visit(verdict.text);
  visit(verdict.cuts);
}

namespace {

enum class FrameKind : uint8_t { kPolicy, kVerdict, kBadSettings };

std::string Frame(FrameKind kind, const std::string& content) {
  Packer frame;
  frame(kind);
  frame(content);
  return frame.Take();
}

}  // namespace

std::string PolicyFrame(const PolicyRead& read) { return Frame(FrameKind::kPolicy, Pack(read)); }

std::string VerdictFrame(const HookVerdict& verdict) {
  return Frame(FrameKind::kVerdict, Pack(verdict));
}

std::string BadSettingsFrame() { return Frame(FrameKind::kBadSettings, {}); }

ChildReport ReadChildReport(std::string_view bytes) {
  ChildReport report;
  Unpacker frames(bytes);
  while (!frames.at_end()) {
    FrameKind kind{};
    std::string content;
    frames(kind);
    frames(content);
    if (!frames.ok()) break;
    if (kind == FrameKind::kPolicy)
      report.policy = Unpack<PolicyRead>(content);
    else if (kind == FrameKind::kVerdict)
      report.verdict = Unpack<HookVerdict>(content);
    else
      report.bad_settings = true;
  }
  return report;
}

}  // namespace decline_lint
