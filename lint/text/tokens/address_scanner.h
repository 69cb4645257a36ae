// Recognizes web and mail addresses in running text.
//
//   https://example.com/a?b#c   any scheme       (RFC 3986, read generously)
//   www.example.com             after "www."
//   example.com, example.co.uk  by the last label: rules/language/english.yaml, "top-level-domains"
//   example.it/jobs             any last label, before a path
//   ann.lee+jobs@example.com    the usual forms of RFC 5321 section 4.1.2, no quoted local parts
//
// Final punctuation is no part of an address: "(see example.com/a)." ends before ")". Only a
// bounded stretch is looked at before an address is sure, so that no text is slow.
#pragma once

#include <cstdint>
#include <string_view>

#include "lint/base/span.h"

namespace decline_lint {

/// The end of the address whose scheme's ":" is at `colon`; `colon` when "//" and a host do not
/// follow.
uint32_t ScanUrlAfterScheme(std::string_view text, uint32_t colon);

struct BareUrlScan {
  Span span;          ///< empty when there is no address
  uint32_t seen = 0;  ///< no stop before this offset needs to be looked at again
};

/// The bare domain, with port and path, whose first stop is at `stop`. Looks no further back than
/// `floor`.
BareUrlScan ScanBareUrl(std::string_view text, uint32_t stop, uint32_t floor);

/// The mail address whose "@" is at `at`, right behind the word that begins at `word` (or `at`
/// itself); empty when there is none. Looks no further back than `floor`.
Span ScanEmail(std::string_view text, uint32_t word, uint32_t at, uint32_t floor);

}  // namespace decline_lint
