#include "lint/regex/regex.h"

#include <re2/filtered_re2.h>
#include <re2/re2.h>

#include <algorithm>
#include <cctype>
#include <numeric>
#include <utility>

namespace decline_lint {

struct Regex::Impl {
  Impl(std::string_view pattern, const RE2::Options& options)
      : re2(re2::StringPiece(pattern.data(), pattern.size()), options) {}
  RE2 re2;
};

Regex::Regex(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Regex::Regex(Regex&&) noexcept = default;
Regex& Regex::operator=(Regex&&) noexcept = default;
Regex::~Regex() = default;

Expected<Regex> Regex::Compile(std::string_view pattern, Options options) {
  RE2::Options re2_options;
  re2_options.set_log_errors(false);
  re2_options.set_longest_match(options.longest_match);
  re2_options.set_max_mem(options.max_memory);
  auto impl = std::make_unique<Impl>(pattern, re2_options);
  if (!impl->re2.ok()) return Error{impl->re2.error()};
  return Regex(std::move(impl));
}

bool Regex::Find(std::string_view text, uint32_t from, Span* match) const {
  re2::StringPiece found;
  const re2::StringPiece input(text.data(), text.size());
  if (!impl_->re2.Match(input, from, text.size(), RE2::UNANCHORED, &found, 1)) return false;
  match->begin = static_cast<uint32_t>(found.data() - text.data());
  match->end = match->begin + static_cast<uint32_t>(found.size());
  return true;
}

namespace {

/// Whether no match is possible in a text that holds the literals of `held` alone.
bool RulesOut(const re2::FilteredRE2& filter, const std::vector<int>& held) {
  std::vector<int> possible;
  filter.AllPotentials(held, &possible);
  return possible.empty();
}

/// A sign is rarer in a letter than a word, a long word rarer than a short one.
size_t Rarity(const std::string& literal) {
  const bool word = std::all_of(literal.begin(), literal.end(), [](unsigned char c) {
    return std::isalnum(c) != 0 || c == ' ' || c == '_';
  });
  return literal.size() + (word ? 0 : 100);
}

std::vector<int> FromCommonToRare(const std::vector<std::string>& literals) {
  std::vector<int> order(literals.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
    return Rarity(literals[static_cast<size_t>(a)]) < Rarity(literals[static_cast<size_t>(b)]);
  });
  return order;
}

}  // namespace

/// Leaves out one literal after another, the commonest first, as long as a text without those that
/// stay cannot match: of "(lundi|mardi) (mai|juin)" the days remain.
std::vector<std::string> RequiredLiterals(std::string_view pattern) {
  re2::FilteredRE2 filter(1);
  RE2::Options options;
  options.set_log_errors(false);
  int id = 0;
  std::vector<std::string> literals;
  const re2::StringPiece piece(pattern.data(), pattern.size());
  if (filter.Add(piece, options, &id) != RE2::NoError) return literals;
  filter.Compile(&literals);
  std::vector<int> left_out;
  std::vector<std::string> required;
  for (const int literal : FromCommonToRare(literals)) {
    left_out.push_back(literal);
    if (RulesOut(filter, left_out)) continue;
    left_out.pop_back();
    required.push_back(literals[static_cast<size_t>(literal)]);
  }
  return required;
}

}  // namespace decline_lint
