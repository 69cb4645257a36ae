#include "lint/cli/explain_applies_command.h"

#include <unistd.h>

#include <algorithm>
#include <string>
#include <vector>

#include "lint/cli/output.h"
#include "lint/cli/read_draft.h"
#include "lint/cli/terminal.h"
#include "lint/engine/decoded_line.h"
#include "lint/engine/pack_recognizer.h"
#include "lint/report/registry.h"

namespace decline_lint {
namespace {

std::string Signed(int32_t points) { return (points > 0 ? "+" : "") + std::to_string(points); }

/// "decline: does not apply, 6 points of the 8 that it asks for".
std::string Headline(const PackVerdict& verdict) {
  return std::string(verdict.pack) + ": " + (verdict.applies() ? "applies" : "does not apply") +
         ", " + std::to_string(verdict.points) + " points of the " +
         std::to_string(verdict.needed) + " that it asks for\n";
}

Diagnostic AsNote(const FoundClue& clue, const Message& message) {
  Diagnostic note;
  note.rule_id = clue.name;
  note.severity = Severity::kNote;
  note.message = Signed(clue.points) + ", " + std::string(clue.about);
  note.span = message.to_raw.ToRaw(clue.span);
  if (!message.to_raw.IsCopy(clue.span)) note.decoded = DecodedLineAt(message.text, clue.span);
  return note;
}

/// The packs that ask for nothing speak of every message.
std::string UnconditionalPacks(const RulePack& pack) {
  std::string lines;
  for (const PackRecord& record : pack.packs()) {
    const std::string_view name = pack.String(record.name);
    const auto rules = pack.rules();
    const bool has_rules = std::any_of(rules.begin(), rules.end(), [&](const RuleRecord& rule) {
      return pack.String(rule.pack) == name;
    });
    if (has_rules && record.recognitions == 0)
      lines += std::string(name) + ": applies to any message\n";
  }
  return lines;
}

}  // namespace

ExitStatus RunExplainApplies(const Options& options, const RulePack& pack) {
  const Expected<SourceFile> draft = ReadOneDraft(options, options.applies, "--applies");
  if (!draft) {
    Complain(draft.error());
    return ExitStatus::kCannotRun;
  }
  const Message message = ReadMessage(*draft, options.input, options.limits);
  std::string text = UnconditionalPacks(pack);
  for (const PackVerdict& verdict : PackRecognizer(pack).Judge(message)) {
    text += Headline(verdict);
    const auto reporter = FindReportFormat("text")->make(
        {.color = WantsColor(options.color, STDOUT_FILENO), .excerpt = options.excerpt}, text);
    for (const FoundClue& clue : verdict.clues) reporter->AddFile(*draft, {AsNote(clue, message)});
  }
  return PrintResults(text) ? ExitStatus::kClean : ExitStatus::kCannotRun;
}

}  // namespace decline_lint
