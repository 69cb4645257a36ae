// Transfer encodings, charsets, header texts and flowed lines, and the way back from each.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "lint/message/charset/charset.h"
#include "lint/message/mime/encoded_words.h"
#include "lint/message/mime/flowed_text.h"
#include "lint/message/mime/transfer_encoding.h"

namespace decline_lint {
namespace {

Span Whole(std::string_view bytes) { return {0, static_cast<uint32_t>(bytes.size())}; }

MappedText Copy(std::string_view bytes) {
  MappedText text;
  text.Append(bytes, 0);
  return text;
}

/// The raw bytes that the first `part` of the text comes from.
std::string RawOf(const MappedText& text, std::string_view part, std::string_view raw) {
  const size_t at = text.text.find(part);
  if (at == std::string::npos) return "not in the text";
  const auto begin = static_cast<uint32_t>(at);
  return std::string(
      Slice(raw, text.map.ToRaw({begin, begin + static_cast<uint32_t>(part.size())})));
}

struct Way {
  std::string part;
  std::string raw;
};

void Check(const MappedText& text, std::string_view raw, const std::string& expected,
           const std::vector<Way>& ways) {
  SCOPED_TRACE(raw);
  EXPECT_EQ(text.text, expected);
  for (const Way& way : ways) EXPECT_EQ(RawOf(text, way.part, raw), way.raw);
}

void CheckTransfer(TransferEncoding encoding, const std::string& raw, const std::string& expected,
                   const std::vector<Way>& ways = {}) {
  Check(DecodeTransfer(raw, Whole(raw), encoding), raw, expected, ways);
}

void CheckQp(const std::string& raw, const std::string& expected,
             const std::vector<Way>& ways = {}) {
  CheckTransfer(TransferEncoding::kQuotedPrintable, raw, expected, ways);
}

void CheckBase64(const std::string& raw, const std::string& expected,
                 const std::vector<Way>& ways = {}) {
  CheckTransfer(TransferEncoding::kBase64, raw, expected, ways);
}

TEST(QuotedPrintable, PairsAndSoftBreaks) {
  CheckQp("caf=C3=A9 noir", "café noir",
          {{"é", "=C3=A9"}, {"café", "caf=C3=A9"}, {"noir", "noir"}});
  CheckQp("in=\nvite", "invite", {{"invite", "in=\nvite"}, {"in", "in"}, {"vite", "vite"}});
  CheckQp("in=\r\nvite\r\nme", "invite\r\nme", {{"\r\n", "\r\n"}});
  CheckQp("a=3Db=3d", "a=b=", {{"=", "=3D"}});
  CheckQp("a=20\nb", "a \nb", {{" ", "=20"}});
}

TEST(QuotedPrintable, WhiteSpaceAtTheLineEndIsDropped) {
  CheckQp("a \t\r\nb  ", "a\r\nb", {{"a\r\nb", "a \t\r\nb"}});
  CheckQp("a= \nb", "ab");
}

TEST(QuotedPrintable, WhatIsMalformedStays) {
  CheckQp("1=2", "1=2", {{"=", "="}});
  CheckQp("a=4", "a=4");
  CheckQp("=ZZ=", "=ZZ");
  CheckQp("", "");
}

TEST(Base64, GroupsOfFour) {
  CheckBase64("SGVsbG8h", "Hello!", {{"Hel", "SGVs"}, {"llo", "SGVsbG8h"}, {"o", "bG8h"}});
  CheckBase64("SGVs\r\nbG8h\r\n", "Hello!", {{"llo!", "SGVs\r\nbG8h"}});
  CheckBase64("SGVsbG8=", "Hello", {{"lo", "bG8"}});
}

TEST(Base64, NoiseIsSkipped) {
  CheckBase64("SG Vs!*\nbG8", "Hello", {{"Hel", "SG Vs"}, {"o", "bG8"}});
  CheckBase64("SGVsbG8=SGVsbG8=", "HelloHello");
  CheckBase64("S", "");
  CheckBase64("====", "");
}

TEST(TransferEncoding, Names) {
  EXPECT_EQ(FindTransferEncoding("BASE64"), TransferEncoding::kBase64);
  EXPECT_EQ(FindTransferEncoding("Quoted-Printable"), TransferEncoding::kQuotedPrintable);
  EXPECT_EQ(FindTransferEncoding("8BIT"), TransferEncoding::kIdentity);
  EXPECT_EQ(FindTransferEncoding(""), TransferEncoding::kIdentity);
  EXPECT_EQ(FindTransferEncoding("x-uue"), TransferEncoding::kUnknown);
}

void CheckCharset(const std::string& charset, const std::string& raw, const std::string& expected,
                  const std::vector<Way>& ways = {}, bool known = true) {
  SCOPED_TRACE(charset);
  MappedText text = Copy(raw);
  EXPECT_EQ(ConvertToUtf8(charset, &text), known);
  Check(text, raw, expected, ways);
}

TEST(Charset, OneByte) {
  CheckCharset("ISO-8859-1", "caf\xE9!", "café!", {{"é", "\xE9"}, {"!", "!"}});
  CheckCharset("iso-8859-1", "don\x92t", "don’t", {{"don’t", "don\x92t"}});
  CheckCharset("iso-8859-15", "5 \xA4", "5 €", {{"€", "\xA4"}});
  CheckCharset("cp1252", "\x80", "€");
  CheckCharset("ISO_8859-2", "\xB3", "ł");
  CheckCharset("windows-1251", "\xCD\xEE\xF0\xE0", "Нора", {{"ор", "\xEE\xF0"}});
  CheckCharset("KOI8-R", "\xEE\xCF\xD2\xC1", "Нора");
  CheckCharset("koi8-u", "\xA7", "ї");
  CheckCharset("iso-8859-7", "\xE1", "α");
  CheckCharset("iso-8859-3", "\xA5", "\uFFFD", {{"\uFFFD", "\xA5"}});
}

TEST(Charset, Utf8) {
  CheckCharset("utf-8", "café", "café", {{"é", "é"}});
  CheckCharset("UTF8", "a\xE9z", "a\uFFFDz", {{"\uFFFD", "\xE9"}, {"z", "z"}});
  CheckCharset("utf-8", "a\xE2\x82", "a\uFFFD", {{"\uFFFD", "\xE2\x82"}});
}

TEST(Charset, Lies) {
  CheckCharset("us-ascii", "caf\xE9", "café", {{"é", "\xE9"}});
  CheckCharset("us-ascii", "café", "café");
  CheckCharset("", "caf\xE9", "café");
}

TEST(Charset, SeveralBytes) {
  CheckCharset("utf-16le", std::string("H\0\xE9\0", 4), "Hé", {{"é", std::string("\xE9\0", 2)}});
  CheckCharset("gb18030", "\xC4\xFA a", "您 a", {{"您", "\xC4\xFA"}, {"a", "a"}});
  CheckCharset("shift_jis", "\x93\xFA\x96\x7B", "日本", {{"本", "\x96\x7B"}});
  CheckCharset("iso-2022-jp", "\x1B$BF|K\\\x1B(B!", "日本!", {{"本", "K\\"}});
  CheckCharset("big5", "\xA7\x41x", "你x", {{"x", "x"}});
  CheckCharset("euc-kr", "\xC7\xD1\xFF!", "한\uFFFD!", {{"!", "!"}, {"\uFFFD", "\xFF"}});
}

TEST(Charset, Unknown) {
  CheckCharset("x-martian", "caf\xE9", "caf\uFFFD", {{"\uFFFD", "\xE9"}}, false);
  CheckCharset("x-martian", "café", "café");
  CheckCharset("utf-16//IGNORE", "a\xFF", "a\uFFFD", {}, false);
  CheckCharset(std::string(500, 'x'), "a\xFF", "a\uFFFD", {}, false);
}

void CheckHeader(const std::string& raw, const std::string& expected,
                 const std::vector<Way>& ways = {}) {
  Check(DecodeHeaderText(raw, Whole(raw)), raw, expected, ways);
}

TEST(EncodedWords, BothEncodings) {
  CheckHeader("Re: =?utf-8?Q?Caf=C3=A9_noir?=", "Re: Café noir",
              {{"é", "=C3=A9"}, {"noir", "noir"}, {"Re", "Re"}});
  CheckHeader("=?ISO-8859-1?b?TvxybmJlcmc=?= now", "Nürnberg now", {{"Nürn", "TvxybmJl"}});
  CheckHeader("=?utf-8*en?q?a?=", "a");
}

TEST(EncodedWords, NeighboursAreJoined) {
  CheckHeader("=?utf-8?Q?na=C3?=\r\n =?utf-8?Q?=AFve?= plan", "naïve plan",
              {{"ï", "=C3?=\r\n =?utf-8?Q?=AF"}, {"plan", "plan"}});
  CheckHeader("=?utf-8?Q?a?= =?iso-8859-1?Q?=E9?=", "aé");
  CheckHeader("=?utf-8?Q?a?= b =?utf-8?Q?c?=", "a b c");
}

TEST(EncodedWords, WhatIsMalformedStays) {
  CheckHeader("=?bad?= =?utf-8?X?a?= =?utf-8?Q?a", "=?bad?= =?utf-8?X?a?= =?utf-8?Q?a");
  CheckHeader("a =? b", "a =? b");
  CheckHeader("=?", "=?");
  CheckHeader("", "");
  CheckHeader(
      "=?utf-8?Q?"
      "?=",
      "");
}

TEST(EncodedWords, FoldedAndBareBytes) {
  CheckHeader("one\r\n two", "one two", {{"one two", "one\r\n two"}});
  CheckHeader("caf\xE9", "café", {{"é", "\xE9"}});
}

void CheckFlowed(const std::string& raw, const std::string& expected,
                 const std::vector<Way>& ways = {}, bool delsp = false) {
  Check(JoinFlowedLines(Copy(raw), delsp), raw, expected, ways);
}

TEST(FlowedText, LinesThatEndInASpaceGoOn) {
  CheckFlowed("I must \ndecline.\nNora", "I must decline.\nNora",
              {{"must decline", "must \ndecline"}, {"Nora", "Nora"}});
  CheckFlowed("I \r\nmust \r\ndecline\r\n", "I must decline\r\n");
  CheckFlowed("invi \ntation", "invitation", {{"invitation", "invi \ntation"}}, true);
  CheckFlowed("I \n", "I \n");
}

TEST(FlowedText, OnlyAtTheSameQuoteDepth) {
  CheckFlowed("> I \n> must\n", ">I must\n");
  CheckFlowed("> I \n>> must\nno\n", ">I \n>>must\nno\n");
  CheckFlowed(">> a \n>> b \n> c\n", ">>a b \n>c\n");
}

TEST(FlowedText, SignatureIsNeverJoined) {
  CheckFlowed("Nora \n-- \nVance", "Nora \n-- \nVance");
  CheckFlowed("> -- \n> Nora", ">-- \n>Nora");
}

TEST(FlowedText, StuffedSpaceIsTakenOut) {
  CheckFlowed(" From now\n  on", "From now\n on", {{"From", "From"}});
  CheckFlowed(" >not quoted\n", " >not quoted\n");
}

}  // namespace
}  // namespace decline_lint
