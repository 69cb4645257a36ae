#include "lint/rules/pack_compiler.h"

#include "lint/regex/regex.h"

namespace decline_lint {
namespace {

/// Lexicons that the engine itself uses, in the order of RulePack's accessors.
constexpr const char* kSpecialLexicons[] = {"negation", "clause-break", "clause-break-after-comma",
                                            "date"};

template <typename T>
IndexRange RangeSince(size_t first, const std::vector<T>& records) {
  return {static_cast<uint32_t>(first), static_cast<uint32_t>(records.size() - first)};
}

}  // namespace

PackCompiler::PackCompiler(const PackSources& sources,
                           const std::vector<std::string>& lexicon_order,
                           const std::vector<SourceFile>& files,
                           std::vector<RuleFileDiagnostic>* diagnostics)
    : sources_(sources), lexicon_order_(lexicon_order), files_(files), diagnostics_(diagnostics) {}

RulePack PackCompiler::Compile() {
  CountExampleWords();
  for (const SourceFile& file : files_) writer_.files.push_back(writer_.Add(file.name()));
  CompileLexicons();
  for (const auto& [id, rule] : sources_.rules()) CompileRule(rule);
  for (const char* name : kSpecialLexicons)
    writer_.special.push_back(sources_.lexicons().contains(name) ? nodes_.Lexicon(name)
                                                                 : RulePack::kNoNode);
  writer_.special.push_back(static_cast<uint32_t>(word_lists_.size()));
  return writer_.Write(nodes_, vocabulary_);
}

/// The examples are the best sample of letters at hand: a word that is frequent in them makes a
/// poor trigger.
void PackCompiler::CountExampleWords() {
  for (const auto& [id, rule] : sources_.rules())
    for (const ExampleSource& example : rule.examples)
      for (const std::string& word : NormalizedWords(example.text)) {
        ++word_counts_[word];
        ++token_count_;
      }
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
  for (const std::string& name : lexicon_order_) {
    const LexiconSource& lexicon = sources_.lexicons().at(name);
    std::vector<uint32_t> phrases;
    for (const PhraseSource& phrase : lexicon.phrases)
      phrases.push_back(CompilePhrase(phrase, lexicon.file));
    nodes_.AddLexicon(name, nodes_.Choice(std::move(phrases)));
  }
}

BranchRecord PackCompiler::MakeBranch(uint32_t node) {
  const Trigger trigger = Triggers().Find(node);
  if (!Triggers().IsTelling(trigger)) return {node};
  return {node, WordList(trigger.words), static_cast<uint8_t>(trigger.before_min),
          static_cast<uint8_t>(trigger.before_max)};
}

IndexRange PackCompiler::CompileConditions(const std::vector<ConditionSource>& conditions,
                                           size_t file) {
  const size_t first = writer_.conditions.size();
  for (const ConditionSource& source : conditions) {
    ConditionRecord record;
    record.in = source.in;
    record.negated = source.negated;
    std::vector<uint32_t> any;
    for (const PhraseSource& phrase : source.any) any.push_back(CompilePhrase(phrase, file));
    const size_t first_branch = writer_.branches.size();
    for (uint32_t node : nodes_.Alternatives(nodes_.Choice(std::move(any))))
      writer_.branches.push_back(MakeBranch(node));
    record.branches = RangeSince(first_branch, writer_.branches);
    writer_.conditions.push_back(record);
  }
  return RangeSince(first, writer_.conditions);
}

TriggerFinder PackCompiler::Triggers() const {
  constexpr double kUnseen = 0.05;
  const auto cost = [this](uint32_t word) {
    const auto at = word_counts_.find(vocabulary_.words()[word]);
    return at == word_counts_.end() ? kUnseen : at->second;
  };
  return TriggerFinder(nodes_.nodes(), nodes_.data(), cost, token_count_);
}

uint32_t PackCompiler::WordList(const std::set<uint32_t>& words) {
  const auto number = static_cast<uint32_t>(word_lists_.size());
  const auto [at, added] = word_lists_.emplace(words, number);
  for (uint32_t word : words)
    if (added) writer_.word_lists[word].push_back(number);
  return at->second;
}

void PackCompiler::SetTrigger(const PhraseSource& phrase, uint32_t pattern, size_t file) {
  const TriggerFinder triggers = Triggers();
  const Trigger trigger = triggers.Find(writer_.patterns[pattern].node);
  if (!trigger.valid && nodes_.nodes()[writer_.patterns[pattern].node].min_length == 0) return;
  if (!trigger.valid) {
    Mistakes(diagnostics_, file)
        .Add(phrase.node->span, "this pattern has no word that must stand there");
    return;
  }
  PatternRecord& record = writer_.patterns[pattern];
  record.before_min = static_cast<uint8_t>(trigger.before_min);
  record.before_max = static_cast<uint8_t>(trigger.before_max);
  record.trigger_child = static_cast<uint8_t>(trigger.child);
  record.inner_min = static_cast<uint8_t>(trigger.inner_min);
  record.inner_max = static_cast<uint8_t>(trigger.inner_max);
  const size_t first_companion = writer_.companions.size();
  for (const auto& companion : triggers.Companions(record.node, trigger))
    writer_.companions.push_back({WordList(companion.words), companion.after});
  record.companions = RangeSince(first_companion, writer_.companions);
  for (uint32_t word : trigger.words) writer_.word_triggers[word].push_back(pattern);
  for (uint32_t bit = 0; bit < static_cast<uint32_t>(TokenClass::kCount); ++bit)
    if (trigger.classes >> bit & 1) writer_.class_triggers[bit].push_back(pattern);
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
    const Trigger trigger = Triggers().Find(node);
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
  for (const FixSource& fix : source.fixes)
    writer_.fixes.push_back(
        {writer_.Add(fix.text), writer_.Add(fix.description), fix.action, fix.place, fix.safe});
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
