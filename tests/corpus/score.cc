// Scores the packs on a labelled folder:
//   score [--pack decline|outgoing] [--part all|tuned|kept] [--kept N] [--mistakes] [--folds N] FOLDER
//   score --applies PACK [...] FOLDER
//
// Prints, for plain drafts, for .eml drafts and for both, precision, recall and F1 by rule, how
// many drafts are judged exactly, how many clean ones are alarmed, and how well spans agree. A kept
// third of the drafts (by a hash of the file's name) is for measuring: with --mistakes its drafts
// are not named, so that nobody tunes on them by accident. --folds adds the figures of each of N
// parts of the folder, and how far they lie apart. --kept N keeps one in N. --applies counts instead
// how often the pack is wrong about which messages it speaks of.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "lint/engine/linter.h"
#include "lint/message/message.h"
#include "lint/rules/embedded_pack.h"
#include "tests/corpus/folds.h"
#include "tests/corpus/labelled_folder.h"
#include "tests/corpus/recognition_score.h"
#include "tests/corpus/scoreboard.h"

namespace decline_lint {
namespace {

struct Arguments {
  std::string folder;
  Part part = Part::kAll;
  bool mistakes = false;
  uint32_t folds = 0;
  uint32_t kept = 3;
  EmbeddedBlock block = EmbeddedBlock::kDecline;
  std::string applies;  ///< the pack whose recognition is scored; empty for findings
};

bool ParseArguments(int argc, char** argv, Arguments& arguments) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--mistakes") {
      arguments.mistakes = true;
    } else if (word == "--part" && i + 1 < argc) {
      const std::string_view part = argv[++i];
      arguments.part = part == "tuned" ? Part::kTuned : part == "kept" ? Part::kKept : Part::kAll;
    } else if (word == "--applies" && i + 1 < argc) {
      arguments.applies = argv[++i];
    } else if (word == "--pack" && i + 1 < argc) {
      const std::string_view pack = argv[++i];
      if (pack == "outgoing") arguments.block = EmbeddedBlock::kOutgoing;
    } else if (word == "--kept" && i + 1 < argc) {
      arguments.kept = static_cast<uint32_t>(std::clamp(std::atoi(argv[++i]), 2, 100));
    } else if (word == "--folds" && i + 1 < argc) {
      arguments.folds = static_cast<uint32_t>(std::clamp(std::atoi(argv[++i]), 2, 100));
    } else {
      arguments.folder = word;
    }
  }
  return !arguments.folder.empty();
}

/// The ids that labels use; `promptness` depends on the day and is no label.
std::vector<std::string> ScoredRules(const std::vector<LabelledDraft>& drafts,
                                     const RulePack& pack) {
  std::vector<std::string> rules;
  for (const RuleRecord& rule : pack.rules()) {
    const std::string id(pack.String(rule.id));
    for (const LabelledDraft& draft : drafts)
      if (draft.Has(id)) {
        rules.push_back(id);
        break;
      }
  }
  return rules;
}

std::vector<Diagnostic> LintWithoutNotesOnDates(Linter& linter, const SourceFile& file) {
  std::vector<Diagnostic> findings = linter.Lint(file);
  std::erase_if(findings,
                [](const Diagnostic& finding) { return finding.rule_id == "promptness"; });
  return findings;
}

void ScoreFolds(const std::vector<LabelledDraft>& drafts, const std::vector<std::string>& rules,
                uint32_t count) {
  FoldBoards folds(rules, count);
  Scoreboard all(rules);
  Linter linter(EmbeddedPack(), {});
  for (const LabelledDraft& draft : drafts) {
    const SourceFile file(draft.file, draft.bytes);
    const auto findings = LintWithoutNotesOnDates(linter, file);
    const Message message = ReadMessage(file);
    all.Add(draft, message.text, findings, message.to_raw);
    folds.Add(draft, message.text, findings, message.to_raw);
  }
  all.Print("all drafts");
  folds.Print();
}

int Score(const Arguments& arguments) {
  const auto drafts = ReadLabelledFolder(arguments.folder, arguments.part, arguments.kept);
  if (!arguments.applies.empty()) {
    const bool mistakes = arguments.mistakes && arguments.part == Part::kTuned;
    return PrintRecognition(drafts, EmbeddedPack(), arguments.applies, mistakes), 0;
  }
  const RulePack& pack = EmbeddedPack(arguments.block);
  const auto rules = ScoredRules(drafts, pack);
  if (arguments.folds > 0) return ScoreFolds(drafts, rules, arguments.folds), 0;
  Scoreboard plain(rules), mail(rules), both(rules);
  Linter linter(pack, {});
  for (const LabelledDraft& draft : drafts) {
    const SourceFile file(draft.file, draft.bytes);
    const auto findings = LintWithoutNotesOnDates(linter, file);
    const Message message = ReadMessage(file);
    (draft.file.ends_with(".eml") ? mail : plain)
        .Add(draft, message.text, findings, message.to_raw);
    both.Add(draft, message.text, findings, message.to_raw);
  }
  plain.Print("plain drafts");
  mail.Print("mail drafts");
  both.Print("all drafts");
  if (arguments.mistakes && arguments.part == Part::kTuned)
    for (const std::string& mistake : both.mistakes()) std::printf("%s\n", mistake.c_str());
  return 0;
}

}  // namespace
}  // namespace decline_lint

int main(int argc, char** argv) {
  decline_lint::Arguments arguments;
  if (decline_lint::ParseArguments(argc, argv, arguments)) return decline_lint::Score(arguments);
  std::fputs("usage: score [--applies PACK | --pack PACK] [--part all|tuned|kept] [--kept N] [--mistakes] [--folds N] "
            "FOLDER\n", stderr);
  return 2;
}
