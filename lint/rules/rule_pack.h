// Compiled rules as flat tables, ready to be matched without a single allocation.
//
// A pack is one block of bytes: a header and sections of plain records that name each other by
// index. The packs of the program are compiled at build time and used where the loader maps them; a
// user's pack is compiled in memory into the same block, which can be kept in a cache. Nothing is
// parsed, and no regular expression is compiled, when a pack is opened.
//
// Immutable; share it between threads as const&. Every view into a pack lives as long as the pack.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "lint/base/span.h"
#include "lint/diag/diagnostic.h"
#include "lint/rules/pattern_node.h"

// Members called `unused` fill records up to their size: padding would hold whatever was in memory,
// and no two builds would be the same.

namespace decline_lint {

/// Bytes of the string section.
struct StringRef {
  uint32_t offset = 0;
  uint32_t size = 0;
};

/// Records [first, first + count) of a section; which one is said where it is used.
struct IndexRange {
  uint32_t first = 0;
  uint32_t count = 0;
};

enum class RuleKind : uint8_t { kForbid, kRequire, kLimit, kDelay };
enum class DelayWhen : uint8_t { kLate, kUnknown };
enum class Measure : uint8_t { kWords, kSentences, kParagraphs, kCharacters, kStrangers };
/// "words", "sentences" ... as rule files spell them.
std::string_view MeasureName(Measure measure);

/// What is known of a message beside its words. A rule can ask for it (`given`).
enum class MessageFact : uint8_t {
  kHeaders,        ///< it has header fields: it is mail, and not a bare draft
  kNoAttachments,  ///< nothing is attached
  kNoLinks,        ///< no address of the web stands in it, nor behind words of its HTML
};

/// What a rule of kind `forbid` asks of each match before it is told (`check`): that what the words
/// say is wrong. One function each, engine/check_<name>.cc.
enum class MatchCheck : uint8_t { kNone, kLuhn, kWeekday, kRecipient };

/// Where a pattern looks: zones as bits (1 << Zone), narrowed to a place in the body.
enum class Place : uint8_t {
  kAnywhere,
  kFirstSentence,
  kLastSentence,
  kFirstParagraph,
  kLastParagraph
};
struct Scope {
  uint8_t zones = 0;
  Place place = Place::kAnywhere;
};

/// Where a condition's patterns are looked for, seen from the match.
enum class ConditionIn : uint8_t {
  kMatch,
  kBefore,
  kAfter,
  kPrevious,
  kNext,
  kClause,
  kClauseBefore,
  kClauseAfter,
  kSentence,
  kNeighbours,
  kParagraph,
  kMessage
};

/// One pattern of a condition, or one branch of such a pattern that is a choice.
struct BranchRecord {
  uint32_t node = 0;
  /// Tokens between the start of a match and the word that the branch waits for.
  uint8_t before_min = 0;
  uint8_t before_max = 0;
  uint16_t unused = 0;
};

/// The patterns of a condition. Conditions that ask for the same ones share a group.
struct PhraseGroup {
  IndexRange branches;
  uint32_t unlisted = 0;  ///< so many of the first branches wait for no word: any token may do
  WordDispatch dispatch;  ///< the other branches (by index) by the words that they wait for
};

/// One item of `unless` (negated) or `with`.
struct ConditionRecord {
  uint32_t group = 0;
  ConditionIn in = ConditionIn::kSentence;
  bool negated = false;
  uint16_t unused = 0;
};

/// Where the insertion of a fix goes.
enum class FixPlace : uint8_t {
  kMessageStart,
  kAfterGreeting,
  kBodyStart,
  kAfterOpening,
  kBodyEnd,
  kBeforeSignOff,
  kMessageEnd
};
enum class FixAction : uint8_t {
  kInsert,
  kReplace,
  kReplaceClause,
  kReplaceSentence,
  kDeleteMatch,
  kDeleteClause,
  kDeleteSentence,
  kLowerMatch
};
/// How a letter speaks, known from its greeting.
enum class Register : uint8_t { kAny, kFormal, kWarm };

/// One wording of a fix: of those with the same number the first that fits the letter is offered.
struct FixRecord {
  StringRef text;
  StringRef description;
  uint32_t of = UINT32_MAX;  ///< a group: the words that it is about; none for the finding itself
  uint32_t number = 0;       ///< of the fix, within its rule
  FixAction action = FixAction::kReplace;
  FixPlace place = FixPlace::kBodyEnd;
  Register for_register = Register::kAny;
  bool safe = false;
};

struct LimitRecord {
  Measure measure = Measure::kWords;
  uint8_t unused[3] = {};
  uint32_t max = 0;
};

struct ExampleRecord {
  StringRef text;          ///< with the [[ ]] marks
  StringRef invited, now;  ///< ISO dates or empty
  uint32_t file = 0;       ///< into files
  Span span;               ///< in that file
  bool bad = false;
  uint8_t unused[3] = {};
};

/// One pattern of a rule, or one branch of a pattern that is a choice. Which token starts an
/// attempt to match it is in the trigger tables.
struct PatternRecord {
  uint32_t node = 0;  ///< root in nodes; unused for a regex
  uint32_t rule = 0;
  StringRef text;          ///< as written in the rule file
  IndexRange conditions;   ///< its own, without the rule's
  IndexRange literals;     ///< of a regex: one of these strings must stand in the text
  uint8_t before_min = 0;  ///< tokens between a match's first token and the trigger
  uint8_t before_max = 0;
  /// Of a sequence: the child that holds the trigger, and the tokens between that child's start and
  /// the trigger.
  uint8_t trigger_child = 0;
  uint8_t inner_min = 0;
  uint8_t inner_max = 0;
  Scope scope;
  bool is_regex = false;
  bool negation_breaks = false;
  bool is_invited = false;  ///< of a delay rule: holds the invitation's date
  uint16_t unused = 0;
};

struct RuleRecord {
  StringRef id, message, why, help, guide, pack;
  IndexRange patterns;
  IndexRange conditions;  ///< hold for all its patterns
  IndexRange fixes;
  IndexRange limits;
  IndexRange examples;
  uint32_t file = 0;  ///< into files
  uint32_t business_days = 0;
  Scope scope;
  RuleKind kind = RuleKind::kForbid;
  DelayWhen when = DelayWhen::kLate;
  Severity severity = Severity::kWarning;
  uint8_t given = 0;  ///< bits of MessageFact, all of which must hold
  MatchCheck check = MatchCheck::kNone;
  uint8_t unused = 0;
};

/// What a token sets off: an attempt of a pattern, unless one of these cheap questions says no.
/// They are asked so often that all they need stands in this one record.
struct TriggerRecord {
  uint64_t before_bits = 0;  ///< WordBits of the words that can stand before the token
  uint64_t after_bits = 0;   ///< ... and after it
  uint32_t pattern = 0;
  /// Words of which every match holds one beside the trigger: twice the number of their list, plus
  /// 1 when it stands after the trigger.
  uint32_t companion = kNoCompanion;
  uint16_t rule = 0;       ///< the pattern's
  uint8_t zones = 0;       ///< ... and those of its scope
  uint8_t before_min = 0;  ///< tokens that stand before it in the match
  uint32_t unused = 0;
  static constexpr uint32_t kNoCompanion = UINT32_MAX;
};

/// A class of tokens that sets off `triggers`.
struct ClassTrigger {
  uint32_t token_class = 0;  ///< a TokenClass
  IndexRange triggers;
  uint32_t zones = 0;  ///< all zones of their scopes
};

/// What `applies-when` asks of a message.
struct RecognitionRecord {
  StringRef pack;      ///< whose pack.yaml it stands in
  uint32_t needed = 0;  ///< points
  IndexRange clues;    ///< into the rules of the clue pack, and into clue_points()
};

/// A pack that has rules or is extended, and which messages it speaks of.
struct PackRecord {
  StringRef name;
  /// Bits of recognitions(), of which one must hold; 0 for a pack that speaks of any message.
  uint32_t recognitions = 0;
};

class RulePack {
 public:
  /// Opens a block that outlives the pack, such as a constant of the program. The block must be
  /// aligned to 8 bytes and come from Serialize().
  static RulePack FromStatic(std::string_view block);
  /// Opens a block read from somewhere; nothing if it is cut, altered or of another version.
  static std::optional<RulePack> FromBytes(std::string block);
  /// The block itself.
  std::string_view Serialize() const { return block_; }

  RulePack(RulePack&&) noexcept = default;
  RulePack& operator=(RulePack&&) noexcept = default;

  /// Sorted by id.
  std::span<const RuleRecord> rules() const { return rules_; }
  const RuleRecord* FindRule(std::string_view id) const;
  std::string_view String(StringRef ref) const { return strings_.substr(ref.offset, ref.size); }

  std::span<const PatternRecord> patterns() const { return patterns_; }
  std::span<const BranchRecord> branches() const { return branches_; }
  std::span<const PhraseGroup> groups() const { return groups_; }
  std::span<const ConditionRecord> conditions() const { return conditions_; }
  std::span<const FixRecord> fixes() const { return fixes_; }
  std::span<const LimitRecord> limits() const { return limits_; }
  std::span<const ExampleRecord> examples() const { return examples_; }
  /// Names of the rule files that the pack was made of.
  std::span<const StringRef> files() const { return files_; }
  std::span<const StringRef> literals() const { return literals_; }

  std::span<const PatternNode> nodes() const { return nodes_; }
  /// Word ids, children and dispatch tables that nodes and phrase groups refer to.
  std::span<const uint32_t> node_data() const { return node_data_; }
  /// The numbers of the word lists that hold a word: lists of which a match needs a word besides
  /// its trigger.
  std::span<const uint32_t> ListsWith(uint32_t word) const {
    const IndexRange range = word_lists_[word];
    return list_numbers_.subspan(range.first, range.count);
  }
  uint32_t list_count() const { return special_[kSpecialNodes]; }
  /// Number of words in the vocabulary; ids run from 1 to it.
  uint32_t word_count() const { return static_cast<uint32_t>(words_.size()) - 1; }
  std::string_view Word(uint32_t id) const { return String(words_[id]); }
  /// The id of a word by its WordKey, 0 when the vocabulary lacks it.
  uint32_t FindWord(uint64_t key) const;

  /// What a word sets off, in the order of the patterns.
  std::span<const TriggerRecord> TriggeredBy(uint32_t word) const {
    const IndexRange range = word_triggers_[word];
    return triggers_.subspan(range.first, range.count);
  }
  std::span<const ClassTrigger> class_triggers() const { return class_triggers_; }
  std::span<const TriggerRecord> TriggeredBy(const ClassTrigger& trigger) const {
    return triggers_.subspan(trigger.triggers.first, trigger.triggers.count);
  }
  /// Patterns that are regular expressions, run over the text when one of their literals stands in
  /// it.
  std::span<const uint32_t> regex_patterns() const { return regex_patterns_; }

  std::span<const PackRecord> packs() const { return packs_; }
  std::span<const RecognitionRecord> recognitions() const { return recognitions_; }
  /// What each clue counts; may be negative.
  std::span<const int32_t> clue_points() const { return clue_points_; }
  /// The clues of all recognitions, as the `require` rules of a pack of their own: a lint that asks
  /// for none is not slowed down by their patterns. Empty without recognitions; views this pack.
  std::optional<RulePack> OpenClues() const;

  /// Roots of lexicons that the engine itself asks for; kNoNode when no pack defines them.
  static constexpr uint32_t kNoNode = UINT32_MAX;
  static constexpr uint32_t kSpecialNodes = 4;
  uint32_t negation_node() const { return special_[0]; }
  uint32_t clause_break_node() const { return special_[1]; }
  uint32_t clause_break_after_comma_node() const { return special_[2]; }
  uint32_t date_node() const { return special_[3]; }

 private:
  friend class PackWriter;
  RulePack() = default;
  bool Open(std::string_view block);

  std::unique_ptr<std::string> owned_;  ///< the block, unless it is static
  std::string_view block_;

  std::string_view strings_;
  std::span<const RuleRecord> rules_;
  std::span<const PatternRecord> patterns_;
  std::span<const BranchRecord> branches_;
  std::span<const PhraseGroup> groups_;
  std::span<const ConditionRecord> conditions_;
  std::span<const FixRecord> fixes_;
  std::span<const LimitRecord> limits_;
  std::span<const ExampleRecord> examples_;
  std::span<const StringRef> files_;
  std::span<const StringRef> literals_;
  std::span<const PatternNode> nodes_;
  std::span<const uint32_t> node_data_;
  std::span<const IndexRange> word_lists_;
  std::span<const uint32_t> list_numbers_;
  std::span<const StringRef> words_;
  std::span<const uint64_t> word_keys_;
  std::span<const uint32_t> word_slots_;
  std::span<const IndexRange> word_triggers_;
  std::span<const TriggerRecord> triggers_;
  std::span<const ClassTrigger> class_triggers_;
  std::span<const uint32_t> regex_patterns_;
  std::span<const uint32_t> special_;
  std::span<const PackRecord> packs_;
  std::span<const RecognitionRecord> recognitions_;
  std::span<const int32_t> clue_points_;
  std::string_view clues_;
};

}  // namespace decline_lint
