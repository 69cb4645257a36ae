#include "tests/corpus/recognition_score.h"

#include <cstdint>
#include <cstdio>
#include <map>
#include <string_view>

#include "lint/engine/pack_recognizer.h"
#include "lint/message/message.h"

namespace decline_lint {
namespace {

struct Count {
  uint32_t all = 0, wrong = 0;
};

/// In how many messages a clue is found, and in how many of those that are judged wrongly.
struct ClueCount {
  Count refusals, others;

  void Add(const LabelledDraft& draft, bool wrong) {
    Count& count = draft.refusal ? refusals : others;
    ++count.all;
    count.wrong += wrong ? 1 : 0;
  }
};

void PrintCount(const char* what, const Count& count) {
  if (count.all == 0) return;
  std::printf("  %-24s %u of %u (%.3f)\n", what, count.wrong, count.all,
              static_cast<double>(count.wrong) / count.all);
}

void PrintVerdict(const LabelledDraft& draft, const PackVerdict& verdict) {
  std::printf("%s: %d of %u:", draft.file.c_str(), verdict.points, verdict.needed);
  for (const FoundClue& clue : verdict.clues)
    std::printf(" %.*s %+d", static_cast<int>(clue.name.size()), clue.name.data(), clue.points);
  std::printf("\n");
}

}  // namespace

void PrintRecognition(const std::vector<LabelledDraft>& drafts, const RulePack& pack,
                      const std::string& name, bool mistakes) {
  PackRecognizer recognizer(pack);
  Count missed, taken;
  std::map<std::string_view, ClueCount> clues;
  for (const LabelledDraft& draft : drafts) {
    const SourceFile file(draft.file, draft.bytes);
    for (const PackVerdict& verdict : recognizer.Judge(ReadMessage(file))) {
      if (verdict.pack != name) continue;
      Count& count = draft.refusal ? missed : taken;
      const bool wrong = verdict.applies() != draft.refusal;
      ++count.all;
      count.wrong += wrong ? 1 : 0;
      for (const FoundClue& clue : verdict.clues) clues[clue.name].Add(draft, wrong);
      if (wrong && mistakes) PrintVerdict(draft, verdict);
    }
  }
  std::printf("  %-24s %9s %9s %9s %9s\n", "clue", "refusals", "missed", "other", "taken");
  for (const auto& [clue, count] : clues)
    std::printf("  %-24.*s %9u %9u %9u %9u\n", static_cast<int>(clue.size()), clue.data(),
                count.refusals.all, count.refusals.wrong, count.others.all, count.others.wrong);
  PrintCount("refusals missed", missed);
  PrintCount("other mail taken for one", taken);
}

}  // namespace decline_lint
