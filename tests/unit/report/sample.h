// One set of findings that every format is tested on: a bit of everything that can be reported.
#pragma once

#include <span>
#include <vector>

#include "lint/diag/diagnostic.h"
#include "lint/report/reporter.h"
#include "lint/source/source_file.h"
#include "tests/unit/report/marked_file.h"

namespace decline_lint {

struct SampleFile {
  SourceFile file;
  std::vector<Diagnostic> findings;
};

namespace sample {

inline constexpr std::string_view kLetter =
    "Subject: Your {role} interview\n"
    "\n"
    "[[Dear Ms Ray]],\n"
    "\n"
    "[[]]Thanks to a friend's advice ☕ [[I may have to\n"
    "decline your]] invitation.\tThe \x1B[1moffer\x1B[0m from [[Zürich 再保険]] pays more.\n"
    "\n"
    "This is one of those letters that are typed as one long line a paragraph, so that there is a "
    "good deal to read before [[please do not contact me again]], and there is a good deal more to "
    "read after it, of which only a little is worth showing here.\n"
    "\n"
    "Yours,\n"
    "[Your Name]\xFF[[]]";

inline constexpr std::string_view kRule =
    "id: closed-door\n"
    "kind: [[forbit]]\n"
    "message: these words shut out future contact\n";

inline Diagnostic Finding(std::string rule, Severity severity, std::string message, Span span) {
  Diagnostic finding;
  finding.rule_id = std::move(rule);
  finding.severity = severity;
  finding.message = std::move(message);
  finding.span = span;
  return finding;
}

inline std::vector<Diagnostic> LetterFindings(const std::vector<Span>& spans) {
  Diagnostic thanks = Finding("missing-gratitude", Severity::kWarning,
                              "nothing thanks the reader for the invitation", spans[1]);
  thanks.help = "begin with a word of thanks";
  thanks.fixes = {{"thank the reader", true, {{spans[1], "Thank you for inviting me.\n\n"}}}};

  Diagnostic hedged = Finding("hedged-decision", Severity::kWarning,
                              "these words leave the decision unsettled", spans[2]);
  hedged.fixes = {{"", false, {{spans[2], "I decline your"}}}};

  Diagnostic other = Finding("other-offer-details", Severity::kWarning,
                             "the other employer is nobody's business", spans[3]);
  other.notes = {{spans[0], "this is whom it would be told"}};

  Diagnostic closed =
      Finding("closed-door", Severity::kWarning, "these words shut out future contact", spans[4]);
  closed.help = "end with a wish to stay in touch";
  closed.fixes = {{"", false, {{spans[4], ""}}}, {"", false, {{spans[4], "I wish you well"}}}};

  Diagnostic field = Finding("unfilled-placeholder", Severity::kError,
                             "the field {role} is not filled in", {14, 20});
  Diagnostic name =
      Finding("missing-sign-off", Severity::kNote, "no name ends the letter", spans[5]);
  return {field, thanks, hedged, other, closed, name};
}

}  // namespace sample

/// A letter with findings of all kinds, a file without findings, a rule file with a mistake.
inline std::vector<SampleFile> MakeSample() {
  using namespace sample;
  const MarkedFile letter = Mark(kLetter, "to send/letter.eml");
  const MarkedFile rule = Mark(kRule, "rules/decline/closed-door.yaml");
  const Diagnostic mistake =
      Finding("rule-file", Severity::kError, "unknown kind 'forbit', did you mean 'forbid'?",
              rule.spans[0]);
  return {{letter.file, LetterFindings(letter.spans)},
          {SourceFile("clean.txt", "Dear Ann,\n"), {}},
          {rule.file, {mistake}}};
}

/// Some of the rules that the sample's findings come from; "rule-file" is not among them.
inline std::span<const RuleInfo> SampleRules() {
  static constexpr RuleInfo kRules[] = {
      {"missing-gratitude", "nothing thanks the reader for the invitation",
       "a refusal is taken better after thanks", "begin with a word of thanks", "Express Gratitude",
       Severity::kWarning},
      {"closed-door", "these words shut out future contact",
       "a refusal that leaves the door open costs nothing and is remembered",
       "end with a wish to stay in touch", "Remain Open", Severity::kWarning},
      {"unfilled-placeholder", "the field {match} is not filled in", "", "", "", Severity::kError},
  };
  return kRules;
}

}  // namespace decline_lint
