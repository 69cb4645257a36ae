#include "lint/fix/fixer.h"

#include <algorithm>
#include <utility>

#include "lint/fix/edits.h"

namespace decline_lint {
namespace {

/// Far more than a letter needs: so that no input, however odd, keeps the fixer busy for long.
constexpr size_t kMaxLints = 2000;
constexpr size_t kMaxBytesLinted = size_t{16} << 20;
constexpr size_t kMaxAtOnce = 1000;
constexpr int kMaxFollowUps = 3;

using Counts = std::map<std::string, int>;

Counts CountByRule(const std::vector<Diagnostic>& findings) {
  Counts counts;
  for (const Diagnostic& finding : findings) ++counts[finding.rule_id];
  return counts;
}

/// What a fix is known by while other fixes move it about the file.
std::string KeyOf(std::string_view bytes, const Diagnostic& finding, const Fix& fix) {
  std::string key = finding.rule_id + '\0';
  key.append(Slice(bytes, finding.span)) += '\0';
  for (const TextEdit& edit : fix.edits) {
    key.append(Slice(bytes, edit.span)) += '\0';
    key.append(edit.replacement) += '\0';
  }
  return key;
}

}  // namespace

Fixer::Fixer(Linter& linter, SourceFile file, FixChoice choice)
    : linter_(linter),
      file_(std::move(file)),
      choice_(std::move(choice)),
      findings_(linter.Lint(file_)) {}

bool Fixer::IsAllowed(const Diagnostic& finding, const Fix& fix) const {
  const auto& rules = choice_.rules;
  if (!choice_.unsafe && !fix.safe) return false;
  if (!rules.empty() && std::find(rules.begin(), rules.end(), finding.rule_id) == rules.end())
    return false;
  const std::string key = KeyOf(file_.bytes(), finding, fix);
  return !refused_.contains(key) && !skipped_.contains(key);
}

std::optional<std::vector<Diagnostic>> Fixer::LintWithinBounds(const std::string& bytes) {
  bytes_linted_ += bytes.size();
  gave_up_ = gave_up_ || ++lints_ > kMaxLints || bytes_linted_ > kMaxBytesLinted + bytes.size();
  if (gave_up_) return std::nullopt;
  return linter_.Lint(SourceFile(file_.name(), bytes));
}

/// A finding of a rule that finds more than it may.
const Diagnostic* Fixer::Surplus(const std::vector<Diagnostic>& findings, Counts allowed) {
  const auto found = std::find_if(findings.begin(), findings.end(), [&](const Diagnostic& each) {
    return --allowed[each.rule_id] < 0;
  });
  return found == findings.end() ? nullptr : &*found;
}

/// Where `bytes` lead, if that is cleaner: every rule in `to_go` finds that much less, and none
/// finds more. What was said may have stood for what is missing now (a hedge leaves a door open):
/// then that is put in as well, in at most so many steps.
std::optional<Fixer::Step> Fixer::CleanerStep(std::string bytes, const Counts& to_go,
                                              int follow_ups) {
  if (bytes == file_.bytes()) return std::nullopt;
  Counts allowed = CountByRule(findings_);
  for (const auto& [rule, count] : to_go) allowed[rule] -= count;
  for (;; --follow_ups) {
    auto findings = LintWithinBounds(bytes);
    if (!findings) return std::nullopt;
    const Diagnostic* more = Surplus(*findings, allowed);
    if (!more) return Step{std::move(bytes), std::move(*findings)};
    if (follow_ups == 0 || !more->span.empty()) return std::nullopt;
    const auto fix = std::find_if(more->fixes.begin(), more->fixes.end(),
                                  [&](const Fix& each) { return choice_.unsafe || each.safe; });
    if (fix == more->fixes.end()) return std::nullopt;
    bytes = ApplyEdits(bytes, fix->edits);
  }
}

const Fix* Fixer::FirstAllowed(const Diagnostic& finding) const {
  const auto first = std::find_if(finding.fixes.begin(), finding.fixes.end(),
                                  [&](const Fix& fix) { return IsAllowed(finding, fix); });
  return first == finding.fixes.end() ? nullptr : &*first;
}

/// Goes on with other bytes, for which fixes were taken: as many of a rule as `gone` says.
void Fixer::Take(std::string bytes, std::vector<Diagnostic> findings, const Counts& gone,
                 const std::vector<Clash>& clashes) {
  const std::vector<Diagnostic> before = std::exchange(findings_, std::move(findings));
  const SourceFile file_before = std::exchange(file_, SourceFile(file_.name(), std::move(bytes)));
  refused_.clear();
  for (const auto& [rule, count] : gone) taken_ += static_cast<size_t>(count);
  RecordConflicts(clashes, before, file_before, gone);
}

/// A clash is a conflict when the loser's finding is gone and its fix was never made.
void Fixer::RecordConflicts(const std::vector<Clash>& clashes,
                            const std::vector<Diagnostic>& before, const SourceFile& file_before,
                            const Counts& gone) {
  Counts left = CountByRule(findings_);
  const Counts had = CountByRule(before);
  for (const Clash& clash : clashes) {
    const Diagnostic& loser = before[clash.left_out];
    const auto went = gone.find(loser.rule_id);
    const int expected = had.at(loser.rule_id) - (went == gone.end() ? 0 : went->second);
    if (left[loser.rule_id]++ >= expected) continue;
    conflicts_.push_back(
        {before[clash.taken].rule_id, loser.rule_id, file_before.PositionOf(loser.span.begin)});
  }
}

// --- one at a time

std::optional<Proposal> Fixer::Try(const Diagnostic& finding, const Fix& fix) {
  std::optional<Step> step =
      CleanerStep(ApplyEdits(file_.bytes(), fix.edits), {{finding.rule_id, 1}}, kMaxFollowUps);
  if (!step) return std::nullopt;
  findings_after_try_ = std::move(step->findings);
  return Proposal{finding, fix, std::move(step->bytes)};
}

std::optional<Proposal> Fixer::Next() {
  if (auto proposal = NextOf(false)) return proposal;
  return NextOf(true);
}

std::optional<Proposal> Fixer::NextOf(bool missing) {
  for (const Diagnostic& finding : findings_) {
    if (finding.span.empty() != missing) continue;
    for (const Fix& fix : finding.fixes) {
      if (gave_up_) return std::nullopt;
      if (!IsAllowed(finding, fix)) continue;
      if (auto proposal = Try(finding, fix)) return proposal;
      refused_.insert(KeyOf(file_.bytes(), finding, fix));
    }
  }
  return std::nullopt;
}

void Fixer::Accept(const Proposal& proposal) {
  std::vector<Clash> clashes;
  size_t taken = 0;
  for (size_t i = 0; i < findings_.size(); ++i) {
    const Diagnostic& finding = findings_[i];
    const Fix* fix = FirstAllowed(finding);
    if (finding.rule_id == proposal.finding.rule_id && finding.span == proposal.finding.span)
      taken = i;
    else if (fix && Collide(*fix, proposal.fix) && fix->edits != proposal.fix.edits)
      clashes.push_back({taken, i});
  }
  for (Clash& clash : clashes) clash.taken = taken;
  Take(proposal.after, std::move(findings_after_try_), {{proposal.finding.rule_id, 1}}, clashes);
}

void Fixer::Skip(const Proposal& proposal) {
  for (const Fix& fix : proposal.finding.fixes)
    skipped_.insert(KeyOf(file_.bytes(), proposal.finding, fix));
}

// --- many at once

/// The first allowed fix of each finding, unless it wants what another one takes: of findings about
/// something missing or of the others.
std::vector<Fixer::Choice> Fixer::ChooseApart(bool missing, std::vector<Clash>* clashes) const {
  std::vector<Choice> chosen;
  const auto fix_of = [&](const Choice& choice) -> const Fix& {
    return findings_[choice.finding].fixes[choice.fix];
  };
  for (size_t i = 0; i < findings_.size() && chosen.size() < kMaxAtOnce; ++i) {
    const bool fits = findings_[i].span.empty() == missing;
    const Fix* first = fits ? FirstAllowed(findings_[i]) : nullptr;
    if (!first) continue;
    const auto rival = std::find_if(chosen.begin(), chosen.end(), [&](const Choice& choice) {
      return Collide(fix_of(choice), *first);
    });
    if (rival == chosen.end())
      chosen.push_back({i, static_cast<size_t>(first - findings_[i].fixes.data())});
    else if (fix_of(*rival).edits != first->edits)
      clashes->push_back({rival->finding, i});
  }
  return chosen;
}

bool Fixer::TakeManyAtOnce(bool missing) {
  std::vector<Clash> clashes;
  const std::vector<Choice> chosen = ChooseApart(missing, &clashes);
  if (chosen.empty()) return false;
  std::vector<TextEdit> edits;
  Counts gone;
  for (const Choice& choice : chosen) {
    const Diagnostic& finding = findings_[choice.finding];
    const std::vector<TextEdit>& of_fix = finding.fixes[choice.fix].edits;
    edits.insert(edits.end(), of_fix.begin(), of_fix.end());
    ++gone[finding.rule_id];
  }
  std::optional<Step> step = CleanerStep(ApplyEdits(file_.bytes(), std::move(edits)), gone, 0);
  if (!step) return false;
  Take(std::move(step->bytes), std::move(step->findings), gone, clashes);
  return true;
}

void Fixer::AcceptAll() {
  while (!gave_up_) {
    std::optional<Proposal> proposal;
    for (const bool missing : {false, true}) {
      if (TakeManyAtOnce(missing) || (proposal = NextOf(missing))) break;
      if (missing) return;
    }
    if (proposal) Accept(*proposal);
  }
}

}  // namespace decline_lint
