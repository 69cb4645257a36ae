// For every token of every fixture, decoding the raw bytes that it comes from gives the token.
//
// The decoders here are naive and share nothing with those in lint/message.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "lint/message/message.h"
#include "lint/text/document.h"

namespace decline_lint {
namespace {

using Decoder = std::function<std::string(std::string)>;

void ReplaceAll(std::string& text, const std::string& from, const std::string& to) {
  for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

std::string AsIs(std::string raw) { return raw; }

std::string Qp(std::string raw) {
  ReplaceAll(raw, "=\r\n", "");
  ReplaceAll(raw, "=\n", "");
  std::string bytes;
  for (size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] == '=' && i + 2 < raw.size()) {
      bytes += static_cast<char>(std::stoi(raw.substr(i + 1, 2), nullptr, 16));
      i += 2;
    } else {
      bytes += raw[i];
    }
  }
  return bytes;
}

std::string Base64(std::string raw) {
  const std::string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bits, bytes;
  for (char c : raw) {
    const size_t value = alphabet.find(c);
    if (value == std::string::npos) continue;
    for (int bit = 5; bit >= 0; --bit) bits += (value >> bit & 1) != 0 ? '1' : '0';
  }
  for (size_t i = 0; i + 8 <= bits.size(); i += 8)
    bytes += static_cast<char>(std::stoi(bits.substr(i, 8), nullptr, 2));
  return bytes;
}

/// Those of windows-1252 that the fixtures use.
std::string Latin(std::string bytes) {
  const std::map<char, std::string> others = {{'\x91', "‘"}, {'\x92', "’"}, {'\x96', "–"}};
  std::string text;
  for (char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (const auto other = others.find(c); other != others.end()) {
      text += other->second;
    } else if (byte >= 0x80) {
      text += static_cast<char>(0xC0 | byte >> 6);
      text += static_cast<char>(0x80 | (byte & 0x3F));
    } else {
      text += c;
    }
  }
  return text;
}

std::string Utf16(std::string bytes) {
  std::string text;
  for (size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const auto low = static_cast<unsigned char>(bytes[i]);
    const auto high = static_cast<unsigned char>(bytes[i + 1]);
    if (high == 0 && low < 0x80) {
      text += bytes[i];
    } else if (high < 8) {
      text += static_cast<char>(0xC0 | high << 2 | low >> 6);
      text += static_cast<char>(0x80 | (low & 0x3F));
    } else {
      text += static_cast<char>(0xE0 | high >> 4);
      text += static_cast<char>(0x80 | (high & 0xF) << 2 | low >> 6);
      text += static_cast<char>(0x80 | (low & 0x3F));
    }
  }
  return text;
}

/// The Cyrillic letters in the order of KOI8-R, from 0xC0 on.
std::string Koi8(std::string bytes) {
  const std::u32string lower = U"юабцдефгхийклмнопярстужвьызшэщчъ";
  std::string text;
  for (char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0xC0) {
      text += c;
      continue;
    }
    const char32_t code = lower[byte % 32] - (byte >= 0xE0 ? 32 : 0);
    text += static_cast<char>(0xC0 | code >> 6);
    text += static_cast<char>(0x80 | (code & 0x3F));
  }
  return text;
}

std::string Html(std::string source) {
  for (size_t open = source.find('<'); open != std::string::npos; open = source.find('<')) {
    const size_t close = source.find('>', open);
    source.erase(open, close == std::string::npos ? close : close - open + 1);
  }
  ReplaceAll(source, "&eacute;", "é");
  ReplaceAll(source, "&rsquo;", "’");
  return source;
}

/// A space and a line end that join two lines.
std::string FlowedDelSp(std::string raw) {
  ReplaceAll(raw, " \n", "");
  return raw;
}

std::string QWord(std::string raw) {
  ReplaceAll(raw, "?=\n =?utf-8?Q?", "");
  ReplaceAll(raw, "?= =?utf-8?Q?", "");
  ReplaceAll(raw, "_", " ");
  return Qp(raw);
}

/// How a fixture is encoded; one that is encoded in several ways has several rows.
struct Row {
  std::string name;
  Decoder transfer;
  Decoder charset;  ///< or what else turns the bytes into text
};

const Row kRows[] = {
    {"8bit_koi8r", AsIs, Koi8},
    {"8bit_latin1", AsIs, Latin},
    {"alternative", Qp, AsIs},
    {"alternative_stub", Qp, Html},
    {"base64_utf16", Base64, Utf16},
    {"base64_utf8", Base64, AsIs},
    {"base64_windows1252", Base64, Latin},
    {"encoded_subject", QWord, AsIs},
    {"encoded_subject", Base64, Latin},
    {"flowed", AsIs, AsIs},
    {"flowed_delsp", AsIs, FlowedDelSp},
    {"forwarded", Qp, AsIs},
    {"html_base64", Base64, Html},
    {"html_qp", Qp, Html},
    {"lying_ascii", Qp, Latin},
    {"mbox_line", Qp, AsIs},
    {"mixed_attachments", Qp, AsIs},
    {"nested", Qp, AsIs},
    {"noisy_base64", Base64, AsIs},
    {"qp_crlf", Qp, AsIs},
    {"qp_latin1", Qp, Latin},
    {"qp_utf8", Qp, AsIs},
    {"related", Qp, Html},
    {"signed", Qp, AsIs},
    {"truncated", Qp, AsIs},
};

SourceFile Fixture(const std::string& name) {
  std::ifstream in(DECLINE_LINT_SOURCE_DIR "/tests/fixtures/mail/" + name + ".eml",
                   std::ios::binary);
  EXPECT_TRUE(in) << name;
  return {name, std::string(std::istreambuf_iterator<char>(in), {})};
}

/// A group of base64 brings up to two bytes along at either side.
bool Gives(const Row& row, const std::string& raw, std::string_view token) {
  const std::string bytes = row.transfer(raw);
  for (size_t before = 0; before < 3; ++before) {
    for (size_t after = 0; after < 3 && before + after < bytes.size(); ++after) {
      const std::string inner = bytes.substr(before, bytes.size() - before - after);
      if (row.charset(inner) == token) return true;
    }
  }
  return false;
}

bool AnyGives(const std::string& name, const std::string& raw, std::string_view token) {
  return std::any_of(std::begin(kRows), std::end(kRows),
                     [&](const Row& row) { return row.name == name && Gives(row, raw, token); });
}

TEST(SourceMap, RawBytesOfEveryTokenDecodeToIt) {
  for (const Row& row : kRows) {
    const SourceFile file = Fixture(row.name);
    const Message message = ReadMessage(file);
    Document document;
    document.Scan(message);
    EXPECT_GT(document.tokens().size(), 5u) << row.name;
    for (const Token& token : document.tokens()) {
      const std::string_view text = Slice(message.text, token.span());
      const std::string raw(Slice(file.bytes(), message.to_raw.ToRaw(token.span())));
      const bool given = raw == text || AnyGives(row.name, raw, text);
      EXPECT_TRUE(given) << row.name << ": " << text << " comes from " << raw;
    }
  }
}

}  // namespace
}  // namespace decline_lint
