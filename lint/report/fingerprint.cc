#include "lint/report/fingerprint.h"

#include <string_view>

#include "lint/report/place.h"

namespace decline_lint {
namespace {

/// FNV-1a, 64 bits: the same on every machine and in every version, as fingerprints must be.
constexpr uint64_t kHashStart = 0xCBF29CE484222325;

constexpr uint64_t HashByte(uint64_t hash, unsigned char byte) {
  return (hash ^ byte) * 0x100000001B3;
}

uint64_t HashNormalized(std::string_view text) {
  uint64_t hash = kHashStart;
  for (char c : text) {
    if (c == ' ' || c == '\t') continue;
    const bool upper = c >= 'A' && c <= 'Z';
    hash = HashByte(hash, static_cast<unsigned char>(upper ? c + 32 : c));
  }
  return hash;
}

std::string Hex(uint64_t value) {
  std::string digits;
  for (int shift = 60; shift >= 0; shift -= 4) digits += "0123456789abcdef"[value >> shift & 0xF];
  return digits;
}

}  // namespace

std::string Fingerprinter::Next(const Diagnostic& finding) {
  uint64_t hash = finding.span.empty() ? kHashStart : LineHash(LinesOf(file_, finding.span).first);
  for (char c : finding.rule_id) hash = HashByte(hash, static_cast<unsigned char>(c));
  return Hex(hash) + ':' + std::to_string(++seen_[hash]);
}

uint64_t Fingerprinter::LineHash(uint32_t line) {
  const auto [entry, is_new] = line_hashes_.try_emplace(line);
  if (is_new) entry->second = HashNormalized(Slice(file_.bytes(), LineContent(file_, line)));
  return entry->second;
}

}  // namespace decline_lint
