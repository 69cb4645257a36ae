// The one question that every hook asks: may this message go out?
//
//   MailJudge judge(pack, lint_options, policy);
//   const HookVerdict verdict = judge.Judge(file, recipients);
//   if (!LetsPass(verdict.outcome)) ... verdict.text ...
//
// Knows no client: what becomes of a refused message, and how its user is told, is up to the hook.
// Nothing here reads a file, the clock or the environment. A judge keeps working memory between
// messages: use one a thread. The pack must outlive it. A client that must survive a linter that
// crashes asks in a child process, see guarded_judge.h.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lint/diag/diagnostic.h"
#include "lint/engine/linter.h"
#include "lint/engine/pack_recognizer.h"
#include "lint/hooks/policy.h"
#include "lint/message/directives.h"
#include "lint/rules/rule_pack.h"
#include "lint/source/source_file.h"

namespace decline_lint {

enum class Outcome : uint8_t {
  kPass,          ///< nothing that stops it; there may be findings all the same
  kRefuse,        ///< findings at or over policy.block
  kBypassed,      ///< refused or not: its writer wants it sent
  kNotJudged,     ///< it is not for the linter to say: let it go
  kLinterFailed,  ///< it could not be judged: policy.when_linter_fails says what to do
};

/// Whether a message may go out; of kLinterFailed the policy has to be asked.
constexpr bool LetsPass(Outcome outcome) {
  return outcome != Outcome::kRefuse && outcome != Outcome::kLinterFailed;
}

struct HookVerdict {
  Outcome outcome = Outcome::kPass;
  /// Why, in words for the user, where the findings do not say it: "it is encrypted".
  std::string reason = {};
  /// In the order of the message, with spans of its raw bytes.
  std::vector<Diagnostic> findings = {};
  /// The findings as text, as `decline-lint FILE` shows them, without colours.
  std::string text = {};
  /// What the message says to the linter alone (lint/message/directives.h): whoever sends it cuts
  /// these bytes out. Only exact cuts; in order, disjoint.
  std::vector<Span> cuts = {};
};

class MailJudge {
 public:
  MailJudge(const RulePack& pack, LintOptions options, HookPolicy policy);

  /// `recipients`: bare addresses of the envelope; empty where they are not known, then those of
  /// the header count.
  HookVerdict Judge(const SourceFile& file, const std::vector<std::string>& recipients);

 private:
  HookVerdict JudgeReadable(const SourceFile& file, const Message& message);
  /// The linter that runs the rules of these packs, and those alone.
  Linter& LinterOf(const std::vector<std::string_view>& packs);

  const RulePack& pack_;
  LintOptions options_;
  HookPolicy policy_;
  PackRecognizer recognizer_;
  std::map<std::vector<std::string_view>, Linter> linters_;  ///< by the packs that speak
};

}  // namespace decline_lint
