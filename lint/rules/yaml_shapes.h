// What the values of YAML files may look like, told by the readers themselves: the source of the
// JSON Schemas, so that a key or a name that a reader learns is in the schema the same day.
//
// A shape is written like this:
//   text  number  bool     a value of that type
//   severity               what goes by that name here: a mapping, or one of some words
//   [pattern]              a list of these
//   {lexicon}              a mapping from names of the user's choice to these
//   text|pattern           one or the other
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace decline_lint {

struct KeyShape {
  std::string_view key;
  std::string_view shape;
};

/// A key with that value needs another key.
struct KeyNeed {
  std::string_view key;
  std::string_view value;
  std::string_view needed;
};

/// A mapping of known keys.
struct MapShape {
  std::string_view name;
  std::vector<KeyShape> keys;
  std::vector<std::string_view> required = {};
  std::vector<std::string_view> one_of = {};  ///< exactly one of these must be there, unless empty
  std::vector<KeyNeed> needs = {};
};

/// One of some words.
struct WordsShape {
  std::string_view name;
  std::vector<std::string_view> words;
};

struct YamlShapes {
  std::vector<MapShape> maps;
  std::vector<WordsShape> words;

  /// The words of a NameTable.
  template <typename Table>
  void AddWords(std::string_view name, const Table& table) {
    WordsShape& shape = words.emplace_back(WordsShape{name, {}});
    for (const auto& [word, value] : table) shape.words.push_back(word);
  }
};

/// The keys of a table of YamlFields.
template <typename Fields>
std::vector<KeyShape> KeysOf(const Fields& fields) {
  std::vector<KeyShape> keys;
  for (const auto& field : fields) keys.push_back({field.key, field.shape});
  return keys;
}

/// The keys that stand in a NameTable, all with values of one shape.
template <typename Table>
std::vector<KeyShape> KeysOf(const Table& table, std::string_view shape) {
  std::vector<KeyShape> keys;
  for (const auto& [word, value] : table) keys.push_back({word, shape});
  return keys;
}

}  // namespace decline_lint
