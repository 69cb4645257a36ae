#include "lint/regex/regex.h"

#include <re2/filtered_re2.h>
#include <re2/re2.h>

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

std::vector<std::string> RequiredLiterals(std::string_view pattern) {
  re2::FilteredRE2 filter(1);
  RE2::Options options;
  options.set_log_errors(false);
  int id = 0;
  std::vector<std::string> atoms;
  const re2::StringPiece piece(pattern.data(), pattern.size());
  if (filter.Add(piece, options, &id) != RE2::NoError) return atoms;
  filter.Compile(&atoms);
  return atoms;
}

}  // namespace decline_lint
