#include "lint/hooks/child_report.h"

#include <concepts>
#include <cstdint>
#include <type_traits>

#include "lint/hooks/packed_values.h"

namespace decline_lint {

/// What of a finding is told: no fixes, which hooks do not make.
template <typename Visitor, typename Finding>
  requires std::same_as<std::remove_const_t<Finding>, Diagnostic>
void VisitMembers(Visitor& visit, Finding& finding) {
  visit(finding.rule_id);
  visit(finding.severity);
  visit(finding.message);
  visit(finding.span);
  visit(finding.help);
}

namespace {

enum class FrameKind : uint8_t { kPolicy, kVerdict, kBadSettings };

std::string Frame(FrameKind kind, const Packer& content) {
  Packer frame;
  frame(kind);
  frame(content.bytes());
  return frame.Take();
}

/// One list of members for both directions.
template <typename Visitor, typename Read>
void VisitPolicy(Visitor& visit, Read& read) {
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

template <typename Visitor, typename Verdict>
void VisitVerdict(Visitor& visit, Verdict& verdict) {
  visit(verdict.outcome);
  visit(verdict.reason);
  visit(verdict.findings);
  visit(verdict.text);
  visit(verdict.cuts);
}

template <typename Value, typename Visit>
std::optional<Value> Unpack(std::string_view bytes, Visit visit) {
  Value value;
  Unpacker unpacker(bytes);
  visit(unpacker, value);
  if (!unpacker.ok()) return std::nullopt;
  return value;
}

}  // namespace

std::string PolicyFrame(const PolicyRead& read) {
  Packer packer;
  VisitPolicy(packer, read);
  return Frame(FrameKind::kPolicy, packer);
}

std::string VerdictFrame(const HookVerdict& verdict) {
  Packer packer;
  VisitVerdict(packer, verdict);
  return Frame(FrameKind::kVerdict, packer);
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
      report.policy = Unpack<PolicyRead>(
          content, [](Unpacker& from, PolicyRead& read) { VisitPolicy(from, read); });
    else if (kind == FrameKind::kVerdict)
      report.verdict = Unpack<HookVerdict>(
          content, [](Unpacker& from, HookVerdict& verdict) { VisitVerdict(from, verdict); });
    else
      report.bad_settings = true;
  }
  return report;
}

}  // namespace decline_lint
