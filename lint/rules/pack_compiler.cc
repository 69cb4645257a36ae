#include "lint/rules/pack_compiler.h"

#include <algorithm>

#include "lint/regex/regex.h"

namespace decline_lint {
namespace {

/// How often a word comes that is in no example.
constexpr double kUnseen = 0.05;

template <typename T>
IndexRange RangeSince(size_t first, const std::vector<T>& records) {
  return {static_cast<uint32_t>(first), static_cast<uint32_t>(records.size() - first)};
}

}  // namespace

PackCompiler::PackCompiler(const PackParts& parts, std::vector<RuleFileDiagnostic>* diagnostics)
    : parts_(parts),
      diagnostics_(diagnostics),
      frequencies_(CountExampleWords(parts.samples)),
      triggers_(
          nodes_,
          [this](uint32_t word) {
            const auto at = frequencies_.words.find(vocabulary_.words()[word]);
            return at == frequencies_.words.end() ? kUnseen : at->second;
          },
          frequencies_.tokens),
      neighbours_(nodes_, triggers_) {}

RulePack PackCompiler::Compile() {
  for (const SourceFile& file : parts_.files) writer_.files.push_back(writer_.Add(file.name()));
  CompileLexicons();
  for (const auto& [id, rule] : parts_.rules) CompileRule(rule);
  for (const char* name : kSpecialLexicons)
    writer_.special.push_back(nodes_.Knows(name) ? nodes_.Lexicon(name) : RulePack::kNoNode);
  writer_.special.push_back(static_cast<uint32_t>(word_lists_.size()));
  return writer_.Write(nodes_, vocabulary_);
}

void PackCompiler::SetRecognition(const Recognition& recognition) {
  for (const Recognition::OfPack& pack : recognition.packs)
    writer_.packs.push_back({writer_.Add(pack.name), pack.asks});
  for (const Recognition::Question& question : recognition.questions)
    writer_.recognitions.push_back(
        {writer_.Add(question.pack), question.needed, question.clues});
  writer_.clue_points = recognition.points;
  if (recognition.clues) writer_.clues = recognition.clues->Serialize();
}

/// The examples are the best sample of letters at hand: a word that is frequent in them makes a
/// poor trigger.
PackCompiler::Frequencies PackCompiler::CountExampleWords(
    const std::map<std::string, RuleSource>& rules) {
  Frequencies frequencies;
  for (const auto& [id, rule] : rules)
    for (const ExampleSource& example : rule.examples)
      for (const std::string& word : NormalizedWords(example.text)) {
        ++frequencies.words[word];
        ++frequencies.tokens;
      }
  return frequencies;
}

uint32_t PackCompiler::CompilePhrase(const PhraseSource& phrase, size_t file, bool may_be_empty) {
  const uint32_t root = nodes_.Compile(phrase.ast);
  const PatternNode& node = nodes_.nodes()[root];
  if (node.max_length == 0 || (node.min_length == 0 && !may_be_empty))
    Mistakes(diagnostics_, file).Add(phrase.node->span, "this pattern matches the empty text");
  if (node.max_length > kMaxPatternLength)
    Mistakes(diagnostics_, file)
        .Add(phrase.node->span, "this pattern can match more than 60 words");
  return root;
}

void PackCompiler::CompileLexicons() {
  for (const std::string& name : parts_.lexicon_order) {
    const LexiconSource& lexicon = parts_.lexicons.at(name);
    std::vector<uint32_t> phrases;
    for (const PhraseSource& phrase : lexicon.phrases)
      phrases.push_back(CompilePhrase(phrase, lexicon.file));
    nodes_.AddLexicon(name, nodes_.Choice(std::move(phrases)));
  }
}

/// Branches that wait for no word, but for a class of tokens, come first.
PhraseGroup PackCompiler::MakePhraseGroup(const std::set<uint32_t>& nodes) {
  std::vector<uint32_t> order(nodes.begin(), nodes.end());
  const auto waits_for_words = [this](uint32_t node) {
    return triggers_.Find(node).valid && triggers_.Find(node).classes == 0;
  };
  std::stable_partition(order.begin(), order.end(),
                        [&](uint32_t node) { return !waits_for_words(node); });
  PhraseGroup group;
  std::vector<std::pair<uint32_t, uint32_t>> waiting;
  const size_t first = writer_.branches.size();
  for (uint32_t node : order) {
    const Trigger& trigger = triggers_.Find(node);
    const auto number = static_cast<uint32_t>(writer_.branches.size());
    writer_.branches.push_back(
        {node, static_cast<uint8_t>(trigger.before_min), static_cast<uint8_t>(trigger.before_max)});
    if (!waits_for_words(node)) ++group.unlisted;
    if (!waits_for_words(node)) continue;
    for (uint32_t word : nodes_.sets().Words(trigger.words)) waiting.emplace_back(word, number);
  }
  group.branches = RangeSince(first, writer_.branches);
  group.dispatch = nodes_.AddDispatch(std::move(waiting));
  return group;
}

uint32_t PackCompiler::PhraseGroupOf(const std::set<uint32_t>& nodes) {
  const auto [at, added] = groups_.emplace(nodes, static_cast<uint32_t>(writer_.groups.size()));
  if (added) writer_.groups.push_back(MakePhraseGroup(nodes));
  return at->second;
}

uint32_t PackCompiler::CompileGroup(const std::vector<PhraseSource>& phrases, size_t file) {
  std::vector<uint32_t> any;
  for (const PhraseSource& phrase : phrases) any.push_back(CompilePhrase(phrase, file));
  return PhraseGroupOf(nodes_.Alternatives(nodes_.Choice(std::move(any))));
}

IndexRange PackCompiler::CompileConditions(const std::vector<ConditionSource>& conditions,
                                           size_t file) {
  const size_t first = writer_.conditions.size();
  for (const ConditionSource& source : conditions) {
    ConditionRecord record;
    record.in = source.in;
    record.negated = source.negated;
    record.group = CompileGroup(source.any, file);
    writer_.conditions.push_back(record);
  }
  return RangeSince(first, writer_.conditions);
}

uint32_t PackCompiler::WordList(WordSets::Id words) {
  const auto number = static_cast<uint32_t>(word_lists_.size());
  const auto [at, added] = word_lists_.emplace(words, number);
  if (added)
    for (uint32_t word : nodes_.sets().Words(words)) writer_.word_lists[word].push_back(number);
  return at->second;
}

void PackCompiler::SetTrigger(const PhraseSource& phrase, uint32_t pattern, size_t file) {
  PatternRecord& record = writer_.patterns[pattern];
  const Trigger& trigger = triggers_.Find(record.node);
  if (!trigger.valid && nodes_.nodes()[record.node].min_length == 0) return;
  if (!trigger.valid) {
    Mistakes(diagnostics_, file)
        .Add(phrase.node->span, "this pattern has no word that must stand there");
    return;
  }
  record.before_min = static_cast<uint8_t>(trigger.before_min);
  record.before_max = static_cast<uint8_t>(trigger.before_max);
  record.trigger_child = static_cast<uint8_t>(trigger.child);
  record.inner_min = static_cast<uint8_t>(trigger.inner_min);
  record.inner_max = static_cast<uint8_t>(trigger.inner_max);
  AddTriggers(pattern);
}

void PackCompiler::AddTriggers(uint32_t pattern) {
  const PatternRecord& record = writer_.patterns[pattern];
  uint32_t companion = TriggerRecord::kNoCompanion;
  if (const auto rarest = triggers_.FindCompanion(record.node))
    companion = 2 * WordList(rarest->words) + (rarest->after ? 1 : 0);
  for (const Neighbours& beside : neighbours_.Find(record.node)) {
    auto& triggers = beside.token_class ? writer_.class_triggers[*beside.token_class]
                                        : writer_.word_triggers[beside.word];
    triggers.push_back({beside.Before(), beside.After(), pattern, companion,
                        static_cast<uint16_t>(record.rule), record.scope.zones, record.before_min});
  }
}

void PackCompiler::CompileRegex(const PatternSource& source, uint32_t pattern) {
  const size_t first = writer_.literals.size();
  for (const std::string& literal : RequiredLiterals(source.phrase.text))
    writer_.literals.push_back(writer_.Add(literal));
  writer_.patterns[pattern].is_regex = true;
  writer_.patterns[pattern].literals = RangeSince(first, writer_.literals);
  writer_.regex_patterns.push_back(pattern);
}

/// A pattern that is a choice, or a sequence that waits for a choice, has a branch for each of its
/// phrases: each then waits for its own rarest word, and is tried at one place instead of at many.
std::set<uint32_t> PackCompiler::Branches(uint32_t root) {
  std::set<uint32_t> branches;
  for (uint32_t node : nodes_.Alternatives(root)) {
    const Trigger trigger = triggers_.Find(node);
    const bool many_places = trigger.inner_min != trigger.inner_max;
    if (nodes_.nodes()[node].op != NodeOp::kSequence || !many_places) {
      branches.insert(node);
      continue;
    }
    for (uint32_t phrase : nodes_.Alternatives(nodes_.Child(node, trigger.child)))
      branches.insert(nodes_.WithChild(node, trigger.child, phrase));
  }
  return branches;
}

void PackCompiler::CompilePattern(const PatternSource& source, const RuleSource& rule) {
  PatternRecord record;
  record.rule = static_cast<uint32_t>(writer_.rules.size());
  record.text = writer_.Add(source.phrase.text);
  record.scope = source.scope.value_or(rule.scope);
  record.negation_breaks = source.negation_breaks.value_or(rule.negation_breaks);
  record.is_invited = source.is_invited;
  record.conditions = CompileConditions(source.conditions, rule.file);
  if (source.phrase.is_regex) {
    writer_.patterns.push_back(record);
    CompileRegex(source, static_cast<uint32_t>(writer_.patterns.size()) - 1);
    return;
  }
  for (uint32_t node : Branches(CompilePhrase(source.phrase, rule.file))) {
    record.node = node;
    writer_.patterns.push_back(record);
    SetTrigger(source.phrase, static_cast<uint32_t>(writer_.patterns.size()) - 1, rule.file);
  }
}

IndexRange PackCompiler::WriteFixes(const RuleSource& source) {
  const size_t first = writer_.fixes.size();
  for (uint32_t number = 0; number < source.fixes.size(); ++number) {
    const FixSource& fix = source.fixes[number];
    FixRecord record;
    record.description = writer_.Add(fix.description);
    if (!fix.of.empty()) record.of = CompileGroup(fix.of, source.file);
    record.number = number;
    record.action = fix.action;
    record.place = fix.place;
    record.safe = fix.safe;
    if (fix.texts.empty()) writer_.fixes.push_back(record);
    for (const FixText& text : fix.texts) {
      record.text = writer_.Add(text.text);
      record.for_register = text.for_register;
      writer_.fixes.push_back(record);
    }
  }
  return RangeSince(first, writer_.fixes);
}

IndexRange PackCompiler::WriteExamples(const RuleSource& source) {
  const size_t first = writer_.examples.size();
  for (const ExampleSource& example : source.examples) {
    writer_.examples.push_back({writer_.Add(example.text), writer_.Add(example.invited),
                                writer_.Add(example.now), static_cast<uint32_t>(source.file),
                                example.span, example.bad});
  }
  return RangeSince(first, writer_.examples);
}

void PackCompiler::CompileRule(const RuleSource& source) {
  RuleRecord record;
  record.id = writer_.Add(source.id);
  record.message = writer_.Add(source.message);
  record.why = writer_.Add(source.why);
  record.help = writer_.Add(source.help);
  record.guide = writer_.Add(source.guide);
  record.pack = writer_.Add(source.pack);
  record.file = static_cast<uint32_t>(source.file);
  record.kind = source.kind;
  record.when = source.when;
  record.severity = source.severity;
  record.scope = source.scope;
  record.business_days = source.business_days;
  record.given = source.given;
  record.check = source.check;
  record.conditions = CompileConditions(source.conditions, source.file);
  const size_t first_pattern = writer_.patterns.size();
  for (const PatternSource& pattern : source.patterns) CompilePattern(pattern, source);
  record.patterns = RangeSince(first_pattern, writer_.patterns);
  const size_t first_limit = writer_.limits.size();
  writer_.limits.insert(writer_.limits.end(), source.limits.begin(), source.limits.end());
  record.limits = RangeSince(first_limit, writer_.limits);
  record.fixes = WriteFixes(source);
  record.examples = WriteExamples(source);
  writer_.rules.push_back(record);
}

}  // namespace decline_lint
