#include "lint/hooks/child_report.h"

#include <cstdint>
#include <cstring>
#include <type_traits>
#include <utility>
#include <vector>

namespace decline_lint {
namespace {

enum class FrameKind : uint8_t { kPolicy, kVerdict, kBadSettings };

/// What of a finding is told: no fixes, which hooks do not make.
template <typename Visitor, typename Finding>
void VisitFinding(Visitor& visit, Finding& finding) {
  visit(finding.rule_id);
  visit(finding.severity);
  visit(finding.message);
  visit(finding.span);
  visit(finding.help);
}

/// Appends values to a frame.
class Packer {
 public:
  template <typename Value>
  void operator()(const Value& value) {
    static_assert(std::is_trivially_copyable_v<Value>);
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void operator()(const std::string& text) {
    (*this)(static_cast<uint64_t>(text.size()));
    bytes_ += text;
  }
  void operator()(const Diagnostic& finding) { VisitFinding(*this, finding); }
  template <typename Value>
  void operator()(const std::vector<Value>& values) {
    (*this)(static_cast<uint64_t>(values.size()));
    for (const Value& value : values) (*this)(value);
  }

  std::string Frame(FrameKind kind) const {
    Packer frame;
    frame(kind);
    frame(bytes_);
    return std::move(frame.bytes_);
  }

 private:
  std::string bytes_;
};

/// Takes them out again, in the same order; once the bytes end, all else is left as it was.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  bool ok() const { return ok_; }
  bool at_end() const { return rest_.empty(); }

  template <typename Value>
  void operator()(Value& value) {
    static_assert(std::is_trivially_copyable_v<Value>);
    const std::string_view bytes = Take(sizeof value);
    if (ok_) std::memcpy(&value, bytes.data(), sizeof value);
  }
  void operator()(std::string& text) {
    uint64_t size = 0;
    (*this)(size);
    text = Take(size);
  }
  void operator()(Diagnostic& finding) { VisitFinding(*this, finding); }
  template <typename Value>
  void operator()(std::vector<Value>& values) {
    uint64_t count = 0;
    (*this)(count);
    values.clear();
    for (uint64_t i = 0; i < count && ok_; ++i) (*this)(values.emplace_back());
  }

 private:
  std::string_view Take(uint64_t size) {
    ok_ = ok_ && size <= rest_.size();
    if (!ok_) return {};
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  std::string_view rest_;
  bool ok_ = true;
};

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
  return packer.Frame(FrameKind::kPolicy);
}

std::string VerdictFrame(const HookVerdict& verdict) {
  Packer packer;
  VisitVerdict(packer, verdict);
  return packer.Frame(FrameKind::kVerdict);
}

std::string BadSettingsFrame() { return Packer().Frame(FrameKind::kBadSettings); }

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
