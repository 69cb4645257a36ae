#include "lint/regex/regex.h"

#include <re2/filtered_re2.h>
#include <re2/re2.h>

#include <algorithm>
#include <cctype>
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

/// Whether no match is possible in a text that holds all the literals but one.
bool IsNecessary(const re2::FilteredRE2& filter, size_t count, size_t literal) {
  std::vector<int> others;
  for (size_t i = 0; i < count; ++i)
    if (i != literal) others.push_back(static_cast<int>(i));
  std::vector<int> possible;
  filter.AllPotentials(others, &possible);
  return possible.empty();
}

/// A sign is rarer in a letter than a word, a long word rarer than a short one.
size_t Rarity(const std::string& literal) {
  const bool word = std::all_of(literal.begin(), literal.end(), [](unsigned char c) {
    return std::isalnum(c) != 0 || c == ' ' || c == '_';
  });
  return literal.size() + (word ? 0 : 100);
}

}  // namespace

std::vector<std::string> RequiredLiterals(std::string_view pattern) {
  re2::FilteredRE2 filter(1);
  RE2::Options options;
  options.set_log_errors(false);
  int id = 0;
  std::vector<std::string> literals;
  const re2::StringPiece piece(pattern.data(), pattern.size());
  if (filter.Add(piece, options, &id) != RE2::NoError) return literals;
  filter.Compile(&literals);
  const std::string* rarest = nullptr;
  for (size_t i = 0; i < literals.size(); ++i)
    if (IsNecessary(filter, literals.size(), i) &&
        (!rarest || Rarity(literals[i]) > Rarity(*rarest)))
      rarest = &literals[i];
  if (rarest) return {*rarest};
  return literals;
}

}  // namespace decline_lint
