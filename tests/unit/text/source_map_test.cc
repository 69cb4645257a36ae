// For every token of every fixture, decoding the raw bytes that it leads back to gives the token.
//
// The decoders here are no part of the program: each is the simplest that does its step for these
// fixtures. What a stretch of a file says is what decoding up to its end adds to decoding up to its
// begin, so that shift states, soft breaks and the groups of base64 need no thought.
#include <gtest/gtest.h>
#include <iconv.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "lint/base/utf8.h"
#include "lint/message/mime/mime_part.h"
#include "lint/text/document.h"

namespace decline_lint {
namespace {

namespace fs = std::filesystem;

std::string ReadWhole(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string DecodeQuotedPrintable(std::string_view raw) {
  std::string out;
  for (size_t at = 0; at < raw.size(); ++at) {
    if (raw[at] != '=') {
      out += raw[at];
    } else if (raw.substr(at + 1, 1) == "\n" || raw.substr(at + 1, 2) == "\r\n") {
      at = raw.find('\n', at);
    } else if (at + 2 < raw.size()) {
      out += static_cast<char>(std::stoi(std::string(raw.substr(at + 1, 2)), nullptr, 16));
      at += 2;
    }
  }
  return out;
}

std::string DecodeBase64(std::string_view raw) {
  constexpr std::string_view kAlphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned bits = 0;
  int count = 0;
  for (const char c : raw) {
    const size_t value = kAlphabet.find(c);
    if (value == kAlphabet.npos) continue;
    bits = bits << 6 | static_cast<unsigned>(value);
    if (++count % 4 != 1)
      out += static_cast<char>(bits >> (count % 4 == 2 ? 4 : count % 4 == 3 ? 2 : 0));
  }
  return out;
}

bool IsUtf8(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const Utf8Char c = DecodeUtf8(text.substr(at));
    if (!c.valid) return false;
    at += c.size;
  }
  return true;
}

/// What cannot be converted is left out.
std::string ToUtf8(std::string charset, std::string in) {
  if (charset.empty() || charset == "us-ascii") charset = IsUtf8(in) ? "utf-8" : "windows-1252";
  if (charset == "iso-8859-1") charset = "windows-1252";
  const iconv_t converter = iconv_open("UTF-8", charset.c_str());
  if (converter == reinterpret_cast<iconv_t>(-1)) return in;
  std::string out(in.size() * 4 + 4, '\0');
  char* from = in.data();
  char* to = out.data();
  size_t left = in.size();
  size_t room = out.size();
  while (left > 0 && iconv(converter, &from, &left, &to, &room) == static_cast<size_t>(-1) &&
         left > 0) {
    ++from;
    --left;
  }
  iconv_close(converter);
  out.resize(out.size() - room);
  return out;
}

constexpr auto kEntities =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"&nbsp;", " "},
                                                                  {"&amp;", "&"},
                                                                  {"&lt;", "<"},
                                                                  {"&gt;", ">"},
                                                                  {"&eacute;", "é"},
                                                                  {"&uuml;", "ü"},
                                                                  {"&ouml;", "ö"},
                                                                  {"&aacute;", "á"},
                                                                  {"&scaron;", "š"},
                                                                  {"&rsquo;", "’"},
                                                                  {"&lsquo;", "‘"},
                                                                  {"&#39;", "'"},
                                                                  {"&#8217;", "’"},
                                                                  {"&ndash;", "–"},
                                                                  {"&#x20AC;", "€"},
                                                                  {"&iuml;", "ï"}});

/// Without tags; a tag that does not end is left out as well.
std::string StripHtml(std::string_view html) {
  std::string text;
  while (!html.empty()) {
    const auto entity = std::find_if(kEntities.begin(), kEntities.end(),
                                     [&](const auto& row) { return html.starts_with(row.first); });
    if (entity != kEntities.end()) {
      text += entity->second;
      html.remove_prefix(entity->first.size());
    } else if (html[0] == '<') {
      html.remove_prefix(std::min(html.find('>'), html.size() - 1) + 1);
    } else {
      text += html[0];
      html.remove_prefix(1);
    }
  }
  return text;
}

/// The leaf whose body holds the span; null for none.
const MimePart* LeafOf(const MimePart& part, Span span) {
  for (const MimePart& child : part.children)
    if (const MimePart* leaf = LeafOf(child, span)) return leaf;
  return part.children.empty() && part.body.Covers(span) ? &part : nullptr;
}

std::string Decode(const MimePart& part, std::string_view raw) {
  std::string bytes(raw);
  if (part.header.encoding == TransferEncoding::kQuotedPrintable)
    bytes = DecodeQuotedPrintable(raw);
  if (part.header.encoding == TransferEncoding::kBase64) bytes = DecodeBase64(raw);
  std::string text = ToUtf8(part.header.charset, std::move(bytes));
  if (part.header.type == "text/html") text = StripHtml(text);
  if (!part.header.flowed) return text;
  for (size_t at; part.header.delsp && (at = text.find(" \n")) != text.npos;) text.erase(at, 2);
  return text;
}

/// Base64 gives three bytes or none, which may begin with the end of another word.
void CheckToken(std::string_view bytes, const MimePart& leaf, Span raw, std::string_view token) {
  const uint32_t begin = leaf.body.begin;
  const std::string before = Decode(leaf, bytes.substr(begin, raw.begin - begin));
  const std::string all = Decode(leaf, bytes.substr(begin, raw.end - begin));
  const size_t common = std::min(before.size(), all.size());
  const std::string_view said = std::string_view(all).substr(common);
  if (leaf.header.encoding != TransferEncoding::kBase64) {
    EXPECT_EQ(said, token);
  } else {
    const size_t slack = std::min<size_t>(common, 4);
    const std::string_view wide = std::string_view(all).substr(common - slack);
    EXPECT_NE(wide.find(token), wide.npos) << wide << " instead of " << token;
    EXPECT_LE(said.size(), token.size() + 6);
  }
}

/// Returns how many tokens of the body were checked.
size_t CheckMail(const std::string& bytes, InputKind kind) {
  const SourceFile file("mail", bytes);
  const Message message = ReadMessage(file, kind);
  Message plain = ReadPlainMessage(file);
  PartHeader header;
  for (const HeaderField& field : plain.headers)
    header.AddField(bytes, {field.name, field.name_span, field.value_span, 0});
  if (kind == InputKind::kHtml) header.type = "text/html";
  const MimePart root = ReadParts(bytes, std::move(header), plain.body_begin, {}, &plain);
  Document document;
  document.Scan(message);
  size_t checked = 0;
  for (const Token& token : document.tokens()) {
    const std::string_view text = Slice(message.text, token.span());
    const Span raw = message.to_raw.ToRaw(token.span());
    const MimePart* const leaf = LeafOf(root, raw);
    const bool is_made_up = raw.empty() || text.find("\xEF\xBF\xBD") != text.npos;
    if (leaf == nullptr || is_made_up) continue;
    CheckToken(bytes, *leaf, raw, text);
    ++checked;
  }
  return checked;
}

void CheckFolder(const char* folder, const char* ending, InputKind kind, size_t least) {
  size_t checked = 0;
  for (const auto& entry : fs::directory_iterator(fs::path(DECLINE_LINT_SOURCE_DIR) / folder)) {
    if (entry.path().extension() != ending) continue;
    SCOPED_TRACE(entry.path().filename().string());
    checked += CheckMail(ReadWhole(entry.path()), kind);
  }
  EXPECT_GE(checked, least) << folder;
}

TEST(SourceMap, TokensOfMailFixtures) {
  CheckFolder("tests/fixtures/mail", ".eml", InputKind::kAuto, 500);
}
TEST(SourceMap, TokensOfGoldenMails) {
  CheckFolder("tests/golden/letters", ".eml", InputKind::kAuto, 100);
}
TEST(SourceMap, TokensOfHtmlFixtures) {
  CheckFolder("tests/fixtures/html", ".html", InputKind::kHtml, 200);
}

}  // namespace
}  // namespace decline_lint
