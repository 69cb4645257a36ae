#include "lint/engine/pack_recognizer.h"

#include <algorithm>
#include <utility>

#include "lint/engine/match_scanner.h"
#include "lint/engine/read_document.h"

namespace decline_lint {

struct PackRecognizer::State {
  State(RulePack the_clues, bool reference)
      : clues(std::move(the_clues)),
        scanner(clues, std::vector<bool>(clues.rules().size(), true), reference) {}

  const RulePack clues;
  Document document;
  RecipientMarker recipient;
  MatchScanner scanner;
};

namespace {

/// "refuses" of "decline/refuses".
std::string_view ClueName(std::string_view id) { return id.substr(id.rfind('/') + 1); }

/// Where a clue was found first; none when it was not.
std::optional<Span> FirstPlace(const Document& document, const RuleMatches& found) {
  std::optional<Span> first;
  const auto take = [&](Span span) {
    if (!first || span.begin < first->begin) first = span;
  };
  for (const Match& match : found.matches) take(SpanOf(document, match.tokens));
  for (Span span : found.spans) take(span);
  return first;
}

}  // namespace

PackRecognizer::PackRecognizer(const RulePack& pack, bool reference) : pack_(pack) {
  if (std::optional<RulePack> clues = pack.OpenClues())
    state_ = std::make_unique<State>(std::move(*clues), reference);
}

PackRecognizer::~PackRecognizer() = default;

std::vector<PackVerdict> PackRecognizer::Judge(const Message& message) {
  std::vector<PackVerdict> verdicts;
  if (!state_) return verdicts;
  const RulePack& clues = state_->clues;
  ReadDocument(message, clues, nullptr, state_->recipient, state_->document, true);
  state_->scanner.Scan(state_->document);
  for (const RecognitionRecord& recognition : pack_.recognitions()) {
    PackVerdict verdict{pack_.String(recognition.pack), recognition.needed, 0, {}};
    for (uint32_t i = 0; i < recognition.clues.count; ++i) {
      const uint32_t clue = recognition.clues.first + i;
      const auto place = FirstPlace(state_->document, state_->scanner.MatchesOf(clue));
      if (!place) continue;
      const RuleRecord& rule = clues.rules()[clue];
      const int32_t points = pack_.clue_points()[clue];
      verdict.points += points;
      verdict.clues.push_back(
          {ClueName(clues.String(rule.id)), clues.String(rule.message), points, *place});
    }
    verdicts.push_back(std::move(verdict));
  }
  return verdicts;
}

std::vector<std::string_view> PackRecognizer::PacksFor(const Message& message) {
  uint32_t holding = 0;
  const std::vector<PackVerdict> verdicts = Judge(message);
  for (size_t i = 0; i < verdicts.size(); ++i) holding |= verdicts[i].applies() ? 1u << i : 0;
  std::vector<std::string_view> names;
  for (const PackRecord& pack : pack_.packs())
    if (pack.recognitions == 0 || (pack.recognitions & holding) != 0)
      names.push_back(pack_.String(pack.name));
  return names;
}

bool PackRecognizer::AppliesTo(const Message& message, std::string_view name) {
  const auto packs = pack_.packs();
  const bool is_known = std::any_of(packs.begin(), packs.end(), [&](const PackRecord& pack) {
    return pack_.String(pack.name) == name;
  });
  if (!is_known) return true;
  const std::vector<std::string_view> names = PacksFor(message);
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace decline_lint
