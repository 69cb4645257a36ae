// The forms that one word of a pattern stands for.
//
// Tables: irregular.yaml, twins.yaml and misspellings.yaml in rules/language. Inflection is
// generous: it may make forms that do not exist ("putted"), which do no harm since nobody writes
// them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace decline_lint {

/// All forms of a normalized word, sorted: itself, its twin (honour, honor), usual misspellings,
/// and the clitic that may stand for it ('d for would). With `inflected` also its inflections.
std::vector<std::string> WordForms(std::string_view word, bool inflected);

}  // namespace decline_lint
