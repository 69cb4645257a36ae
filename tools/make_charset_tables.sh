#!/usr/bin/env bash
# Writes lint/message/charset/charset_tables.h: what the bytes 0x80 to 0xFF of each one-byte charset mean.
#
#   tools/make_charset_tables.sh > lint/message/charset/charset_tables.h
#
# The meanings are asked of iconv, one byte at a time. A byte without a meaning is U+FFFD.
set -euo pipefail

# The name to compare with (lower case, letters and digits only) and the name for iconv.
charsets=(
  iso88592:ISO-8859-2 iso88593:ISO-8859-3 iso88594:ISO-8859-4 iso88595:ISO-8859-5
  iso88596:ISO-8859-6 iso88597:ISO-8859-7 iso88598:ISO-8859-8 iso88599:ISO-8859-9
  iso885910:ISO-8859-10 iso885911:ISO-8859-11 iso885913:ISO-8859-13 iso885914:ISO-8859-14
  iso885915:ISO-8859-15 iso885916:ISO-8859-16
  windows1250:WINDOWS-1250 windows1251:WINDOWS-1251 windows1252:WINDOWS-1252
  windows1253:WINDOWS-1253 windows1254:WINDOWS-1254 windows1255:WINDOWS-1255
  windows1256:WINDOWS-1256 windows1257:WINDOWS-1257 windows1258:WINDOWS-1258
  koi8r:KOI8-R koi8u:KOI8-U
)

code_of() { # BYTE CHARSET
  local code
  code=$(printf '%b' "\\x$1" | iconv -f "$2" -t UTF-16BE 2>/dev/null | od -An -tx1 | tr -d ' \n')
  printf '0x%s' "${code:-fffd}"
}

cat <<'END'
// What the bytes 0x80 to 0xFF of one-byte charsets mean; for charset.cc only.
//
// Written by tools/make_charset_tables.sh: change that and not this. Names are in lower case,
// without anything but letters and digits. U+FFFD stands for a byte without a meaning.
#pragma once

#include <array>
#include <string_view>

namespace decline_lint {

struct CharsetTable {
  std::string_view name;
  std::array<char16_t, 128> high;
};

// clang-format off
inline constexpr CharsetTable kCharsetTables[] = {
END
for row in "${charsets[@]}"; do
  printf '    {"%s", {' "${row%%:*}"
  for ((byte = 0x80; byte <= 0xFF; byte++)); do
    ((byte % 8 == 0)) && printf '\n        '
    printf '%s,' "$(code_of "$(printf %02x $byte)" "${row#*:}")"
    ((byte % 8 == 7)) || printf ' '
  done
  printf '}},\n'
done
cat <<'END'
};
// clang-format on

}  // namespace decline_lint
END
